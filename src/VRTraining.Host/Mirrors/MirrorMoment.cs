// What a mirror says beside the picture: the words of this moment, for the back of the room.
using MessagePack;
using VRTraining.Host.Plays;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Mirrors;

/// <summary>The words of a moment, as MessagePack maps; nothing that only the learner may read.</summary>
[MessagePackObject]
public sealed record MirrorMoment
{
    /// <summary>The number of the latest event, from 1; 0 before the first.</summary>
    [Key("number")]
    public int Number { get; init; }

    /// <summary>The wearer does not want to be seen now; nothing else is set.</summary>
    [Key("blanked")]
    public bool Blanked { get; init; }

    /// <summary>Whether the run stands still.</summary>
    [Key("paused")]
    public bool Paused { get; init; }

    /// <summary>Who speaks; null for the narrator.</summary>
    [Key("speaker")]
    public string? Speaker { get; init; }

    /// <summary>What is said.</summary>
    [Key("text")]
    public string Text { get; init; } = "";

    /// <summary>What the learner said before that; null where nothing was.</summary>
    [Key("said")]
    public string? Said { get; init; }

    /// <summary>Whether that was a setback.</summary>
    [Key("setback")]
    public bool Setback { get; init; }

    /// <summary>The responses on offer: ids and texts in turn.</summary>
    [Key("choices")]
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What the wearer points at: the id of a response or a character.</summary>
    [Key("pointsAt")]
    public string? PointsAt { get; init; }

    /// <summary>How long the moment of choice still lasts, milliseconds; null without a limit.</summary>
    [Key("leftMs")]
    public int? LeftMs { get; init; }

    /// <summary>The name of the colleague that is pointed at; null for a response, or nothing.</summary>
    [Key("pointsAtName")]
    public string? PointsAtName { get; init; }

    /// <summary><c>again</c> or <c>other-way</c> where the scene is shown once more; null where it is played now.</summary>
    [Key("replay")]
    public string? Replay { get; init; }

    /// <summary>The attempt, from 1.</summary>
    [Key("attempt")]
    public int Attempt { get; init; } = 1;

    /// <summary>In a replay: the response that was given here; null elsewhere.</summary>
    [Key("given")]
    public string? Given { get; init; }

    /// <summary>In a replay where thoughts are revealed: what the speaker thought; null elsewhere.</summary>
    [Key("thought")]
    public string? Thought { get; init; }

    /// <summary>The language of its words.</summary>
    [Key("language")]
    public string Language { get; init; } = "";

    /// <summary>What mirrors of a run say now.</summary>
    /// <param name="source">The run.</param>
    /// <param name="scenario">In the words of who looks.</param>
    /// <param name="events">Its events so far.</param>
    /// <param name="blanked">Whether nothing is shown.</param>
    /// <param name="isVotedOn">
    /// Whether the room votes: time stands still for that, and what is pointed at would tell the room how to vote.
    /// </param>
    internal static MirrorMoment Of(
        MirrorSource source, Scenario scenario, IReadOnlyList<StampedEvent> events, bool blanked, bool isVotedOn)
    {
        if (blanked)
        {
            return new MirrorMoment { Number = events.Count, Blanked = true };
        }

        var panel = PanelModel.Of(scenario, source.Id, events, source.Now);
        var line = panel.Heard.LastOrDefault();
        var pointsAt = isVotedOn ? null : source.Wearer.PointsAt;
        return new MirrorMoment
        {
            Number = events.Count,
            Paused = panel.Scene.Paused && source.Retelling is null && !isVotedOn,
            Speaker = line?.Speaker is { } speaker ? panel.Index.NameOf(speaker) : null,
            Text = line?.Text ?? "",
            Said = panel.Said?.Text,
            Setback = panel.IsSetback,
            Choices = [.. panel.Choices.SelectMany(choice => new[] { choice.Id.Value, choice.Text })],
            PointsAt = pointsAt,
            PointsAtName = scenario.Characters.FirstOrDefault(each => each.Id.Value == pointsAt)?.Name,
            Replay = source.Retelling is { } told ? told.IsOtherWay ? "other-way" : "again" : null,
            Attempt = panel.Scene.Attempt,
            Given = GivenAt(source.Retelling, panel, events),
            Thought = source.Retelling is { ThoughtsRevealed: true } ? line?.Thought : null,
            LeftMs = panel.LeftMilliseconds is { } left ? (int)Math.Min(left, int.MaxValue) : null,
            Language = scenario.Language,
        };
    }

    /// <summary>The response that was given to the question that stands.</summary>
    private static string? GivenAt(Retelling? retelling, PanelModel panel, IReadOnlyList<StampedEvent> events)
    {
        if (retelling is null || panel.Scene.Waiting != Waiting.ForChoice)
        {
            return null;
        }

        var asked = events.Count;
        while (asked > 0 && events[asked - 1].Event is not RunEvent.ChoicesOffered)
        {
            asked--;
        }

        return retelling.Said.TryGetValue(asked, out var said) ? said.Value : null;
    }
}
