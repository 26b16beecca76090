// What the forms of a debrief ask the mirror to show.
using Microsoft.AspNetCore.Http;
using VRTraining.Host.Sessions;
using VRTraining.Sessions.Debriefs;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Replays;

/// <summary>
/// Reads the forms. <c>run</c> with <c>event</c> goes to a moment, with <c>at</c> (milliseconds) to a run time, and with neither
/// stays at what is shown; <c>plays</c>, <c>thoughts</c> and <c>instead</c> say how; <c>one</c> and <c>other</c> are two attempts.
/// </summary>
internal static class ReplayForms
{
    /// <summary>What a form asks for; null where that is nothing, or nothing of this session.</summary>
    public static async Task<ReplayView?> ReadAsync(
        this ReplayDesk desk, IFormCollection form, Debriefing? now, CancellationToken cancellationToken)
    {
        if (AttemptKey.Read(SessionForms.Text(form, "one")) is { } one)
        {
            return AttemptKey.Read(SessionForms.Text(form, "other")) is { } other
                ? await desk.PartingAsync(one, other, cancellationToken)
                : null;
        }

        if (SessionForms.Run(form) is not { } id || await desk.ReadAsync(id, cancellationToken) is not { } run)
        {
            return null;
        }

        var plays = SessionForms.Text(form, "plays") == "true";
        var thoughts = SessionForms.Text(form, "thoughts") == "true";
        if (SessionForms.Number(form, "event") is { } number)
        {
            var instead = SessionForms.Text(form, "instead") is { Length: > 0 } choice ? new ChoiceId(choice) : (ChoiceId?)null;
            return new ReplayView(run.MomentOf(number), plays, thoughts, instead);
        }

        if (SessionForms.Number(form, "at") is { } at)
        {
            return new ReplayView(run.MomentAt(new RunTime(Math.Max(0, at))), plays, thoughts);
        }

        return now?.Replay is { } view && view.Moment.Run == id
            ? desk.StayingAt(run, view, now.ReplaySince) with { Plays = plays, ThoughtsRevealed = thoughts }
            : new ReplayView(run.MomentOf(1), plays, thoughts);
    }

    /// <summary>The same view at the moment it has come to; two attempts go on together.</summary>
    private static ReplayView StayingAt(this ReplayDesk desk, ToldRun run, ReplayView view, DateTimeOffset since)
    {
        var now = desk.NowOf(run, view, since);
        return view with
        {
            Moment = now,
            Beside = view.Beside is { } beside
                ? beside with { At = beside.At.Plus(now.At.Milliseconds - view.Moment.At.Milliseconds) }
                : null,
        };
    }
}
