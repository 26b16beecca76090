// What a response changes: a mood, a variable, or points.
using VRTraining.Simulation.Expressions;
namespace VRTraining.Simulation.Script;

/// <summary>A change that a response brings about, with the reason a learner will read.</summary>
public abstract record Effect
{
    private Effect(string reason) => Reason = reason;

    /// <summary>Why, in words for the learner.</summary>
    public string Reason { get; }

    /// <summary>Moves a mood by <paramref name="Add"/>, −100 to 100; it stays within its declared range.</summary>
    public sealed record MoveMood(CharacterId Character, Mood Mood, int Add, string Reason) : Effect(Reason);

    /// <summary>Sets a variable; a number saturates at its declared range.</summary>
    public sealed record SetVariable(VariableId Variable, Expression To, string Reason) : Effect(Reason);

    /// <summary>Scores <paramref name="Add"/> points, −100 to 100, for showing the anchor of <paramref name="Anchor"/>.</summary>
    public sealed record ScorePoints(SkillId Skill, int Add, int Anchor, string Reason) : Effect(Reason);
}
