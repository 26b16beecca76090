// Plays a test plan through a seat, as a person would.
using VRTraining.Cli.CommandLine;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Live;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Plans;
using VRTraining.Simulation.Play;

namespace VRTraining.Cli.Play;

/// <summary>Plays a test plan through a seat; for one play.</summary>
/// <param name="host">Hosts the run at <see cref="RunPace.Scripted"/>.</param>
/// <param name="plan">What is done and expected.</param>
/// <param name="show">Told of each event that the journal has.</param>
internal sealed class SeatedPlan(RunHost host, Plan plan, Action<NumberedEvent> show)
{
    private readonly PlanDriver _driver = new(host.Engine, plan);
    private readonly List<StampedEvent> _events = [];

    /// <summary>Plays to the end of the plan or to the first thing that is not as expected.</summary>
    /// <param name="before">What was played of this plan already.</param>
    /// <param name="cancellationToken">Leaves the run as it stands.</param>
    /// <returns>What is not as expected, or null.</returns>
    /// <exception cref="CannotException">What was played already is not the beginning of this plan.</exception>
    public async Task<Diagnostic?> PlayAsync(IReadOnlyList<JournalEntry> before, CancellationToken cancellationToken)
    {
        if (CatchUp(before) is { } failed)
        {
            return failed;
        }

        await using var seat = host.Seat(Role.Learner);
        await using var events = seat.EventsAsync(_events.Count + 1, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            switch (_driver.Next(host.State, _events))
            {
                case PlanTurn.Give give:
                    if (await seat.SubmitAsync(give.Input, cancellationToken) is { } refusal)
                    {
                        return _driver.Refused(refusal, host.State);
                    }

                    await ShowAsync(events);
                    break;
                case PlanTurn.Fail fail:
                    return fail.Diagnostic;
                default:
                    return null;
            }
        }
    }

    private async Task ShowAsync(IAsyncEnumerator<NumberedEvent> events)
    {
        while (_events.Count < host.EventCount && await events.MoveNextAsync())
        {
            _events.Add(events.Current.Stamped);
            show(events.Current);
        }
    }

    /// <summary>Takes the driver to where the journal ends.</summary>
    private Diagnostic? CatchUp(IReadOnlyList<JournalEntry> before)
    {
        var state = host.Engine.NewRun(host.Run.Run.Seed);
        foreach (var entry in before)
        {
            var turn = _driver.Next(state, _events);
            if (turn is PlanTurn.Fail fail)
            {
                return fail.Diagnostic;
            }

            if (turn is not PlanTurn.Give give || give.Input != entry.Input)
            {
                throw CannotException.Usage(
                    "The unfinished run was not played with this plan. Go on without --plan, or give --new.");
            }

            state = host.Engine.Apply(state, entry.Input, EventBuffer.Discarding, out _);
            _events.AddRange(entry.Events);
        }

        return null;
    }
}
