// How likely a learner is to succeed, by ability against difficulty.
namespace VRTraining.Learning.Estimation;

/// <summary>
/// The Rasch model, with estimates that move after each observation as Elo ratings do (Pelánek 2016, "Applications of
/// the Elo rating system in adaptive educational systems").
/// </summary>
public static class Rasch
{
    /// <summary>The first step of an estimate, in logits.</summary>
    public const double FirstStep = 1;

    /// <summary>How fast steps get smaller.</summary>
    public const double Slowing = 0.05;

    /// <summary>The chance of success: 1 / (1 + e^−(θ − d)).</summary>
    /// <param name="ability">θ, in logits.</param>
    /// <param name="difficulty">d, in logits.</param>
    public static double Expected(double ability, double difficulty) => 1 / (1 + Math.Exp(difficulty - ability));

    /// <summary>The chance of success where one of <paramref name="options"/> can be hit by guessing.</summary>
    /// <param name="ability">θ, in logits.</param>
    /// <param name="difficulty">d, in logits.</param>
    /// <param name="options">How many there are to guess among, from 1.</param>
    public static double Expected(double ability, double difficulty, int options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options, 1);
        var guessing = 1.0 / options;
        return guessing + ((1 - guessing) * Expected(ability, difficulty));
    }

    /// <summary>The step of an estimate after so many observations: K(n) = a / (1 + b·n).</summary>
    /// <param name="observations">0 and up.</param>
    public static double Step(int observations)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(observations);
        return FirstStep / (1 + (Slowing * observations));
    }
}
