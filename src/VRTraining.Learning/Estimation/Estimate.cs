// An estimate and how much it rests on.
namespace VRTraining.Learning.Estimation;

/// <summary>An ability or a difficulty.</summary>
/// <param name="Logits">0 to begin with; one more means about 2.7 times the odds.</param>
/// <param name="Observations">How many first attempts it rests on.</param>
public readonly record struct Estimate(double Logits, int Observations)
{
    /// <summary>Moved by what came out other than expected, in a step that shrinks as observations come in.</summary>
    internal Estimate After(double surprise) =>
        new(Logits + (Rasch.Step(Observations) * surprise), Observations + 1);
}
