// Two attempts at the same scenario side by side: how far they went together, where they parted, what came of each.
using System.Collections.Immutable;
using VRTraining.Learning.Score;
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;

namespace VRTraining.Learning.Debriefing;

/// <summary>One side of a comparison.</summary>
/// <param name="Score">Its points and the ending it led to.</param>
/// <param name="Decisions">What was decided from the run's start to the attempt's end.</param>
/// <param name="Shared">How many decisions at the beginning both sides have in common.</param>
public sealed record ComparedAttempt(AttemptScore Score, ImmutableArray<Decision> Decisions, int Shared)
{
    /// <summary>The first decision that the other side has not; null where this side ended before.</summary>
    public Decision? Parting => Shared < Decisions.Length ? Decisions[Shared] : null;

    /// <summary>How many of the decisions were setbacks.</summary>
    public int Setbacks => Decisions.Count(decision => decision.Chosen.Quality == Quality.Setback);
}

/// <summary>A skill in both attempts.</summary>
public readonly record struct ComparedSkill(SkillScore One, SkillScore Other)
{
    /// <summary>How many points more the other side has; negative where it has fewer.</summary>
    public int More => Other.Points - One.Points;
}

/// <summary>Two attempts at the same scenario, of one run or of two.</summary>
/// <param name="One">The one side.</param>
/// <param name="Other">The other side.</param>
public sealed record AttemptComparison(ComparedAttempt One, ComparedAttempt Other)
{
    /// <summary>Whether both decided alike from beginning to end.</summary>
    public bool IsTheSame => One.Parting is null && Other.Parting is null;

    /// <summary>Every skill of the scenario, in its order.</summary>
    public IEnumerable<ComparedSkill> Skills =>
        One.Score.Skills.Zip(Other.Score.Skills, (one, other) => new ComparedSkill(one, other));

    /// <summary>Compares two attempts.</summary>
    /// <param name="scenario">The version that both played.</param>
    /// <param name="one">The run of the one, and the number of the attempt in it.</param>
    /// <param name="other">The run of the other, which may be the same.</param>
    /// <param name="bounds">What can be reached a skill, where it is proved; null gives no shares.</param>
    public static AttemptComparison Of(
        Scenario scenario,
        (AttemptTree Run, int Attempt) one,
        (AttemptTree Run, int Attempt) other,
        IReadOnlyDictionary<SkillId, SkillBounds>? bounds = null)
    {
        var (decisions, others) = (DecisionsOf(scenario, one), DecisionsOf(scenario, other));
        var shared = decisions.Zip(others).TakeWhile(pair =>
            pair.First.Node == pair.Second.Node && pair.First.Chosen.Id == pair.Second.Chosen.Id).Count();
        return new AttemptComparison(SideOf(one, decisions), SideOf(other, others));

        ComparedAttempt SideOf((AttemptTree Run, int Attempt) side, ImmutableArray<Decision> made) => new(
            AttemptScore.Of(scenario, side.Attempt, side.Run.PathOf(side.Attempt), bounds), made, shared);
    }

    private static ImmutableArray<Decision> DecisionsOf(Scenario scenario, (AttemptTree Run, int Attempt) side)
    {
        var path = side.Run.PlacesOf(side.Attempt).ToHashSet();
        return [.. Decision.Of(scenario, side.Run.Events).Where(decision => path.Contains(decision.EventNumber - 1))];
    }
}
