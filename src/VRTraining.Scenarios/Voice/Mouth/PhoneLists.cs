// Phone times as the synthesisers and the recogniser print them.
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace VRTraining.Scenarios.Voice.Mouth;

/// <summary>Reads phone times as programs print them; what is not a phone with a time is passed over.</summary>
internal static partial class PhoneLists
{
    /// <summary>What <c>flite -psdur</c> prints: <c>pau:0.195 th:0.280</c>, each with its end in seconds.</summary>
    public static ImmutableArray<TimedPhone> OfFlite(string printed) => FromEnds(FlitePhone().Matches(printed));

    /// <summary>A line a phone with its end in seconds: <c>pau 0.195000</c>.</summary>
    public static ImmutableArray<TimedPhone> OfFestival(string printed) => FromEnds(FestivalPhone().Matches(printed));

    /// <summary>
    /// What <c>pocketsphinx_continuous -allphone … -time yes</c> prints: <c>SIL 0.000 0.150 1.000000</c>, first and
    /// last frame in seconds.
    /// </summary>
    public static ImmutableArray<TimedPhone> OfPocketsphinx(string printed)
    {
        var phones = ImmutableArray.CreateBuilder<TimedPhone>();
        foreach (Match match in SphinxPhone().Matches(printed))
        {
            var phone = match.Groups["phone"].Value is var name && char.IsLetter(name[0]) && name != "SIL"
                ? name.ToLowerInvariant()
                : TimedPhone.Pause;
            var start = Milliseconds(match.Groups["start"]);

            // Frames are 10 ms long; the sound before lasts until this one begins.
            if (phones.Count > 0)
            {
                phones[^1] = phones[^1] with { EndMs = start };
            }

            phones.Add(new TimedPhone(phone, start, Milliseconds(match.Groups["end"]) + 10));
        }

        return phones.ToImmutable();
    }

    private static ImmutableArray<TimedPhone> FromEnds(MatchCollection matches)
    {
        var phones = ImmutableArray.CreateBuilder<TimedPhone>(matches.Count);
        var (start, before) = (0.0, 0.0);
        foreach (Match match in matches)
        {
            var end = before + Milliseconds(match.Groups["end"]);
            if (end < start)
            {
                // A new utterance counts from 0 again.
                (before, end) = (start, start + end - before);
            }

            phones.Add(new TimedPhone(match.Groups["phone"].Value.ToLowerInvariant(), start, end));
            start = end;
        }

        return phones.ToImmutable();
    }

    private static double Milliseconds(Group seconds) =>
        Math.Round(double.Parse(seconds.Value, NumberStyles.Float, CultureInfo.InvariantCulture) * 1000, 3);

    [GeneratedRegex(@"(?<phone>[A-Za-z#@]+)[0-2]?:(?<end>[0-9]+\.[0-9]+)")]
    private static partial Regex FlitePhone();

    [GeneratedRegex(@"^(?<phone>[A-Za-z#@]+)[0-2]? (?<end>[0-9]+\.[0-9]+)\r?$", RegexOptions.Multiline)]
    private static partial Regex FestivalPhone();

    [GeneratedRegex(@"^(?<phone>[^\s]+) (?<start>[0-9]+\.[0-9]+) (?<end>[0-9]+\.[0-9]+) [0-9.]+\r?$",
        RegexOptions.Multiline)]
    private static partial Regex SphinxPhone();
}
