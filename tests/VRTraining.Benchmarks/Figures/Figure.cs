// One number that the design must hold, and how it is measured.
using System.Globalization;

namespace VRTraining.Benchmarks.Figures;

/// <summary>One measured number beside its goal.</summary>
/// <param name="Name">Subject and what is counted, <c>engine.steps_per_s</c>.</param>
/// <param name="Value">What was measured.</param>
/// <param name="Unit">In what unit.</param>
/// <param name="Goal">What it must hold.</param>
/// <param name="AtLeast">Whether more is better.</param>
internal sealed record Figure(string Name, double Value, string Unit, double Goal, bool AtLeast)
{
    public bool Holds => AtLeast ? Value >= Goal : Value <= Goal;

    public static Figure Least(string name, double value, string unit, double goal) => new(name, value, unit, goal, true);

    public static Figure Most(string name, double value, string unit, double goal) => new(name, value, unit, goal, false);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name} {Round(Value)} {Unit} goal{(AtLeast ? ">=" : "<=")}{Goal} {(Holds ? "ok" : "short")}");

    private static string Round(double value) =>
        value.ToString(value >= 100 ? "0" : "0.###", CultureInfo.InvariantCulture);
}
