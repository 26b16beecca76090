// The `vrtraining` command: what it offers, in the order of its help.
using System.CommandLine;
using System.Text;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Commands;
using VRTraining.Cli.Terminal;

namespace VRTraining.Cli;

/// <summary>The <c>vrtraining</c> command.</summary>
internal static class Program
{
    private static Task<int> Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return RunAsync(arguments, StandardStreams.OfThisProcess(), TimeProvider.System);
    }

    /// <summary>Runs a command line.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    internal static async Task<int> RunAsync(string[] arguments, StandardStreams streams, TimeProvider clock)
    {
        var edge = new Edge(streams, clock);
        var parsed = Commands(edge).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 || CommandNames.UnknownOption(parsed) is not null)
        {
            return edge.Misused(parsed);
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = streams.Out,
            Error = streams.Error,
            EnableDefaultExceptionHandler = false,

            // After Ctrl-C a command keeps what it has, which may take its time on a slow machine.
            ProcessTerminationTimeout = TimeSpan.FromMinutes(1),
        });
    }

    private static RootCommand Commands(Edge edge)
    {
        var root = new RootCommand("Practise difficult conversations at work with simulated colleagues.")
        {
            DesktopCommand.Define(edge),
            PlayCommand.Define(edge),
            FacilitateCommand.Define(edge),
            JoinCommand.Define(edge),
            CheckCommand.Define(edge),
            ProveCommand.Define(edge),
            TestCommand.Define(edge),
            PreviewCommand.Define(edge),
            GraphCommand.Define(edge),
            NewCommand.Define(edge),
            DiffCommand.Define(edge),
            PackCommand.DefinePack(edge),
            PackCommand.DefineUnpack(edge),
            VoiceCommand.Define(edge),
            StringsCommand.Define(edge),
            RunsCommand.Define(edge),
            ShowCommand.Define(edge),
            ExportCommand.Define(edge),
            ImportCommand.Define(edge),
            XapiCommand.Define(edge),
            ProfileCommand.Define(edge),
            MeCommand.Define(edge),
            PrivacyCommand.Define(edge),
            DatabaseCommand.Define(edge),
            DoctorCommand.Define(edge),
        };
        root.Add(GlobalOptions.Data);
        root.Add(GlobalOptions.Json);
        root.Add(GlobalOptions.Quiet);
        root.Add(GlobalOptions.NoColor);

        root.SetAction((parsed, cancellationToken) => edge.RunAsync(
            parsed, desk => new DesktopCommand(desk).RunAsync(null, false, cancellationToken)));
        return root;
    }
}
