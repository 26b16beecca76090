// Seeded ways to damage real scenarios: byte by byte, and as whole JSON with its parts in the wrong place.
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using VRTraining.Scenarios.Library;
using VRTraining.Simulation.Play;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Reading;

/// <summary>Damaged scripts by number: the same number is always the same script, odd ones are still JSON.</summary>
internal static class DamagedScripts
{
    private static readonly byte[][] Originals =
    [
        Encoding.UTF8.GetBytes(FullScenario.Json),
        .. new ScenarioLibrary([Repository.PathOf("scenarios")]).All().Select(found => File.ReadAllBytes(found.File)),
    ];

    private static readonly string[] Fragments =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "null", "true", "-", "1e999", "0", "\n", "\0", "\uFEFF",
        "return", "visited(", "not ", " and ", "((((", "mood(maya, trust) > ", "\u202E", "\u0301",
    ];

    public static byte[] Of(int number)
    {
        // Neighbouring seeds of this generator begin alike; spread them.
        var seed = (ulong)(number + 1) * 0x9E37_79B9_7F4A_7C15UL;
        var original = Originals[SeededRandom.Below(ref seed, Originals.Length)];
        return number % 2 == 0 ? InBytes(original, ref seed) : InStructure(original, ref seed);
    }

    private static byte[] InBytes(byte[] original, ref ulong seed)
    {
        var bytes = new List<byte>(original);
        for (var times = 1 + SeededRandom.Below(ref seed, 3); times > 0; times--)
        {
            var at = SeededRandom.Below(ref seed, bytes.Count);
            switch (SeededRandom.Below(ref seed, 6))
            {
                case 0:
                    bytes[at] = (byte)SeededRandom.Below(ref seed, 256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << SeededRandom.Below(ref seed, 8));
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(1 + SeededRandom.Below(ref seed, 40), bytes.Count - at - 1));
                    break;
                case 3:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Fragments[SeededRandom.Below(ref seed, Fragments.Length)]));
                    break;
                case 4 when SeededRandom.Below(ref seed, 8) == 0:
                    bytes.RemoveRange(at, bytes.Count - at - 1);
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(60, bytes.Count - at)));
                    break;
            }
        }

        return [.. bytes];
    }

    private static byte[] InStructure(byte[] original, ref ulong seed)
    {
        var whole = JObject.Parse(Encoding.UTF8.GetString(original));
        for (var times = 1 + SeededRandom.Below(ref seed, 4); times > 0; times--)
        {
            var all = whole.Descendants().Where(token => token is JValue or JObject or JArray).ToList();
            var victim = all[SeededRandom.Below(ref seed, all.Count)];
            var other = all[SeededRandom.Below(ref seed, all.Count)];
            switch (SeededRandom.Below(ref seed, 8))
            {
                case 0:
                    victim.Replace(other.DeepClone());
                    break;
                case 1:
                    victim.Replace(new JValue(SeededRandom.Below(ref seed, 1000)));
                    break;
                case 2 when victim.Parent is JProperty member:
                    member.Remove();
                    break;
                case 3 when victim.Parent is JProperty named:
                    named.Replace(new JProperty(Fragments[SeededRandom.Below(ref seed, Fragments.Length)], victim.DeepClone()));
                    break;
                case 4:
                    SwapTexts(whole, ref seed);
                    break;
                case 5 when SeededRandom.Below(ref seed, 8) == 0:
                    victim.Replace(Deep(victim.DeepClone(), 1 + SeededRandom.Below(ref seed, 100)));
                    break;
                case 6 when victim is JArray { Count: > 0 } list && SeededRandom.Below(ref seed, 4) == 0:
                    Repeat(list, 2 + SeededRandom.Below(ref seed, 30));
                    break;
                default:
                    victim.Replace(JValue.CreateString(Fragments[SeededRandom.Below(ref seed, Fragments.Length)]));
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(whole.ToString(SeededRandom.Below(ref seed, 2) == 0 ? Formatting.None : Formatting.Indented));
    }

    /// <summary>Puts one text in the place of another: names that exist, but not there.</summary>
    private static void SwapTexts(JObject whole, ref ulong seed)
    {
        var texts = whole.Descendants().OfType<JValue>().Where(value => value.Type == JTokenType.String).ToList();
        texts[SeededRandom.Below(ref seed, texts.Count)].Value = texts[SeededRandom.Below(ref seed, texts.Count)].Value;
    }

    private static void Repeat(JArray list, int times)
    {
        var parts = list.ToList();
        for (; times > 0; times--)
        {
            foreach (var part in parts)
            {
                list.Add(part.DeepClone());
            }
        }
    }

    private static JToken Deep(JToken within, int levels)
    {
        for (; levels > 0; levels--)
        {
            within = new JArray(within);
        }

        return within;
    }
}
