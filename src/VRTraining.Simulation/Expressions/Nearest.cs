// "Did you mean": the known name closest to a mistyped one.
namespace VRTraining.Simulation.Expressions;

/// <summary>Finds the known name closest to a mistyped one.</summary>
public static class Nearest
{
    /// <summary>The known name within a third of the letters (at least one) of <paramref name="name"/>, or null.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="known">What could have been meant.</param>
    public static string? To(string name, IEnumerable<string> known)
    {
        // Nobody mistypes more than this; a longer name is not worth comparing with thousands of others.
        if (name.Length is 0 or > 80)
        {
            return null;
        }

        string? best = null;
        var bestDistance = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - name.Length) < bestDistance
                && Distance(name, candidate) is var distance && distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>Edits between two names, case not counting; a swap of neighbours is one edit (Damerau 1964).</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 ? j : j == 0 ? i : Step(rows, a, b, i, j);
            }
        }

        return rows[a.Length, b.Length];
    }

    private static int Step(int[,] rows, string a, string b, int i, int j)
    {
        var same = Same(a[i - 1], b[j - 1]);
        var step = Math.Min(
            Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1,
            rows[i - 1, j - 1] + (same ? 0 : 1));
        return i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1])
            ? Math.Min(step, rows[i - 2, j - 2] + 1)
            : step;
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
