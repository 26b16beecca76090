// Mouth shapes for words without a recording: by spelling, spread over the time that the words take.
using System.Collections.Immutable;
using VRTraining.Stage.Motion;

namespace VRTraining.Stage.Speech;

/// <summary>A plausible mouth for a text; the same text and length give the same track.</summary>
internal static class TextVisemes
{
    /// <summary>The mouth for saying <paramref name="text"/> within <paramref name="lengthMs"/>.</summary>
    public static VisemeTrack Of(string text, int lengthMs)
    {
        var sounds = Sounds(text);
        var total = sounds.Sum(sound => sound.Length);
        var keys = ImmutableArray.CreateBuilder<VisemeKey>(sounds.Count + 1);
        var at = 0f;
        foreach (var sound in sounds)
        {
            var ms = (int)(at / total * lengthMs);
            if (keys.Count == 0 || keys[^1].Viseme != sound.Shape)
            {
                keys.Add(new VisemeKey(ms, sound.Shape, sound.Weight));
            }

            at += sound.Length;
        }

        keys.Add(new VisemeKey(lengthMs, Viseme.Rest, 1));
        return new VisemeTrack(keys.ToImmutable());
    }

    private static List<Sound> Sounds(string text)
    {
        var sounds = new List<Sound>(text.Length) { new(Viseme.Rest, 1, 0.3f) };
        for (var i = 0; i < text.Length; i++)
        {
            var letter = char.ToLowerInvariant(text[i]);
            var next = i + 1 < text.Length ? char.ToLowerInvariant(text[i + 1]) : ' ';
            if ((letter, next) is ('t', 'h') or ('o', 'o') or ('q', 'u') or ('s', 'h') or ('c', 'h') or ('p', 'h'))
            {
                sounds.Add(Pair(letter));
                i++;
            }
            else
            {
                sounds.Add(Single(letter, i));
            }
        }

        return sounds;
    }

    private static Sound Pair(char first) => first switch
    {
        't' => new Sound(Viseme.LTH, 0.9f, 1),
        'o' => new Sound(Viseme.U, 0.9f, 1.6f),
        'q' => new Sound(Viseme.WQ, 0.9f, 1),
        'p' => new Sound(Viseme.FV, 0.9f, 1),
        _ => new Sound(Viseme.U, 0.45f, 1),
    };

    private static Sound Single(char letter, int place) => letter switch
    {
        'a' or 'à' or 'á' or 'â' or 'ä' or 'å' => new Sound(Viseme.AA, 0.85f, 1.5f),
        'e' or 'è' or 'é' or 'ê' => new Sound(Viseme.E, 0.8f, 1.4f),
        'i' or 'y' or 'í' or 'ï' => new Sound(Viseme.I, 0.8f, 1.3f),
        'o' or 'ó' or 'ö' or 'ø' or 'ô' => new Sound(Viseme.O, 0.85f, 1.5f),
        'u' or 'ú' or 'ü' => new Sound(Viseme.U, 0.8f, 1.4f),
        'f' or 'v' => new Sound(Viseme.FV, 0.9f, 1),
        'm' or 'b' or 'p' => new Sound(Viseme.MBP, 1, 1),
        'l' or 'd' or 't' or 'n' => new Sound(Viseme.LTH, 0.7f, 0.9f),
        'w' => new Sound(Viseme.WQ, 0.9f, 1),
        '.' or '!' or '?' or ':' or ';' or '…' => new Sound(Viseme.Rest, 1, 4),
        ',' or '–' or '—' => new Sound(Viseme.Rest, 1, 2.5f),
        _ when char.IsWhiteSpace(letter) => new Sound(Viseme.Rest, 0.6f, 0.5f),
        _ when char.IsAsciiLetter(letter) => new Sound(Viseme.E, 0.35f, 0.8f),
        _ when char.IsLetterOrDigit(letter) => Any(letter, place),
        _ => new Sound(Viseme.Rest, 0.5f, 0.2f),
    };

    /// <summary>Letters of scripts whose spelling is not known here still move the mouth.</summary>
    private static Sound Any(char letter, int place)
    {
        var shape = Viseme.AA + (int)(Noise.Bits(letter, place, 0) % 5);
        return new Sound(shape, 0.7f, 1.3f);
    }

    private readonly record struct Sound(Viseme Shape, float Weight, float Length);
}
