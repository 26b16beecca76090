// Puts together what the console shows at one moment: all learners, and the run of one of them.
using VRTraining.Host.Doors;
using VRTraining.Host.Plays;
using VRTraining.Host.Replays;
using VRTraining.Sessions.People;
using VRTraining.Sessions.State;

namespace VRTraining.Host.Sessions;

/// <summary>Puts together what the console shows.</summary>
internal sealed class ConsoleDesk(
    LiveSession session, SessionRuns runs, ReplayDesk replays, SessionDoors doors, SteadyClock time)
{
    /// <summary>The name by which addresses and forms say whose run they are about.</summary>
    public const string LearnerField = "learner";

    /// <summary>The console now; null while there is no session.</summary>
    /// <param name="chosen">Whose run to show; where nobody is meant, or nobody there, the one in the middle of things.</param>
    /// <param name="notice">Why the last thing asked was turned down; null where it was not.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ConsoleModel?> ModelAsync(string? chosen, string? notice, CancellationToken cancellationToken)
    {
        if (session.State is not { } state || session.Local is not { } scenario)
        {
            return null;
        }

        var seen = await SeeAsync(state, cancellationToken);
        var shown = Shown(seen, chosen);
        var model = new ConsoleModel
        {
            State = state,
            Scenario = scenario,
            Doors = doors,
            Learners = [.. seen.Select(each => LearnerOnConsole.Of(each.Learner, each.Run, each.Live))],
            Learner = shown?.Learner.Id,
            LearnerIsChosen = chosen is not null && shown?.Learner.Id.Value == chosen,
            Map = ScriptMap.Of(scenario, [], null),
            Replay = await replays.ModelAsync(LiveSession.Facilitator, cancellationToken),
            Now = time.GetUtcNow(),
            Notice = notice,
        };
        return shown?.Live is { } live ? await model.ShowingAsync(live, cancellationToken) : model;
    }

    /// <summary>The run that the console shows; null where there is none.</summary>
    public async Task<LiveRun?> RunAsync(string? chosen, CancellationToken cancellationToken) => session.State is { } state
        ? Shown(await SeeAsync(state, cancellationToken), chosen)?.Live
        : null;

    private async Task<List<Seen>> SeeAsync(SessionState state, CancellationToken cancellationToken)
    {
        var seen = new List<Seen>();
        foreach (var person in state.People.Values.OrderBy(person => person.Number))
        {
            var run = state.RunBy(person.Id);
            var live = run is null ? null : await runs.OpenAsync(run.Run, cancellationToken);
            if (live is not null || person.Role == SessionRole.Learner)
            {
                seen.Add(new Seen(person, run, live));
            }
        }

        return seen;
    }

    /// <summary>Whoever is asked for; else who plays, the first to come; else the latest run there was.</summary>
    private static Seen? Shown(List<Seen> seen, string? chosen) =>
        seen.Find(each => each.Learner.Id.Value == chosen)
        ?? seen.Find(each => each.IsPlaying && each.Learner.Role == SessionRole.Learner)
        ?? seen.Find(each => each.IsPlaying)
        ?? seen.Where(each => each.Live is not null).MaxBy(each => each.Live!.Host.Run.Run.StartedAt)
        ?? seen.FirstOrDefault();

    private sealed record Seen(Person Learner, SessionRun? Run, LiveRun? Live)
    {
        public bool IsPlaying => Live is { Host.Standing.IsOver: false };
    }
}
