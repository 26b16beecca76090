// The statements of a run, in the envelope that cmi5 prescribes.
using System.Text.Json;
using VRTraining.Learning.Debriefing;
using VRTraining.Learning.Score;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;
using static VRTraining.Exports.Xapi.StatementJson;

namespace VRTraining.Exports.Xapi;

/// <summary>
/// Composes statements (xAPI 1.0.3 and 2.0: the body is the same): initialized, what happened, and at the end passed or failed,
/// completed, terminated. No personal text is in them.
/// </summary>
public static class XapiExport
{
    /// <summary>The statements of a run that is over, in order; composed again they are the same to the byte.</summary>
    /// <exception cref="ArgumentException">The run is not over, or its events name what its scenario does not have.</exception>
    public static IReadOnlyList<XapiStatement> Of(ExportedRun run, XapiActors actors)
    {
        if (!run.Recorded.Standing.IsOver)
        {
            throw new ArgumentException("A run that is not over would be told of again.", nameof(run));
        }

        var json = new StatementJson(run, actors);
        var end = run.Recorded.Entries[^1].TakenAt;
        List<XapiStatement> statements = [json.Next(Verb.Initialized, Kind.Defined, run.Run.StartedAt)];
        statements.AddRange(Happened(run, json));
        var score = RunScore.Of(run.Scenario, run.Events, run.Bounds);
        statements.AddRange(score.Skills.Select(skill => Scored(json, skill, end)));
        if (score.Completed)
        {
            statements.Add(Judged(run, json, score, end));
            statements.Add(json.Next(Verb.Completed, Kind.MovesOn, end, result: result =>
            {
                result.WriteBoolean("completion"u8, true);
                result.WriteString("duration"u8, Played(run));
            }));
        }

        statements.Add(json.Next(Verb.Terminated, Kind.Defined, end, result: result => result.WriteString("duration"u8, Played(run))));
        return statements;
    }

    /// <summary>Writes the statements of runs as one JSON array, a statement a line; runs that are not over are left out.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="actors">Who learners are.</param>
    /// <param name="to">Where to; stays open.</param>
    /// <param name="progress">Told after each run how many were looked at.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task WriteAsync(
        IAsyncEnumerable<ExportedRun> runs,
        XapiActors actors,
        Stream to,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var (seen, before) = (0L, "[\n"u8.ToArray());
        await foreach (var run in runs.WithCancellation(cancellationToken))
        {
            foreach (var statement in run.Recorded.Standing.IsOver ? Of(run, actors) : [])
            {
                await to.WriteAsync(before, cancellationToken);
                await to.WriteAsync(statement.Body, cancellationToken);
                before = ",\n"u8.ToArray();
            }

            progress?.Report(++seen);
        }

        await to.WriteAsync(before[0] == '[' ? "[]\n"u8.ToArray() : "\n]\n"u8.ToArray(), cancellationToken);
    }

    private static string Played(ExportedRun run) => Duration(run.Recorded.Standing.Now.Milliseconds);

    /// <summary>Pauses and decisions in the order they happened, and after each kept decision how far the run has come.</summary>
    private static IEnumerable<XapiStatement> Happened(ExportedRun run, StatementJson json)
    {
        var decisions = Decision.Of(run.Scenario, run.Events).ToDictionary(decision => decision.EventNumber);
        var kept = decisions.Values.Count(decision => !decision.Abandoned);
        var done = 0;
        foreach (var entry in run.Recorded.Entries)
        {
            foreach (var happened in entry.Numbered())
            {
                if (happened.Stamped.Event is RunEvent.RunPaused)
                {
                    yield return json.Next(Verb.Suspended, Kind.Allowed, entry.TakenAt);
                }
                else if (happened.Stamped.Event is RunEvent.RunResumed)
                {
                    yield return json.Next(Verb.Resumed, Kind.Allowed, entry.TakenAt);
                }
                else if (decisions.TryGetValue(happened.Number, out var decision))
                {
                    yield return Interaction.Statement(json, decision, entry.TakenAt);
                    if (!decision.Abandoned && ++done < kept)
                    {
                        yield return Progressed(json, done * 100 / kept, entry.TakenAt);
                    }
                }
            }
        }
    }

    private static XapiStatement Progressed(StatementJson json, int percent, DateTimeOffset at) =>
        json.Next(Verb.Progressed, Kind.Allowed, at, result: result =>
        {
            result.WriteStartObject("extensions"u8);
            result.WriteNumber(XapiTerms.Progress, percent);
            result.WriteEndObject();
        });

    private static XapiStatement Scored(StatementJson json, SkillScore skill, DateTimeOffset at) => json.Next(
        Verb.Scored,
        Kind.Allowed,
        at,
        part =>
        {
            part.WriteString("objectType"u8, "Activity"u8);
            part.WriteString("id"u8, $"{json.ScenarioIri}/skill/{skill.Skill.Id}");
            part.WriteStartObject("definition"u8);
            part.WriteString("type"u8, XapiTerms.Objective);
            json.Text(part, "name"u8, skill.Skill.Name);
            json.Text(part, "description"u8, skill.Skill.Description);
            part.WriteEndObject();
        },
        result =>
        {
            Score(result, skill.Points, skill.Bounds);
            result.WriteBoolean("success"u8, skill.Mastered);
            result.WriteStartObject("extensions"u8);
            result.WriteNumber(XapiTerms.Points, skill.Points);
            if (skill.Level is { } level)
            {
                result.WriteNumber(XapiTerms.RubricLevel, level);
            }

            result.WriteEndObject();
        });

    private static XapiStatement Judged(ExportedRun run, StatementJson json, RunScore score, DateTimeOffset end)
    {
        var passed = score.Success == true;
        var bounds = score.Skills.All(skill => skill.Bounds is not null)
            ? new SkillBounds(score.Skills.Sum(skill => skill.Bounds!.Worst), score.Skills.Sum(skill => skill.Bounds!.Best))
            : null;
        return json.Next(passed ? Verb.Passed : Verb.Failed, Kind.MovesOn, end, result: result =>
        {
            Score(result, score.Last.Points, bounds);
            result.WriteBoolean("success"u8, passed);
            result.WriteString("duration"u8, Played(run));
            result.WriteStartObject("extensions"u8);
            result.WriteNumber(XapiTerms.Points, score.Last.Points);
            result.WriteString(XapiTerms.Ending, score.Last.Ending?.Id.Value);
            result.WriteEndObject();
        });
    }

    /// <summary>A score only where its bounds are proved: raw points say nothing without them.</summary>
    internal static void Score(Utf8JsonWriter result, int points, SkillBounds? bounds)
    {
        if (bounds?.ShareOf(points) is not { } share)
        {
            return;
        }

        result.WriteStartObject("score"u8);
        result.WriteNumber("scaled"u8, Math.Round(share, 4));
        result.WriteNumber("raw"u8, Math.Clamp(points, bounds.Worst, bounds.Best));
        result.WriteNumber("min"u8, bounds.Worst);
        result.WriteNumber("max"u8, bounds.Best);
        result.WriteEndObject();
    }
}
