// What the panel beside or below the stage shows: captions, responses, hints; everything a play needs, without 3D.
using System.Collections.Immutable;
using VRTraining.Learning.Moods;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Plays;

/// <summary>What the panel shows at one moment of a run.</summary>
public sealed record PanelModel
{
    private const int MostHeard = 12;

    /// <summary>What is played.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The run, as addresses name it.</summary>
    public required string RunId { get; init; }

    /// <summary>Where the run stands.</summary>
    public required SceneSoFar Scene { get; init; }

    /// <summary>How many events the panel shows; another number is another moment.</summary>
    public required int EventCount { get; init; }

    /// <summary>What was said since the last response, the latest last.</summary>
    public required ImmutableArray<Line> Heard { get; init; }

    /// <summary>The response before that; null at the start and after a rewind.</summary>
    public required Choice? Said { get; init; }

    /// <summary>The last checkpoint before that response; null where there is none to go back to.</summary>
    public required NodeId? BeforeSaid { get; init; }

    /// <summary>How long the moment of choice still lasts; null without a limit.</summary>
    public required long? LeftMilliseconds { get; init; }

    /// <summary>The ending reached; null before one, and after a rewind from it.</summary>
    public required Ending? Ending { get; init; }

    /// <summary>Whether the room votes and time stands still for it.</summary>
    public bool RoomVotes { get; init; }

    /// <summary>What the learner has picked while the room votes; null before that.</summary>
    public Choice? Picked { get; init; }

    /// <summary>Why the last input was turned down, in plain words.</summary>
    public string? Notice { get; init; }

    /// <summary>Finds what ids name.</summary>
    public ScriptIndex Index => ScriptIndex.Of(Scenario);

    /// <summary>The place in the script; null before the start.</summary>
    public Node? Node => Scene.Node is { } node ? Index.Node(node) : null;

    /// <summary>The responses on offer, in the script's order.</summary>
    public IEnumerable<Choice> Choices => Scene.Waiting == Waiting.ForChoice ? Scene.Offered.Select(Index.Choice) : [];

    /// <summary>Whether the last response was a poor move that has not been answered by another yet.</summary>
    public bool IsSetback => Said is { Quality: Quality.Setback };

    /// <summary>The hints of this place that were asked for.</summary>
    public IEnumerable<string> Hints => Node is { } node ? node.Hints.Take(Scene.HintsShown) : [];

    /// <summary>Whether there is another hint to ask for.</summary>
    public bool HasMoreHints => Node is { } node && Scene.HintsShown < node.Hints.Length;

    /// <summary>The face a colleague shows in a portrait: of the last thing that colleague said here.</summary>
    public FacialExpression ExpressionOf(CharacterId character) =>
        Heard.LastOrDefault(line => line.Speaker == character)?.Expression ?? FacialExpression.Neutral;

    /// <summary>The same as files of portraits spell it.</summary>
    public string FaceOf(CharacterId character) => Spelling.Of(ExpressionOf(character));

    /// <summary>How a colleague is, in words; empty where the script gives no moods.</summary>
    public string MoodOf(Character character) => string.Join(", ", character.Moods
        .Select(range => MoodWords.Of(range.Mood, Scene.Moods[(character.Id, range.Mood)])));

    /// <summary>The panel of a run.</summary>
    /// <param name="scenario">What is played.</param>
    /// <param name="runId">The run.</param>
    /// <param name="events">All that has happened.</param>
    /// <param name="now">Run time.</param>
    public static PanelModel Of(Scenario scenario, string runId, IEnumerable<StampedEvent> events, RunTime now)
    {
        var index = ScriptIndex.Of(scenario);
        var count = 0;
        var scene = new SceneSoFar(scenario);
        var heard = new List<Line>();
        Choice? said = null;
        NodeId? beforeSaid = null;
        Ending? ending = null;
        foreach (var happened in events)
        {
            if (happened.Event is RunEvent.ChoiceMade)
            {
                // Before the response, as where it leads may be a checkpoint as well.
                beforeSaid = scene.Checkpoints is [var latest, ..] ? latest : null;
            }

            scene.Add(happened);
            count++;
            switch (happened.Event)
            {
                case RunEvent.LineSpoken spoken:
                    heard.Add(index.Line(spoken.Line));
                    break;
                case RunEvent.ChoiceMade made:
                    said = index.Choice(made.Choice);
                    heard.Clear();
                    break;
                case RunEvent.Rewound:
                    (said, ending) = (null, null);
                    heard.Clear();
                    break;
                case RunEvent.EndingReached reached:
                    ending = index.Ending(reached.Ending);
                    break;
                default:
                    break;
            }
        }

        return new PanelModel
        {
            Scenario = scenario,
            RunId = runId,
            Scene = scene,
            EventCount = count,
            Heard = [.. heard.TakeLast(MostHeard)],
            Said = said,
            BeforeSaid = beforeSaid,
            Ending = ending,
            LeftMilliseconds = scene.Deadline is { } deadline ? Math.Max(0, deadline.Milliseconds - now.Milliseconds) : null,
        };
    }
}
