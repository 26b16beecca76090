// Bytes as a person says them.
using System.Globalization;

namespace VRTraining.Cli.Doctor;

/// <summary>Bytes as a person says them.</summary>
internal static class Amount
{
    private static readonly string[] Units = ["kB", "MB", "GB", "TB"];

    /// <summary>Such as <c>1.4 MB</c> or <c>73 GB</c>; at least in kB, rounded up to one.</summary>
    public static string Of(long bytes)
    {
        var (amount, unit) = (bytes / 1000.0, 0);
        while (amount >= 999.5 && unit < Units.Length - 1)
        {
            (amount, unit) = (amount / 1000, unit + 1);
        }

        var rounded = amount < 9.95 && unit > 0
            ? amount.ToString("0.0", CultureInfo.InvariantCulture)
            : Math.Max(bytes > 0 ? 1 : 0, Math.Round(amount)).ToString(CultureInfo.InvariantCulture);
        return $"{rounded} {Units[unit]}";
    }
}
