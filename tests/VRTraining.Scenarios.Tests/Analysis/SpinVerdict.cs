// Runs the model checker SPIN over small scripts and takes in what its verifier prints.
using System.Diagnostics;
using VRTraining.Simulation.Explore;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Analysis;

/// <summary>What SPIN found of one script.</summary>
internal sealed class SpinVerdict(Scenario script)
{
    private readonly HashSet<(int At, int Flag, int Count, int Trust, int First)> _moments = [];
    private readonly HashSet<int> _entered = [];
    private readonly HashSet<int> _given = [];
    private readonly Relevance _relevance = Relevance.Of(new Engine(script));
    private int _mended;
    private int _gave;

    /// <summary>How many moments can be reached that a condition could yet tell apart; of an ending there is one.</summary>
    public int Moments => _moments.Count;

    public IEnumerable<NodeId> Entered => _entered.Select(node => script.Nodes[node].Id);

    public IEnumerable<EndingId> Endings => _entered.Select(node => script.Nodes[node].Move).OfType<Move.End>().Select(end => end.Ending);

    public IEnumerable<ChoiceId> Given => _given.Select(response => PromelaModel.ResponsesOf(script)[response]);

    /// <summary>Setbacks that some play gives, and after which none comes to an ending with outcome good.</summary>
    public IEnumerable<ChoiceId> Unmended =>
        PromelaModel.SetbacksOf(script).Where((_, bit) => (_gave & ~_mended & (1 << bit)) != 0);

    /// <summary>Verifies them all at once: the verifier is compiled, which takes longer than all its searching.</summary>
    public static async Task<SpinVerdict[]> OfAsync(IReadOnlyList<Scenario> scripts, CancellationToken cancellationToken)
    {
        const string Install = "sudo apt-get install spin gcc libc6-dev";
        var (spin, gcc) = (Tools.Require(Install, "spin"), Tools.Require(Install, "gcc"));
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathOf("scripts.pml"), new PromelaModel(scripts).ToString(), cancellationToken);
        await RunAsync(folder.Path, spin, ["-a", "scripts.pml"], cancellationToken);
        await RunAsync(folder.Path, gcc, ["-w", "-DSAFETY", "-DNOREDUCE", "-o", "verify", "pan.c"], cancellationToken);

        // -E: an ending is where nothing more can happen, and no error. -n: without a list of what was not reached.
        var printed = await RunAsync(folder.Path, folder.PathOf("verify"), ["-E", "-n", "-m1000000"], cancellationToken);
        Assert.That(printed, Does.Contain("errors: 0").And.Not.Contains("max search depth too small"), "the search was whole");
        var verdicts = scripts.Select(script => new SpinVerdict(script)).ToArray();
        foreach (var line in printed.Split('\n').Where(line => line.StartsWith("M ", StringComparison.Ordinal)
            || line.StartsWith("E ", StringComparison.Ordinal)))
        {
            int[] numbers = [.. line.Split(' ').Skip(1).Select(int.Parse)];
            verdicts[numbers[0]].Take(numbers);
        }

        return verdicts;
    }

    private void Take(int[] numbers)
    {
        if (numbers is [_, var node])
        {
            _entered.Add(node);
            return;
        }

        var (at, response, gave) = (numbers[1], numbers[2], numbers[7]);
        var end = script.Nodes[at].Move as Move.End;
        int Told(bool matters, int value) => matters && end is null ? value : 0;
        _moments.Add((
            at,
            Told(_relevance.Decides(at, new VariableId("flag")), numbers[3]),
            Told(_relevance.Decides(at, new VariableId("count")), numbers[4]),
            Told(_relevance.Decides(at, ScenarioBuilder.Maya.Id, Mood.Trust), numbers[5]),
            Told(_relevance.Decides(at, new NodeId("n1")), numbers[6])));
        _gave |= gave;
        _mended |= end is not null && script.Endings.Any(ending => ending.Id == end.Ending && ending.Outcome == Outcome.Good) ? gave : 0;
        if (response >= 0)
        {
            _given.Add(response);
        }
    }

    private static async Task<string> RunAsync(
        string folder, string program, string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (said, complained) = (
            process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
        await process.WaitForExitAsync(cancellationToken);
        var text = await said;
        Assert.That(process.ExitCode, Is.Zero, $"{program}: {await complained}{text[..Math.Min(2_000, text.Length)]}");
        return text;
    }
}
