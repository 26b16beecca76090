// Each event's type and members, written and read.
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Runs.Json;

/// <summary>The type and the members of an event, within an object that the caller begins and ends.</summary>
internal static class EventMembers
{
    public static void Write(Utf8JsonWriter json, RunEvent happened)
    {
        json.WriteString("type"u8, TypeOf(happened));
        switch (happened)
        {
            case RunEvent.RunStarted e:
                json.WriteNumber("seed"u8, e.Seed);
                break;
            case RunEvent.NodeEntered e:
                Node(json, e.Node);
                break;
            case RunEvent.CheckpointReached e:
                Node(json, e.Node);
                json.WriteNumber("mark"u8, e.Mark);
                break;
            case RunEvent.LineSpoken e:
                json.WriteString("line"u8, e.Line.Value);
                break;
            case RunEvent.HintShown e:
                Node(json, e.Node);
                json.WriteNumber("index"u8, e.Index);
                break;
            case RunEvent.ChoicesOffered e:
                Node(json, e.Node);
                json.WriteStartArray("choices"u8);
                foreach (var choice in e.Choices)
                {
                    json.WriteStringValue(choice.Value);
                }

                json.WriteEndArray();
                if (e.Deadline is { } deadline)
                {
                    json.WriteNumber("deadline"u8, deadline.Milliseconds);
                }

                break;
            case RunEvent.AnswerAsked e:
                Node(json, e.Node);
                break;
            case RunEvent.ReflectionAsked e:
                Node(json, e.Node);
                break;
            case RunEvent.TimeRanOut e:
                Node(json, e.Node);
                break;
            case RunEvent.AnswerMatched e:
                Node(json, e.Node);
                Choice(json, e.Choice);
                break;
            case RunEvent.ChoiceMade e:
                Node(json, e.Node);
                Choice(json, e.Choice);
                json.WriteWord("quality"u8, e.Quality);
                break;
            case RunEvent.MoodChanged e:
                json.WriteString("character"u8, e.Character.Value);
                json.WriteWord("mood"u8, e.Mood);
                json.WriteNumber("from"u8, e.From);
                json.WriteNumber("to"u8, e.To);
                Cause(json, e.Choice, e.Effect);
                break;
            case RunEvent.VariableChanged e:
                json.WriteString("variable"u8, e.Variable.Value);
                json.WriteString("from"u8, e.From);
                json.WriteString("to"u8, e.To);
                Cause(json, e.Choice, e.Effect);
                break;
            case RunEvent.PointsScored e:
                json.WriteString("skill"u8, e.Skill.Value);
                json.WriteNumber("points"u8, e.Points);
                json.WriteNumber("anchor"u8, e.Anchor);
                Cause(json, e.Choice, e.Effect);
                break;
            case RunEvent.SetbackHappened e:
                Node(json, e.Node);
                Choice(json, e.Choice);
                break;
            case RunEvent.ChanceTaken e:
                Node(json, e.Node);
                json.WriteNumber("way"u8, e.Way);
                break;
            case RunEvent.Reflected e:
                Node(json, e.Node);
                break;
            case RunEvent.TimeExtended e:
                json.WriteNumber("deadline"u8, e.Deadline.Milliseconds);
                break;
            case RunEvent.Rewound e:
                Node(json, e.Node);
                json.WriteNumber("mark"u8, e.Mark);
                json.WriteNumber("leftAttempt"u8, e.LeftAttempt);
                break;
            case RunEvent.Jumped e:
                Node(json, e.Node);
                break;
            case RunEvent.RunAssisted e:
                json.WriteWord("by"u8, e.By);
                break;
            case RunEvent.EndingReached e:
                json.WriteString("ending"u8, e.Ending.Value);
                json.WriteWord("outcome"u8, e.Outcome);
                break;
        }
    }

