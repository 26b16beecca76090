// Damaged scenarios are read, checked and searched: never an exception or an endless wait, and every finding lies in the file.
using System.Text;
using VRTraining.Scenarios.Analysis;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Tests.Reading;

public sealed class MutationTests
{
    private const int Batches = 20;

    // What a search of all plays may meet in a damaged script that still plays; then it stops and says so.
    private const int MostStates = 500;

    private static readonly int? Given =
        int.TryParse(Environment.GetEnvironmentVariable("VRTRAINING_MUTANTS"), out var given) ? given : null;

    /// <summary>A tenth of what VRTRAINING_MUTANTS=100000 tries.</summary>
    private static readonly int Mutants = Given ?? 10_000;

    /// <summary>No damaged file may keep a processor busy for longer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    [Test]
    [CancelAfter(3_600_000)]
    public async Task Read_WhenTheFileIsDamaged_PlacesEveryFindingInTheFile(
        [Range(0, Batches - 1)] int batch, CancellationToken cancellationToken)
    {
        var (first, number, accepted) = (batch * Mutants / Batches, -1, 0);
        var (slowest, which) = (TimeSpan.Zero, -1);

        // On another thread: a reader that never comes back is told from one that is slow, and is named.
        var trying = Task.Run(
            () =>
            {
                for (number = first; number < (batch + 1) * Mutants / Batches; number++)
                {
                    var mutant = DamagedScripts.Of(number);
                    var before = Environment.CpuUsage.TotalTime;
                    accepted += IsAccepted(mutant, number) ? 1 : 0;
                    var took = Environment.CpuUsage.TotalTime - before;
                    (slowest, which) = took > slowest ? (took, number) : (slowest, which);
                }
            },
            CancellationToken.None);
        try
        {
            await trying.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"Mutant {number} was never read.");
        }

        await TestContext.Out.WriteLineAsync(FormattableString.Invariant(
            $"{number - first} mutants, {accepted} accepted; the slowest, {which}, took {slowest.TotalSeconds:0.000} s of a processor."));
        if (Given is not null)
        {
            Assert.That(slowest, Is.LessThan(Longest), $"mutant {which}");
        }
    }

    /// <summary>Reads a damaged script, and searches it if it still plays.</summary>
    private static bool IsAccepted(byte[] mutant, int number)
    {
        var read = ScenarioReader.Read("mutant.json", mutant);

        var proved = read.Scenario is { } scenario
            ? Proof.Of("mutant.json", mutant, scenario, MostStates).Findings.Select(finding => finding.Diagnostic)
            : [];
        var findings = read.Diagnostics.Concat(proved).ToList();
        var lines = Encoding.UTF8.GetString(mutant).Split('\n');
        Assert.That(findings.Where(found => !IsWithin(lines, found.At)), Is.Empty, $"mutant {number}");
        Assert.That(
            read.Diagnostics.Any(found => found.Severity == Severity.Error),
            Is.EqualTo(read.Scenario is null),
            $"mutant {number} is either read or wrong somewhere");
        return read.Scenario is not null;
    }

    private static bool IsWithin(string[] lines, TextPosition at) =>
        at.Line >= 1 && at.Line <= lines.Length && at.Column >= 1 && at.Column <= lines[at.Line - 1].Length + 1;
}
