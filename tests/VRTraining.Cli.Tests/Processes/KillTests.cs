// kill -9, and loss of power, at any instant: every line that was flushed is in the journal, and the run goes on from there.
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;

namespace VRTraining.Cli.Tests.Processes;

/// <summary>
/// A hundred kills; a thousand with <c>VRTRAINING_FULL=1</c>. What a process wrote outlives its kill, synced or not, so a kill alone
/// cannot tell a careless setting from a careful one: each kill is looked at a second time, as a loss of power.
/// </summary>
[Platform("Linux", Reason = "The disk without power is told of by the files of Unix.")]
public sealed class KillTests
{
    private const int WeakKills = 3;

    /// <summary>A cut may come where the disk has everything by chance; so many in a row would be no chance.</summary>
    private const int MostWeakKills = 10;

    private static int Kills => Environment.GetEnvironmentVariable("VRTRAINING_FULL") == "1" ? 1_000 : 100;

    [Test]
    [CancelAfter(14_400_000)]
    public async Task Journal_AfterKillOrPowerCut_HasEveryFlushedLineAndGoesOn(CancellationToken cancellationToken)
    {
        using var command = new Started();
        var whole = await WholePlayAsync(command);
        var chance = 20261123UL;
        var (flushed, kept, underway, before) = (0, 0, 0, default(RunId));
        for (var kill = 1; kill <= Kills; kill++)
        {
            var moment = KillMoment.Any(ref chance, whole.Length);
            var play = await KilledPlay.OfAsync(command.Data, moment, chance, null, cancellationToken);

            Assert.That(play.AfterPowerCut.Lost(play.Flushed), Is.Zero, $"power cut {kill}, {moment}");
            var (run, lines, goesOn) = play.AfterKill;
            if (run == before)
            {
                Assert.That(play.Flushed, Is.Empty, $"kill {kill} came before the run");
                continue;
            }

            before = run;
            Assert.That(play.AfterKill.Lost(play.Flushed), Is.Zero, $"kill {kill}, {moment}");
            (flushed, kept) = (flushed + play.Flushed.Length, kept + lines.Length);
            if (!goesOn)
            {
                continue;
            }

            underway++;
            var rest = await command.RunAsync("play", KilledPlay.Folder, "--plan", KilledPlay.Plan, "--resume", "--json");
            Assert.That(rest.Code, Is.Zero, $"kill {kill}: {rest.Error}");
            var after = await KilledPlay.NewestAsync(command.Data, cancellationToken);
            Assert.That((after.Run, after.GoesOn), Is.EqualTo((run, false)), $"kill {kill}");
            Assert.That(after.Lines, Is.EqualTo([.. lines, .. rest.Lines]), $"kill {kill}");
            Assert.That(after.Lines.Select(Body), Is.EqualTo(whole), $"kill {kill}");
        }

        await TestContext.Out.WriteLineAsync(
            $"{Kills} kills and power cuts, {underway} within a run; {flushed} lines flushed, {kept} events in the journals, none lost");
        Assert.That(underway, Is.GreaterThan(Kills / 4));
    }

    /// <summary>
    /// What <c>synchronous = NORMAL</c> would do: a kill loses nothing, a loss of power does, and the look above finds it.
    /// A disk may have written what nobody asked it to sync, so that not each loss of power shows it.
    /// </summary>
    [Test]
    [CancelAfter(1_200_000)]
    public async Task Journal_WithAWeakerSetting_OutlivesAKill_AndLosesFlushedLinesToAPowerCut(CancellationToken cancellationToken)
    {
        using var command = new Started();
        var chance = 20261125UL;
        var lost = 0;
        for (var kill = 1; kill <= MostWeakKills && lost == 0; kill++)
        {
            var moment = new KillMoment(null, 5 * kill, SeededRandom.Below(ref chance, 2000));
            var play = await KilledPlay.OfAsync(command.Data, moment, chance, synchronous: 1, cancellationToken);

            Assert.That(play.AfterKill.Lost(play.Flushed), Is.Zero);
            lost = play.AfterPowerCut.Lost(play.Flushed);
        }

        Assert.That(lost, Is.GreaterThan(0));
    }

    /// <summary>The same kills where nothing is journalled: what was flushed is lost even to a kill, and the same look finds it.</summary>
    [Test]
    [CancelAfter(1_200_000)]
    public async Task Journal_WhereNothingIsKept_LosesFlushedLinesToAKill(CancellationToken cancellationToken)
    {
        using var command = new Started();
        for (var kill = 1; kill <= WeakKills; kill++)
        {
            var play = await KilledPlay.OfAsync(
                command.Data, new KillMoment(null, 5 * kill, 0), 1, null, cancellationToken, "--no-trace");

            Assert.That(play.AfterKill.Lost(play.Flushed), Is.EqualTo(play.Flushed.Length));
        }
    }

    /// <summary>The events of the plan where nobody interferes, without the run's id.</summary>
    private static async Task<string[]> WholePlayAsync(Started command)
    {
        var play = await command.RunAsync("play", KilledPlay.Folder, "--plan", KilledPlay.Plan, "--json", "--no-trace");
        return [.. play.Lines.Select(Body)];
    }

    private static string Body(string line) => line[line.IndexOf("\"number\"", StringComparison.Ordinal)..];
}
