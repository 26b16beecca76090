// What a group of learners made of a moment of choice, as a map shows it.
using System.Collections.Immutable;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Graph;

/// <summary>What a group made of a moment, in the first attempt of each learner.</summary>
/// <param name="Learners">How many came to it.</param>
/// <param name="Taken">How many gave each response first; null where so few did that they are hidden.</param>
/// <param name="Best">How many gave a best response first, which is how hard the moment is; null where hidden.</param>
/// <param name="Discrimination">
/// The share of best responses among the upper 27 % by points less that among the lower 27 %; null where too few.
/// </param>
public sealed record MomentFigures(
    int Learners, ImmutableDictionary<ChoiceId, MapShare?> Taken, MapShare? Best, MapShare? Discrimination);

/// <summary>A share, or a difference of two, with its 95 % interval.</summary>
/// <param name="Count">How many learners; 0 for a difference.</param>
/// <param name="Value">0 to 1, or −1 to 1 for a difference.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct MapShare(int Count, double Value, double Low, double High);
