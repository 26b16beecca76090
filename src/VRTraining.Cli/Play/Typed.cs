// What a typed line asks for.
using System.Globalization;

namespace VRTraining.Cli.Play;

/// <summary>What a typed line asks for.</summary>
internal abstract record Typed
{
    private Typed()
    {
    }

    /// <summary>Enter alone.</summary>
    public sealed record Nothing : Typed;

    /// <summary>A number from a list.</summary>
    public sealed record Number(int Value) : Typed;

    /// <summary>Anything else.</summary>
    public sealed record Words(string Text) : Typed;

    /// <summary>The keys are asked for.</summary>
    public sealed record Keys : Typed;

    /// <summary>A hint is asked for.</summary>
    public sealed record Hint : Typed;

    /// <summary>Back to a checkpoint: the nth of the list, or the list itself.</summary>
    public sealed record Rewind(int? Nth) : Typed;

    /// <summary>Time is to stand still, or to go on.</summary>
    public sealed record Pause : Typed;

    /// <summary>More time is needed.</summary>
    public sealed record MoreTime : Typed;

    /// <summary>No time limits, please.</summary>
    public sealed record TimersOff : Typed;

    /// <summary>Enough for now.</summary>
    public sealed record LeaveForNow : Typed;

    /// <summary>Out of the scene at once.</summary>
    public sealed record Stop : Typed;

    /// <summary>Reads a line.</summary>
    /// <param name="line">As it was typed.</param>
    /// <param name="stopWord">The word agreed in the prebrief.</param>
    public static Typed Read(string line, string stopWord)
    {
        var text = line.Trim();
        var words = text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] => new Nothing(),
            ["?"] or ["help"] => new Keys(),
            ["h"] => new Hint(),
            ["r"] => new Rewind(null),
            ["r", var nth] when NumberIn(nth) is { } n => new Rewind(n),
            ["p"] => new Pause(),
            ["t"] => new MoreTime(),
            ["t", "off"] => new TimersOff(),
            ["q"] => new LeaveForNow(),
            ["stop"] => new Stop(),
            _ when text.Equals(stopWord.Trim(), StringComparison.OrdinalIgnoreCase) => new Stop(),
            [var one] when NumberIn(one) is { } n => new Number(n),
            _ => new Words(text),
        };
    }

    private static int? NumberIn(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