    public static RunEvent Read(JsonElement json) => json.Text("type"u8) switch
    {
        "run-started" => new RunEvent.RunStarted(json.GetProperty("seed"u8).GetUInt64()),
        "node-entered" => new RunEvent.NodeEntered(Node(json)),
        "checkpoint-reached" => new RunEvent.CheckpointReached(Node(json), json.Int("mark"u8)),
        "line-spoken" => new RunEvent.LineSpoken(new LineId(json.Text("line"u8))),
        "hint-shown" => new RunEvent.HintShown(Node(json), json.Int("index"u8)),
        "choices-offered" => new RunEvent.ChoicesOffered(Node(json), Choices(json), Deadline(json)),
        "answer-asked" => new RunEvent.AnswerAsked(Node(json)),
        "reflection-asked" => new RunEvent.ReflectionAsked(Node(json)),
        "time-ran-out" => new RunEvent.TimeRanOut(Node(json)),
        "answer-matched" => new RunEvent.AnswerMatched(Node(json), Choice(json)),
        "choice-made" => new RunEvent.ChoiceMade(Node(json), Choice(json), json.Word<Quality>("quality"u8)),
        "mood-changed" => new RunEvent.MoodChanged(
            new CharacterId(json.Text("character"u8)), json.Word<Mood>("mood"u8), json.Int("from"u8), json.Int("to"u8),
            Choice(json), json.Int("effect"u8)),
        "variable-changed" => new RunEvent.VariableChanged(
            new VariableId(json.Text("variable"u8)), json.Text("from"u8), json.Text("to"u8),
            Choice(json), json.Int("effect"u8)),
        "points-scored" => new RunEvent.PointsScored(
            new SkillId(json.Text("skill"u8)), json.Int("points"u8), json.Int("anchor"u8),
            Choice(json), json.Int("effect"u8)),
        "setback-happened" => new RunEvent.SetbackHappened(Node(json), Choice(json)),
        "chance-taken" => new RunEvent.ChanceTaken(Node(json), json.Int("way"u8)),
        "reflected" => new RunEvent.Reflected(Node(json)),
        "time-extended" => new RunEvent.TimeExtended(new RunTime(json.Long("deadline"u8))),
        "timers-turned-off" => new RunEvent.TimersTurnedOff(),
        "rewound" => new RunEvent.Rewound(Node(json), json.Int("mark"u8), json.Int("leftAttempt"u8)),
        "jumped" => new RunEvent.Jumped(Node(json)),
        "run-assisted" => new RunEvent.RunAssisted(json.Word<Role>("by"u8)),
        "run-paused" => new RunEvent.RunPaused(),
        "run-resumed" => new RunEvent.RunResumed(),
        "ending-reached" => new RunEvent.EndingReached(
            new EndingId(json.Text("ending"u8)), json.Word<Outcome>("outcome"u8)),
        "run-completed" => new RunEvent.RunCompleted(),
        "run-left" => new RunEvent.RunLeft(),
        var unknown => throw new FormatException($"There is no event '{unknown}'."),
    };

    /// <summary>Written out rather than made of the type's name: renaming a type must not change what is on disk.</summary>
    public static string TypeOf(RunEvent happened) => happened switch
    {
        RunEvent.RunStarted => "run-started",
        RunEvent.NodeEntered => "node-entered",
        RunEvent.CheckpointReached => "checkpoint-reached",
        RunEvent.LineSpoken => "line-spoken",
        RunEvent.HintShown => "hint-shown",
        RunEvent.ChoicesOffered => "choices-offered",
        RunEvent.AnswerAsked => "answer-asked",
        RunEvent.ReflectionAsked => "reflection-asked",
        RunEvent.TimeRanOut => "time-ran-out",
        RunEvent.AnswerMatched => "answer-matched",
        RunEvent.ChoiceMade => "choice-made",
        RunEvent.MoodChanged => "mood-changed",
        RunEvent.VariableChanged => "variable-changed",
        RunEvent.PointsScored => "points-scored",
        RunEvent.SetbackHappened => "setback-happened",
        RunEvent.ChanceTaken => "chance-taken",
        RunEvent.Reflected => "reflected",
        RunEvent.TimeExtended => "time-extended",
        RunEvent.TimersTurnedOff => "timers-turned-off",
        RunEvent.Rewound => "rewound",
        RunEvent.Jumped => "jumped",
        RunEvent.RunAssisted => "run-assisted",
        RunEvent.RunPaused => "run-paused",
        RunEvent.RunResumed => "run-resumed",
        RunEvent.EndingReached => "ending-reached",
        RunEvent.RunCompleted => "run-completed",
        RunEvent.RunLeft => "run-left",
        _ => throw new UnreachableException(),
    };

    private static void Node(Utf8JsonWriter json, NodeId node) => json.WriteString("node"u8, node.Value);

    private static void Choice(Utf8JsonWriter json, ChoiceId choice) => json.WriteString("choice"u8, choice.Value);

    private static void Cause(Utf8JsonWriter json, ChoiceId choice, int effect)
    {
        Choice(json, choice);
        json.WriteNumber("effect"u8, effect);
    }

    private static NodeId Node(JsonElement json) => new(json.Text("node"u8));

    private static ChoiceId Choice(JsonElement json) => new(json.Text("choice"u8));

    private static ImmutableArray<ChoiceId> Choices(JsonElement json) =>
        [.. json.GetProperty("choices"u8).EnumerateArray().Select(choice => new ChoiceId(choice.GetString()!))];

    private static RunTime? Deadline(JsonElement json) =>
        json.TryGetProperty("deadline"u8, out var deadline) ? new RunTime(deadline.GetInt64()) : null;
}
