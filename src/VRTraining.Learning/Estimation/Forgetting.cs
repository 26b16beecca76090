// The formulas of FSRS-6: how memory fades, and how each repetition strengthens it.
namespace VRTraining.Learning.Estimation;

/// <summary>
/// FSRS-6 with its default weights (Open Spaced Repetition, "The Algorithm"). Stability S is in days: after S days the
/// chance to remember is 90 %. Difficulty D is 1–10.
/// </summary>
public static class Forgetting
{
    private static readonly double[] W =
    [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ];

    /// <summary>F = 0.9^(−1/w20) − 1, so that the chance after S days is 90 %.</summary>
    public static double Factor { get; } = Math.Pow(0.9, -1 / W[20]) - 1;

    /// <summary>The chance to remember: R(t, S) = (1 + F·t/S)^(−w20).</summary>
    /// <param name="days">Since the last repetition, 0 and up.</param>
    /// <param name="stability">In days, more than 0.</param>
    public static double Retrievability(double days, double stability) =>
        Math.Pow(1 + (Factor * days / stability), -W[20]);

    /// <summary>Whole days until the chance has fallen to <paramref name="wanted"/>, at least 1.</summary>
    /// <param name="stability">In days, more than 0.</param>
    /// <param name="wanted">More than 0, less than 1.</param>
    public static int IntervalDays(double stability, double wanted = 0.9)
    {
        var days = stability / Factor * (Math.Pow(wanted, -1 / W[20]) - 1);
        return (int)Math.Clamp(Math.Round(days, MidpointRounding.ToEven), 1, 36_500);
    }

    /// <summary>Stability after the first time: w0 to w3.</summary>
    public static double FirstStability(Grade grade) => W[(int)grade - 1];

    /// <summary>Difficulty after the first time: D0 = w4 − e^(w5·(G − 1)) + 1, within 1–10.</summary>
    public static double FirstDifficulty(Grade grade) => Math.Clamp(UnclampedFirstDifficulty(grade), 1, 10);

    /// <summary>
    /// Stability after a repetition. On the same day the chance is 1, which leaves a remembered one as it was: cramming
    /// does not count.
    /// </summary>
    /// <param name="stability">Before, in days.</param>
    /// <param name="difficulty">Before, 1–10.</param>
    /// <param name="retrievability">The chance to remember at that time.</param>
    /// <param name="grade">How it went.</param>
    public static double NextStability(double stability, double difficulty, double retrievability, Grade grade)
    {
        if (grade == Grade.Again)
        {
            var forgotten = W[11] * Math.Pow(difficulty, -W[12]) * (Math.Pow(stability + 1, W[13]) - 1)
                * Math.Exp((1 - retrievability) * W[14]);
            return Math.Min(forgotten, stability / Math.Exp(W[17] * W[18]));
        }

        var hard = grade == Grade.Hard ? W[15] : 1;
        var easy = grade == Grade.Easy ? W[16] : 1;
        return stability * (1 + (Math.Exp(W[8]) * (11 - difficulty) * Math.Pow(stability, -W[9])
            * (Math.Exp((1 - retrievability) * W[10]) - 1) * hard * easy));
    }

    /// <summary>
    /// Difficulty after a repetition: moved by −w6·(G − 3), damped by (10 − D)/9, then drawn back by w7 towards the
    /// difficulty of what was easy at first; within 1–10.
    /// </summary>
    public static double NextDifficulty(double difficulty, Grade grade)
    {
        var moved = difficulty - (W[6] * ((int)grade - 3) * (10 - difficulty) / 9);
        return Math.Clamp((W[7] * UnclampedFirstDifficulty(Grade.Easy)) + ((1 - W[7]) * moved), 1, 10);
    }

    private static double UnclampedFirstDifficulty(Grade grade) => W[4] - Math.Exp(W[5] * ((int)grade - 1)) + 1;
}
