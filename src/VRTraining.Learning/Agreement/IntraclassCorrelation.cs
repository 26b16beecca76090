// How far several raters who see the same things give the same levels.
using MathNet.Numerics.Distributions;

namespace VRTraining.Learning.Agreement;

/// <summary>
/// ICC(2,1): two-way random effects, absolute agreement, a single rater (Shrout and Fleiss 1979), with its 95 % interval
/// (McGraw and Wong 1996).
/// </summary>
/// <param name="Value">At most 1; below 0 where raters differ more within a thing than between things.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="High">The upper end.</param>
public readonly record struct IntraclassCorrelation(double Value, double Low, double High)
{
    private const double UpperTail = 0.975;

    /// <summary>The correlation of a table.</summary>
    /// <param name="ratings">A row a thing, a column a rater, nothing missing; at least two of each.</param>
    /// <returns>Null where all ratings are the same: there is nothing to tell apart.</returns>
    public static IntraclassCorrelation? Of(double[,] ratings)
    {
        var (n, k) = (ratings.GetLength(0), ratings.GetLength(1));
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 2);
        var (rows, columns, error) = MeanSquares(ratings, n, k);
        var denominator = rows + ((k - 1) * error) + (k * (columns - error) / n);
        if (denominator <= 0)
        {
            return null;
        }

        var value = (rows - error) / denominator;
        if (error == 0 && columns == 0)
        {
            return new IntraclassCorrelation(1, 1, 1);
        }

        var a = k * value / (n * (1 - value));
        var b = 1 + (k * value * (n - 1) / (n * (1 - value)));
        var freedom = Square((a * columns) + (b * error))
            / ((Square(a * columns) / (k - 1)) + (Square(b * error) / ((n - 1.0) * (k - 1))));
        var lower = FisherSnedecor.InvCDF(n - 1, freedom, UpperTail);
        var upper = FisherSnedecor.InvCDF(freedom, n - 1, UpperTail);
        var within = (k * columns) + (((k * n) - k - n) * error);
        return new IntraclassCorrelation(
            value,
            n * (rows - (lower * error)) / ((lower * within) + (n * rows)),
            n * ((upper * rows) - error) / (within + (n * upper * rows)));
    }

    private static (double Rows, double Columns, double Error) MeanSquares(double[,] ratings, int n, int k)
    {
        var mean = ratings.Cast<double>().Average();
        var rows = k * Enumerable.Range(0, n).Sum(i => Square(Enumerable.Range(0, k).Average(j => ratings[i, j]) - mean));
        var columns = n * Enumerable.Range(0, k).Sum(j => Square(Enumerable.Range(0, n).Average(i => ratings[i, j]) - mean));
        var total = ratings.Cast<double>().Sum(rating => Square(rating - mean));
        return (rows / (n - 1), columns / (k - 1), Math.Max(0, total - rows - columns) / ((n - 1.0) * (k - 1)));
    }

    private static double Square(double x) => x * x;
}
