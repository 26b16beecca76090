// Which mouth makes which speech sound.
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace VRTraining.Scenarios.Voice.Mouth;

/// <summary>Turns speech sounds into mouth shapes.</summary>
internal static class PhoneVisemes
{
    /// <summary>
    /// In a diphthong the first shape holds this share of the time; the way into the second belongs to both.
    /// </summary>
    private const double FirstShare = 0.55;

    /// <summary>A sound that the list does not know still moves the mouth a little.</summary>
    private static readonly Shape[] Unknown = [new(Viseme.E, 0.3)];

    private static readonly FrozenDictionary<string, Shape[]> Shapes = new Dictionary<string, Shape[]>
    {
        [TimedPhone.Pause] = [new(Viseme.Rest, 1)],
        ["sil"] = [new(Viseme.Rest, 1)],
        ["h#"] = [new(Viseme.Rest, 1)],
        ["brth"] = [new(Viseme.Rest, 1)],

        ["aa"] = [new(Viseme.AA, 1)],
        ["ae"] = [new(Viseme.AA, 0.8)],
        ["ah"] = [new(Viseme.AA, 0.6)],
        ["ax"] = [new(Viseme.E, 0.4)],
        ["eh"] = [new(Viseme.E, 0.9)],
        ["er"] = [new(Viseme.U, 0.4)],
        ["ih"] = [new(Viseme.I, 0.7)],
        ["iy"] = [new(Viseme.I, 1)],
        ["y"] = [new(Viseme.I, 0.7)],
        ["ao"] = [new(Viseme.O, 0.9)],
        ["uh"] = [new(Viseme.U, 0.7)],
        ["uw"] = [new(Viseme.U, 1)],

        ["ay"] = [new(Viseme.AA, 0.9), new(Viseme.I, 0.6)],
        ["aw"] = [new(Viseme.AA, 0.9), new(Viseme.U, 0.7)],
        ["ey"] = [new(Viseme.E, 0.9), new(Viseme.I, 0.6)],
        ["ow"] = [new(Viseme.O, 1), new(Viseme.U, 0.6)],
        ["oy"] = [new(Viseme.O, 1), new(Viseme.I, 0.6)],

        ["f"] = [new(Viseme.FV, 1)],
        ["v"] = [new(Viseme.FV, 0.9)],
        ["m"] = [new(Viseme.MBP, 1)],
        ["b"] = [new(Viseme.MBP, 1)],
        ["p"] = [new(Viseme.MBP, 1)],
        ["th"] = [new(Viseme.LTH, 1)],
        ["dh"] = [new(Viseme.LTH, 0.9)],
        ["l"] = [new(Viseme.LTH, 0.9)],
        ["d"] = [new(Viseme.LTH, 0.6)],
        ["t"] = [new(Viseme.LTH, 0.6)],
        ["n"] = [new(Viseme.LTH, 0.5)],
        ["w"] = [new(Viseme.WQ, 1)],
        ["r"] = [new(Viseme.WQ, 0.5)],
        ["s"] = [new(Viseme.I, 0.4)],
        ["z"] = [new(Viseme.I, 0.4)],
        ["sh"] = [new(Viseme.U, 0.5)],
        ["zh"] = [new(Viseme.U, 0.5)],
        ["ch"] = [new(Viseme.U, 0.5)],
        ["jh"] = [new(Viseme.U, 0.5)],
        ["k"] = [new(Viseme.E, 0.3)],
        ["g"] = [new(Viseme.E, 0.3)],
        ["ng"] = [new(Viseme.E, 0.3)],
        ["hh"] = [new(Viseme.E, 0.3)],
    }.ToFrozenDictionary();

    /// <summary>All phones that have a shape of their own.</summary>
    public static IEnumerable<string> Known => Shapes.Keys;

    /// <summary>The keys of a mouth that says these sounds; it is at rest where they end.</summary>
    /// <param name="phones">In the order of their times.</param>
    /// <param name="lengthMs">The clip's length; no key is later.</param>
    public static ImmutableArray<VisemeKey> Keys(IEnumerable<TimedPhone> phones, int lengthMs)
    {
        var keys = new List<VisemeKey>();
        var end = 0.0;
        foreach (var phone in phones)
        {
            var shapes = Shapes.GetValueOrDefault(phone.Phone, Unknown);
            Add(keys, phone.StartMs, shapes[0], lengthMs);
            if (shapes.Length == 2)
            {
                Add(keys, phone.StartMs + ((phone.EndMs - phone.StartMs) * FirstShare), shapes[1], lengthMs);
            }

            end = phone.EndMs;
        }

        Add(keys, end, new Shape(Viseme.Rest, 1), lengthMs);
        return [.. keys];
    }

    private static void Add(List<VisemeKey> keys, double ms, Shape shape, int lengthMs)
    {
        var at = (int)Math.Clamp(Math.Round(ms), 0, lengthMs);
        if (keys.Count > 0 && keys[^1].AtMs >= at)
        {
            // Too short to be seen, or cut off before the clip begins: the later sound is what is heard.
            keys.RemoveAt(keys.Count - 1);
        }

        if (keys.Count == 0 || keys[^1].Viseme != shape.Viseme || keys[^1].Weight != shape.Weight)
        {
            keys.Add(new VisemeKey(at, shape.Viseme, shape.Weight));
        }
    }

    private readonly record struct Shape(Viseme Viseme, double Weight);
}
