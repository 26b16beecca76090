// What the preview's page shows, taken from the play at one moment.
using System.Collections.Immutable;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Preview;

/// <summary>Something that was said or done, as it is shown.</summary>
/// <param name="Who">By whom; empty for the narrator.</param>
/// <param name="Text">The words.</param>
/// <param name="Kind">What it is: <c>line</c>, <c>thought</c>, <c>hint</c>, <c>note</c>, or the quality of a response.</param>
public sealed record SaidLine(string Who, string Text, string Kind);

/// <summary>A value that a jump can begin with.</summary>
/// <param name="Name">As forms send it: <c>asked</c>, <c>maya.trust</c>.</param>
/// <param name="Value">What it is now.</param>
/// <param name="Words">The values it can have; empty: a number.</param>
/// <param name="Min">The least of a number.</param>
/// <param name="Max">The most of a number.</param>
public sealed record StateValue(string Name, string Value, ImmutableArray<string> Words, int Min, int Max);

/// <summary>A finding with the line of the file that it is about.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Source">That line, without the blanks around it.</param>
public sealed record FindingLine(Diagnostic Finding, string Source);

/// <summary>What the page shows, taken from the play at one moment.</summary>
public sealed record PreviewModel
{
    private const int MostSaid = 12;

    /// <summary>The script.</summary>
    public required string File { get; init; }

    /// <summary>Counts readings and moves.</summary>
    public required int Version { get; init; }

    /// <summary>What to tell about the last move; empty: nothing.</summary>
    public required string Message { get; init; }

    /// <summary>Whether the latest file has errors, so that an earlier one plays.</summary>
    public required bool IsOld { get; init; }

    /// <summary>Whether there is a path to play again.</summary>
    public required bool CanReplay { get; init; }

    /// <summary>Whether there is a move to take back.</summary>
    public required bool CanGoBack { get; init; }

    /// <summary>What is wrong with the file.</summary>
    public required ImmutableArray<FindingLine> Findings { get; init; }

    /// <summary>What plays; null until the file could be read once.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>Where the play stands.</summary>
    public Node? Node { get; init; }

    /// <summary>Whether the lines of the node have been said.</summary>
    public bool AtMove { get; init; }

    /// <summary>Whether the play has ended.</summary>
    public bool AtEnding { get; init; }

    /// <summary>The ending of the node, if it is one.</summary>
    public Ending? Ending { get; init; }

    /// <summary>The time limit that runs, if one does.</summary>
    public int? LimitSeconds { get; init; }

    /// <summary>Whether there is a hint left.</summary>
    public bool HasHint { get; init; }

    /// <summary>What was said and done last.</summary>
    public ImmutableArray<SaidLine> Said { get; init; } = [];

    /// <summary>The responses on offer.</summary>
    public ImmutableArray<Choice> Offered { get; init; } = [];

    /// <summary>The responses that are not on offer as things stand.</summary>
    public ImmutableArray<Choice> Withheld { get; init; } = [];

    /// <summary>Where one may rewind to, the latest first.</summary>
    public ImmutableArray<NodeId> Checkpoints { get; init; } = [];

    /// <summary>Variables and moods as they are now.</summary>
    public ImmutableArray<StateValue> Values { get; init; } = [];

    /// <summary>Points and minimum by skill.</summary>
    public ImmutableArray<(string Skill, int Points, int Minimum)> Points { get; init; } = [];

    internal static PreviewModel Of(PreviewDesk desk, PreviewPlay play)
    {
        var model = new PreviewModel
        {
            File = desk.File,
            Version = play.Version,
            Message = play.Message,
            IsOld = play.IsOld,
            CanReplay = play.CanReplay,
            CanGoBack = play.CanGoBack,
            Findings = [.. (play.Read?.Diagnostics ?? []).Select(found => new FindingLine(found, LineOf(desk, found)))],
        };
        return play.Engine is { } engine ? model.With(engine, play) : model;
    }

