// How far two people who rate on the same scale agree beyond chance.
namespace VRTraining.Learning.Agreement;

/// <summary>Cohen's kappa, κ = (po − pe) / (1 − pe), with quadratic weights (Cohen 1968).</summary>
public static class WeightedKappa
{
    /// <summary>Kappa of a table whose rows are one person's levels and whose columns the other's.</summary>
    /// <param name="table">As many rows as columns, at least two; counts of 0 and up.</param>
    /// <returns>−1 to 1; null where both always gave the same one level, as chance alone would then agree as well.</returns>
    public static double? Of(int[,] table)
    {
        var levels = table.GetLength(0);
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 2);
        ArgumentOutOfRangeException.ThrowIfNotEqual(table.GetLength(1), levels);
        var total = table.Cast<int>().Sum();
        ArgumentOutOfRangeException.ThrowIfLessThan(total, 1);
        var (apart, byChance) = (0.0, 0.0);
        for (var row = 0; row < levels; row++)
        {
            for (var column = 0; column < levels; column++)
            {
                var distance = (row - column) / (double)(levels - 1);
                var expected = Enumerable.Range(0, levels).Sum(i => table[row, i])
                    * (double)Enumerable.Range(0, levels).Sum(i => table[i, column]) / total;
                apart += distance * distance * table[row, column];
                byChance += distance * distance * expected;
            }
        }

        return byChance == 0 ? null : 1 - (apart / byChance);
    }

    /// <summary>Kappa of pairs of levels.</summary>
    /// <param name="pairs">One pair for each thing that both rated; levels from 1.</param>
    /// <param name="levels">How many levels the scale has, 2 and up.</param>
    public static double? Of(IReadOnlyCollection<(int One, int Other)> pairs, int levels)
    {
        if (pairs.Count == 0)
        {
            return null;
        }

        var table = new int[levels, levels];
        foreach (var (one, other) in pairs)
        {
            table[one - 1, other - 1]++;
        }

        return Of(table);
    }
}
