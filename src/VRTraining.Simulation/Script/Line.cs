// Something said, and how it is said.
namespace VRTraining.Simulation.Script;

/// <summary>Something said.</summary>
/// <param name="Id">The line's id.</param>
/// <param name="Speaker">Who says it; null for the narrator.</param>
/// <param name="Text">The words.</param>
public sealed record Line(LineId Id, CharacterId? Speaker, string Text)
{
    /// <summary>The face while speaking; null keeps what the mood gives.</summary>
    public FacialExpression? Expression { get; init; }

    /// <summary>A movement that goes with the words.</summary>
    public Gesture Gesture { get; init; } = Gesture.None;

    /// <summary>Where the speaker looks.</summary>
    public Gaze Gaze { get; init; } = Gaze.AtLearner;

    /// <summary>What the speaker thinks and does not say; shown in the debrief only.</summary>
    public string? Thought { get; init; }
}

/// <summary>Where a speaker looks.</summary>
public abstract record Gaze
{
    private Gaze()
    {
    }

    /// <summary>At the learner.</summary>
    public static Gaze AtLearner { get; } = new Learner();

    /// <summary>At the learner.</summary>
    public sealed record Learner : Gaze;

    /// <summary>Down at the table.</summary>
    public sealed record Down : Gaze;

    /// <summary>Past the learner.</summary>
    public sealed record Away : Gaze;

    /// <summary>At a colleague.</summary>
    public sealed record At(CharacterId Character) : Gaze;
}

/// <summary>A face.</summary>
public enum FacialExpression
{
    /// <summary>At rest.</summary>
    Neutral,

    /// <summary>Friendly.</summary>
    Warm,

    /// <summary>Listening closely.</summary>
    Attentive,

    /// <summary>Worried about someone or something.</summary>
    Concerned,

    /// <summary>Did not expect that.</summary>
    Surprised,

    /// <summary>Struck by what was said.</summary>
    Hurt,

    /// <summary>On guard.</summary>
    Defensive,

    /// <summary>Angry and holding it back.</summary>
    AngryRestrained,

    /// <summary>Ill at ease about oneself.</summary>
    Embarrassed,

    /// <summary>A weight is gone.</summary>
    Relieved,

    /// <summary>Thinking it over.</summary>
    Thoughtful,

    /// <summary>Not convinced.</summary>
    Sceptical,
}

/// <summary>A movement that goes with words.</summary>
public enum Gesture
{
    /// <summary>None.</summary>
    None,

    /// <summary>A nod.</summary>
    Nod,

    /// <summary>A shake of the head.</summary>
    Shake,

    /// <summary>Hands open, palms up.</summary>
    OpenPalms,

    /// <summary>Leans towards the learner.</summary>
    LeanIn,

    /// <summary>Leans back.</summary>
    LeanBack,

    /// <summary>Crosses the arms.</summary>
    ArmsCrossed,

    /// <summary>A hand at the chin.</summary>
    HandOnChin,

    /// <summary>Looks away.</summary>
    LookAway,

    /// <summary>Sighs.</summary>
    Sigh,

    /// <summary>Shrugs.</summary>
    Shrug,

    /// <summary>Points at something on the table.</summary>
    Point,
}
