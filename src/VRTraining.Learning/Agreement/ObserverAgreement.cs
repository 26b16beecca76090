// How far observers agree, and how much that may be trusted: in honest words.
using System.Collections.Immutable;
using static VRTraining.Languages.Words;

namespace VRTraining.Learning.Agreement;

/// <summary>A level that an observer gave to a thing.</summary>
/// <param name="Observer">Who.</param>
/// <param name="Thing">What: a run and a skill, as one word.</param>
/// <param name="Level">1 and up.</param>
public readonly record struct GivenLevel(string Observer, string Thing, int Level);

/// <summary>How far observers agree.</summary>
/// <param name="Observers">How many have rated.</param>
/// <param name="Things">How many things all of them rated.</param>
/// <param name="Kappa">The mean weighted kappa over pairs of observers; null where none can be told.</param>
/// <param name="Correlation">ICC(2,1); null where it cannot be told.</param>
/// <param name="Notes">What to bear in mind, a sentence each.</param>
public sealed record ObserverAgreement(
    int Observers, int Things, double? Kappa, IntraclassCorrelation? Correlation, ImmutableArray<string> Notes)
{
    /// <summary>Fewer things than these make every figure a rough one.</summary>
    public const int EnoughThings = 30;

    /// <summary>More than this share on one level makes kappa low however well people agree.</summary>
    private const double Skewed = 0.8;

    /// <summary>The agreement of some ratings.</summary>
    /// <param name="ratings">The latest of each observer and thing.</param>
    /// <param name="levels">How many levels the scale has, 2 and up.</param>
    public static ObserverAgreement Of(IReadOnlyCollection<GivenLevel> ratings, int levels)
    {
        var observers = ratings.Select(rating => rating.Observer).Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        var byThing = ratings.GroupBy(rating => rating.Thing).Where(thing => thing.Count() == observers.Length)
            .OrderBy(thing => thing.Key, StringComparer.Ordinal)
            .Select(thing => thing.OrderBy(rating => rating.Observer, StringComparer.Ordinal).Select(rating => rating.Level).ToArray())
            .ToArray();
        var notes = ImmutableArray.CreateBuilder<string>();
        if (observers.Length < 2 || byThing.Length < 2)
        {
            notes.Add(Say("Agreement needs two observers who rated at least two of the same things."));
            return new ObserverAgreement(observers.Length, byThing.Length, null, null, notes.ToImmutable());
        }

        var kappas = (from one in Enumerable.Range(0, observers.Length)
                      from other in Enumerable.Range(one + 1, observers.Length - one - 1)
                      select WeightedKappa.Of([.. byThing.Select(levelsGiven => (levelsGiven[one], levelsGiven[other]))], levels))
            .OfType<double>().ToList();
        if (byThing.Length < EnoughThings)
        {
            notes.Add(Say(
                "These figures rest on {0} ratings each, below {1}: take them as a start for talking, not as a measure.",
                byThing.Length,
                EnoughThings));
        }

        var most = byThing.SelectMany(given => given).GroupBy(level => level).Max(level => level.Count());
        if (most > Skewed * byThing.Length * observers.Length)
        {
            notes.Add(Say("Nearly all ratings are on one level: kappa is low then, however well people agree."));
        }

        return new ObserverAgreement(
            observers.Length,
            byThing.Length,
            kappas.Count == 0 ? null : kappas.Average(),
            IntraclassCorrelation.Of(Table(byThing, observers.Length)),
            notes.ToImmutable());
    }

    /// <summary>The figures and what to bear in mind.</summary>
    public string Words => string.Join(' ', Figures().Concat(Notes));

    private IEnumerable<string> Figures()
    {
        if (Kappa is { } kappa)
        {
            yield return Say("Weighted kappa {0:0.00} ({1} observers, {2} things rated by all).", kappa, Observers, Things);
        }

        if (Correlation is { } icc)
        {
            yield return Say("ICC(2,1) {0:0.00}, 95 % interval {1:0.00} to {2:0.00}.", icc.Value, icc.Low, icc.High);
        }
    }

    private static double[,] Table(int[][] rows, int columns)
    {
        var table = new double[rows.Length, columns];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                table[row, column] = rows[row][column];
            }
        }

        return table;
    }
}
