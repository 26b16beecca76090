// vrtraining doctor: is all there that practising needs, and what to do where it is not.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Doctor;
using VRTraining.Cli.Terminal;
using VRTraining.Host.Desktop;
using VRTraining.Link.Preflight;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining doctor</c>.</summary>
internal sealed class DoctorCommand(Desk desk)
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var headset = new Option<FileInfo?>("--headset")
        {
            Description = "Ask this headset app (else the one beside this program)",
            HelpName = "file",
        };
        var strict = new Option<bool>("--strict") { Description = "Warnings count as findings" };
        var command = new Command("doctor", "See whether all is there to practise, and what to do") { headset, strict };
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new DoctorCommand(desk).RunAsync(
            parsed.GetValue(headset)?.FullName, parsed.GetValue(strict), cancellationToken)));
        return command;
    }

    /// <summary>Carries it out; changes nothing.</summary>
    public async Task<int> RunAsync(string? headset, bool strict, CancellationToken cancellationToken)
    {
        if (headset is not null && !File.Exists(headset))
        {
            throw CannotException.Usage($"There is no file {headset}. Without --headset the app is looked for.");
        }

        var page = desk.NewPage();
        var worst = Verdict.Ok;
        await foreach (var finding in LookAsync(headset, cancellationToken))
        {
            worst = finding.Verdict > worst ? finding.Verdict : worst;
            Show(page, finding);
        }

        desk.Note(worst switch
        {
            Verdict.Ok => "All is there. Enjoy practising.",
            Verdict.Warning => "You can practise; what is marked with ! would make it better.",
            _ => "What is marked with × is in the way of practising; the rest is fine.",
        });
        return worst == Verdict.Broken || (strict && worst == Verdict.Warning) ? ExitCode.Findings : ExitCode.Fine;
    }

    private async IAsyncEnumerable<Finding> LookAsync(
        string? headset, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return DataFolderHasRoom.Look(desk.Data);
        yield return await DatabaseIsSound.LookAsync(desk.Data, cancellationToken);
        yield return ScenariosCheckOut.Look(desk.Library);
        yield return APortIsFree.Look(DesktopOptions.UsualPort);
        yield return ABrowserOpens.Look(desk.Variable);
        yield return TheStageIsBuilt.Look(DesktopParts.HasStage, DesktopParts.HasAssets);
        yield return SoundCanPlay.Look(desk.Variable);
        var app = headset ?? HeadsetApp.Find(AppContext.BaseDirectory);
        foreach (var finding in await AHeadsetIsReady.LookAsync(app, desk.Clock, desk.Variable, cancellationToken))
        {
            yield return finding;
        }
    }

    private void Show(Page page, Finding finding)
    {
        if (desk.Json)
        {
            desk.WriteLine(FindingLine.Write(finding));
            return;
        }

        var (sign, style) = finding.Verdict switch
        {
            Verdict.Ok => ("ok  ", Look.Good),
            Verdict.Warning => ("!   ", Look.Attention),
            _ => ("×   ", Look.Broken),
        };
        var words = finding.About.Replace('-', ' ');
        page.Write(sign, style, $"{char.ToUpperInvariant(words[0])}{words[1..]}: {finding.Text}");
        if (finding.Advice is { } advice)
        {
            page.Note(advice, indent: 4);
        }
    }
}
