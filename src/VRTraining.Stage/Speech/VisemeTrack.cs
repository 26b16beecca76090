// What a mouth does over a line.
using System.Collections.Immutable;

namespace VRTraining.Stage.Speech;

/// <summary>A mouth shape from a time on.</summary>
/// <param name="AtMs">Milliseconds from the start of the line, not before the key before.</param>
/// <param name="Viseme">The shape.</param>
/// <param name="Weight">0 to 1.</param>
public readonly record struct VisemeKey(int AtMs, Viseme Viseme, float Weight);

/// <summary>What a mouth does over a line: it moves from each shape into the next within a blend.</summary>
/// <param name="Keys">In the order of their times.</param>
public sealed record VisemeTrack(ImmutableArray<VisemeKey> Keys)
{
    /// <summary>How many shapes there are.</summary>
    public const int Shapes = 10;

    /// <summary>
    /// A mouth takes this long into the next shape, in milliseconds; less where the shapes follow faster.
    /// </summary>
    private const float BlendMs = 85;

    /// <summary>Adds the weights at a time to <paramref name="weights"/>, one for each <see cref="Viseme"/>.</summary>
    public void Sample(float ms, float strength, Span<float> weights)
    {
        var index = Find(ms);
        if (index < 0)
        {
            weights[(int)Viseme.Rest] += strength;
            return;
        }

        var key = Keys[index];
        var before = index > 0 ? Keys[index - 1] : new VisemeKey(0, Viseme.Rest, 1);
        var room = index + 1 < Keys.Length ? Keys[index + 1].AtMs - key.AtMs : BlendMs;
        var share = Motion.Ease.Smooth((ms - key.AtMs) / Math.Clamp(room, 1, BlendMs));
        weights[(int)before.Viseme] += strength * before.Weight * (1 - share);
        weights[(int)key.Viseme] += strength * key.Weight * share;
    }

    private int Find(float ms)
    {
        var (low, high) = (0, Keys.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Keys[middle].AtMs <= ms ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