    private PreviewModel With(Engine engine, PreviewPlay play)
    {
        var state = play.State;
        var index = ScriptIndex.Of(engine.Scenario);
        var node = engine.NodeOf(state);
        var points = Simulation.Score.Points.PerSkill(
            new AttemptTree(play.Events).PathOf(state.Attempt), engine.Scenario.Skills);
        var atMove = state.Status == RunStatus.Playing && engine.AtMove(state);
        ImmutableArray<Choice> offered = [.. engine.Offered(state)];
        return this with
        {
            Scenario = engine.Scenario,
            Node = node,
            AtMove = atMove,
            AtEnding = state.Status is RunStatus.AtEnding or RunStatus.Completed,
            Ending = node.Move is Move.End end ? index.Ending(end.Ending) : null,
            LimitSeconds = state.Deadline is not null && node.Move is Move.Choose { Limit: { } limit } ? limit.Seconds : null,
            HasHint = atMove && state.HintsShown < node.Hints.Length,
            Said = [.. play.Events.SelectMany(happened => SaidOf(happened.Event, index)).TakeLast(MostSaid)],
            Offered = offered,
            Withheld = atMove ? [.. ChoicesIn.Move(node.Move).Where(choice => choice.When is not null).Except(offered)] : [],
            Checkpoints = [.. state.Checkpoints()],
            Values = [.. ValuesOf(engine, state)],
            Points = [.. engine.Scenario.Skills.Select(skill => (skill.Name, points[skill.Id], skill.MasteryMinimum))],
        };
    }

    private static string LineOf(PreviewDesk desk, Diagnostic found) =>
        found.At.Line <= desk.Lines.Length ? desk.Lines[found.At.Line - 1].Trim() : "";

    private static IEnumerable<SaidLine> SaidOf(RunEvent happened, ScriptIndex index) => happened switch
    {
        RunEvent.LineSpoken spoken => LinesOf(index.Line(spoken.Line), index),
        RunEvent.ChoiceMade made when index.Choice(made.Choice) is var choice =>
            [new SaidLine("You", choice.Text, Spelling.Of(choice.Quality)), .. ConsequenceOf(choice)],
        RunEvent.HintShown hint => [new SaidLine("Hint", index.Node(hint.Node).Hints[hint.Index], "hint")],
        RunEvent.Rewound => [new SaidLine("", "Rewound.", "note")],
        _ => [],
    };

    /// <summary>A line, and what its speaker thinks: the author sees at once what learners see in the debrief.</summary>
    private static IEnumerable<SaidLine> LinesOf(Line line, ScriptIndex index)
    {
        yield return new SaidLine(index.NameOf(line.Speaker) ?? "", line.Text, "line");
        if (line.Thought is { } thought)
        {
            yield return new SaidLine("", $"thinks: {thought}", "thought");
        }
    }

    private static IEnumerable<SaidLine> ConsequenceOf(Choice choice) =>
        choice.Consequence is { } consequence ? [new SaidLine("", consequence, "note")] : [];

    private static IEnumerable<StateValue> ValuesOf(Engine engine, RunState state)
    {
        foreach (var variable in engine.Scenario.Variables)
        {
            var value = engine.ValueOf(state, variable.Id)!;
            yield return variable switch
            {
                Variable.Enumeration words => new StateValue(variable.Id.Value, value, words.Values, 0, 0),
                Variable.Number number => new StateValue(variable.Id.Value, value, [], number.Min, number.Max),
                _ => new StateValue(variable.Id.Value, value, ["false", "true"], 0, 0),
            };
        }

        foreach (var character in engine.Scenario.Characters)
        {
            foreach (var range in character.Moods)
            {
                yield return new StateValue(
                    $"{character.Id}.{Spelling.Of(range.Mood)}",
                    FormattableString.Invariant($"{engine.MoodOf(state, character.Id, range.Mood)}"),
                    [],
                    range.Min,
                    range.Max);
            }
        }
    }
}
