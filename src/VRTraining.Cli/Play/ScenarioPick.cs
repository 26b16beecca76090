// Lets the person pick a scenario from a list.
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Terminal;
using VRTraining.Scenarios.Library;

namespace VRTraining.Cli.Play;

/// <summary>Lets the person pick a scenario from a list.</summary>
internal sealed class ScenarioPick(Desk desk)
{
    /// <summary>What is played where nobody can be asked.</summary>
    public const string WithoutAsking = "late-report";

    /// <summary>The scenario, or null where the person picked none.</summary>
    /// <exception cref="CannotException">There is none to pick.</exception>
    public async Task<FoundScenario?> PickAsync(CancellationToken cancellationToken)
    {
        var all = desk.Library.All();
        if (all.Count == 0)
        {
            throw new CannotException("No scenarios were found. Name one: 'vrtraining play <folder or file>'.");
        }

        if (desk.Input.IsPiped)
        {
            desk.Note($"No scenario was named and nobody is there to ask, so this is '{WithoutAsking}'.");
            return Scripts.Find(desk.Library, WithoutAsking);
        }

        var page = desk.NewPage();
        Show(all, page);
        while (true)
        {
            page.Gap();
            page.Note($"Type a number from 1 to {all.Count}, or q.");
            page.Invite("> ", desk.Input);
            var line = await desk.Input.ReadLineAsync(cancellationToken);
            page.Typed(line ?? "", desk.Input);
            switch (line is null ? new Typed.LeaveForNow() : Typed.Read(line, "stop"))
            {
                case Typed.LeaveForNow or Typed.Stop:
                    return null;
                case Typed.Number { Value: var number } when number >= 1 && number <= all.Count:
                    return all[number - 1];
                case Typed.Words words when all.FirstOrDefault(found => found.Name == words.Text) is { } found:
                    return found;
                default:
                    break;
            }
        }
    }

    private static void Show(IReadOnlyList<FoundScenario> all, Page page)
    {
        page.Heading("Which conversation would you like to practise?");
        for (var i = 0; i < all.Count; i++)
        {
            page.Gap();
            var lead = $"{i + 1,3}  ";
            if (all[i].Read().Scenario is not { } scenario)
            {
                page.Write(lead, Look.Key, $"{all[i].Name} (cannot be played: vrtraining check {all[i].Name})");
                continue;
            }

            page.Write(lead, Look.Key, $"{scenario.Title} ({Minutes(scenario.Minutes)})", Look.Heading);
            page.Note(scenario.Summary, indent: lead.Length);
        }
    }

    /// <summary>A number of minutes in words.</summary>
    public static string Minutes(int minutes) => minutes == 1 ? "1 minute" : $"{minutes} minutes";
}
