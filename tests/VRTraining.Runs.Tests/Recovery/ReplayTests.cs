// Replaying a journal gives the same events to the byte, and a run goes on from every single entry.
using VRTraining.Runs.Journal;
using VRTraining.Runs.Json;
using VRTraining.Runs.Live;
using VRTraining.Runs.Recovery;
using VRTraining.Simulation.Play;
using VRTraining.Testing;

namespace VRTraining.Runs.Tests.Recovery;

[CancelAfter(600_000)]
public sealed class ReplayTests
{
    private static readonly Engine Engine = new(SmallTalk.Scenario);
    private static readonly RecordedRun Recorded = Record(HostedRun.Eventful());

    [Test]
    public void Verify_OfAnyPlay_FindsNoDifference()
    {
        for (ulong seed = 1; seed <= 200; seed++)
        {
            var recorded = Record(AnyPlay.Of(SmallTalk.Scenario, seed), seed);

            Assert.That(Replay.Verify(Engine, recorded), Is.Null, $"seed {seed}");
        }
    }

    [Test]
    public async Task Resume_AfterEachEntry_StandsThereAndEndsInTheSameLines(CancellationToken cancellationToken)
    {
        var played = HostedRun.Eventful();
        var run = Recorded.Header.Run;
        for (var kept = 0; kept <= played.Steps.Count; kept++)
        {
            var journal = new MemoryJournal();
            await journal.BeginAsync(run, cancellationToken);
            foreach (var entry in Recorded.Entries.Take(kept))
            {
                await journal.AppendAsync(run.Id, entry, RunStanding.NotStarted, cancellationToken);
            }

            var found = (await journal.ReadAsync(run.Id, cancellationToken))!;
            await using var host = RunHost.Resume(Engine, found, journal, TimeProvider.System, RunPace.Scripted);
            var stood = kept == 0 ? Engine.NewRun(run.Seed) : played.Steps[kept - 1].After;
            Assert.That(Seen(host.State), Is.EqualTo(Seen(stood)), $"resumed after entry {kept}");

            await using var seat = host.Seat(Role.Learner);
            foreach (var (input, _, _) in played.Steps.Skip(kept))
            {
                await seat.TakeAsync(input);
            }

            var whole = (await journal.ReadAsync(run.Id, cancellationToken))!;
            Assert.That(Lines(whole), Is.EqualTo(Lines(Recorded)), $"resumed after entry {kept}");
        }
    }

    [Test]
    public void Verify_WhenTheScenarioIsAnother_NamesTheFirstDifference()
    {
        var nodes = SmallTalk.Scenario.Nodes
            .Select(node => node.Id.Value == "say" ? node with { Checkpoint = false } : node);

        var difference = Replay.Verify(new Engine(SmallTalk.Scenario with { Nodes = [.. nodes] }), Recorded)!;

        Assert.That(difference.Recorded, Does.StartWith("""{"type":"checkpoint-reached","node":"say","mark":2} at """));
        Assert.That(difference.Replayed, Does.StartWith("""{"type":"answer-asked","node":"say"} at """));
        var happened = Recorded.Events().Single(happened => happened.Number == difference.EventNumber).Stamped.Event;
        Assert.That(happened, Is.TypeOf<RunEvent.CheckpointReached>());
    }

    [Test]
    public void Verify_WhenAnEventIsMissing_NamesIt()
    {
        var shortened = Recorded with { Entries = [.. Recorded.Entries.SkipLast(1), Recorded.Entries[^1] with { Events = [] }] };

        Assert.That(Replay.Verify(Engine, shortened)!.Recorded, Is.EqualTo("nothing"));
    }

    [Test]
    public void Verify_WhenAnInputIsMissing_SaysWhich()
    {
        var gap = Recorded with { Entries = [.. Recorded.Entries.Take(2), .. Recorded.Entries.Skip(3)] };

        var difference = Replay.Verify(Engine, gap)!;

        Assert.That((difference.Recorded, difference.Replayed), Is.EqualTo(("input 4", "input 3")));
    }

    [Test]
    public void Verify_WhenAnInputWouldBeRefused_SaysWhy()
    {
        var early = Recorded with { Entries = [Recorded.Entries[0] with { Input = new RunInput.Advance(RunTime.Zero) }] };

        Assert.That(Replay.Verify(Engine, early)!.Replayed, Is.EqualTo("it refused (not-started)"));
    }

    [Test]
    public void Resume_WhenTheJournalDiffers_SaysWhereAndWhatToDo()
    {
        var other = Recorded with { Header = Recorded.Header with { Run = Recorded.Header.Run with { Seed = 8 } } };

        var failure = Assert.Throws<JournalException>(
            () => RunHost.Resume(Engine, other, new MemoryJournal(), TimeProvider.System, RunPace.Scripted));

        Assert.That(failure!.Problem, Is.EqualTo(JournalProblem.Differs));
        Assert.That(failure.Message, Is.EqualTo(
            $"Run {other.Header.Run.Id} cannot go on: at event 1 the journal has "
            + """{"type":"run-started","seed":7} at 0 ms in attempt 1, and playing it once more gives """
            + """{"type":"run-started","seed":8} at 0 ms in attempt 1. Start it anew; what was recorded is kept."""));
    }

    private static RecordedRun Record(PlayedRun played, ulong seed = 7) => new(
        new RunHeader(HostedRun.New(seed: seed), 1),
        new StandingFold(SmallTalk.Scenario).After(played.Events).Standing,
        HostedRun.Entries(played));

    private static IEnumerable<string> Lines(RecordedRun run) =>
        run.Events().Select(happened => EventJson.Line(run.Header.Run.Id, happened));

    /// <summary>All of a state that can be seen from outside.</summary>
    private static object Seen(RunState state) => (
        state.Packed, state.Status, state.Now, state.Deadline, state.Attempt, state.HintsShown,
        string.Join(' ', state.Checkpoints()));
}
