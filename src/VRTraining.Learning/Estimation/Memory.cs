// What a learner remembers of a scenario, and when a refresher is due.
namespace VRTraining.Learning.Estimation;

/// <summary>What is remembered of a scenario. Days are whole periods of 24 hours, as py-fsrs counts them.</summary>
/// <param name="Stability">Days until the chance to remember has fallen to 90 %.</param>
/// <param name="Difficulty">1–10.</param>
/// <param name="Practised">When it was last practised.</param>
public sealed record Memory(double Stability, double Difficulty, DateTimeOffset Practised)
{
    /// <summary>When a refresher is due: when the chance to remember is about 90 %.</summary>
    public DateTimeOffset Due => Practised.AddDays(Forgetting.IntervalDays(Stability));

    /// <summary>After the first practice.</summary>
    public static Memory First(Grade grade, DateTimeOffset practised) =>
        new(Forgetting.FirstStability(grade), Forgetting.FirstDifficulty(grade), practised);

    /// <summary>After another practice.</summary>
    /// <param name="grade">How it went.</param>
    /// <param name="practised">When; not before the last time.</param>
    public Memory After(Grade grade, DateTimeOffset practised) => new(
        Forgetting.NextStability(Stability, Difficulty, Retrievability(practised), grade),
        Forgetting.NextDifficulty(Difficulty, grade),
        practised);

    /// <summary>The chance to remember.</summary>
    /// <param name="now">Not before <see cref="Practised"/>.</param>
    public double Retrievability(DateTimeOffset now) => Forgetting.Retrievability(DaysSince(now), Stability);

    /// <summary>Whole periods of 24 hours since the last practice.</summary>
    public int DaysSince(DateTimeOffset now) => Math.Max(0, (int)(now - Practised).TotalDays);
}
