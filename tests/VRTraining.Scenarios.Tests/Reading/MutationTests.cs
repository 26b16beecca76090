// Seeded ways to damage real scenarios: never an exception, and every place lies within the file.
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Play;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Reading;

public sealed class MutationTests
{
    /// <summary>A fiftieth of what VRTRAINING_MUTANTS=100000 tries in some minutes.</summary>
    private static readonly int Mutations =
        int.TryParse(Environment.GetEnvironmentVariable("VRTRAINING_MUTANTS"), out var given) ? given : 2_000;

    private static readonly byte[][] Originals =
    [
        Encoding.UTF8.GetBytes(FullScenario.Json),
        .. new ScenarioLibrary([Repository.PathOf("scenarios")]).All().Select(found => File.ReadAllBytes(found.File)),
    ];

    private static readonly string[] Fragments =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "null", "true", "-", "1e999", "0", "\n", "\0", "\uFEFF",
        "return", "visited(",
    ];

    [TestCase(1u, false)]
    [TestCase(2u, true)]
    public void Read_WhenTheFileIsDamaged_PlacesEveryFindingInTheFile(ulong seed, bool structure)
    {
        for (var i = 0; i < Mutations / 2; i++)
        {
            var original = Originals[SeededRandom.Below(ref seed, Originals.Length)];
            var mutant = structure ? DamageStructure(original, ref seed) : DamageBytes(original, ref seed);

            var read = ScenarioReader.Read("mutant.json", mutant);

            var outside = read.Diagnostics.Where(d => !IsWithin(mutant, d.At.Line, d.At.Column));
            Assert.That(outside, Is.Empty, $"mutation {i}");
            Assert.That(read.HasErrors, Is.EqualTo(read.Diagnostics.Any(
                d => d.Severity == Scenarios.Diagnostics.Severity.Error)), $"mutation {i}");
        }
    }

    private static byte[] DamageBytes(byte[] original, ref ulong seed)
    {
        var bytes = new List<byte>(original);
        for (var times = 1 + SeededRandom.Below(ref seed, 3); times > 0; times--)
        {
            var at = SeededRandom.Below(ref seed, bytes.Count);
            switch (SeededRandom.Below(ref seed, 4))
            {
                case 0:
                    bytes[at] = (byte)SeededRandom.Below(ref seed, 256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(1 + SeededRandom.Below(ref seed, 40), bytes.Count - at - 1));
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Fragments[SeededRandom.Below(ref seed, Fragments.Length)]));
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(60, bytes.Count - at)));
                    break;
            }
        }

        return [.. bytes];
    }

    private static byte[] DamageStructure(byte[] original, ref ulong seed)
    {
        var whole = JObject.Parse(Encoding.UTF8.GetString(original));
        for (var times = 1 + SeededRandom.Below(ref seed, 4); times > 0; times--)
        {
            var all = whole.DescendantsAndSelf().Where(token => token is JValue or JObject or JArray && token.Parent is not null).ToList();
            var victim = all[SeededRandom.Below(ref seed, all.Count)];
            var other = all[SeededRandom.Below(ref seed, all.Count)];
            switch (SeededRandom.Below(ref seed, 4))
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
                default:
                    victim.Replace(JValue.CreateString(Fragments[SeededRandom.Below(ref seed, Fragments.Length)]));
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(whole.ToString(SeededRandom.Below(ref seed, 2) == 0 ? Formatting.None : Formatting.Indented));
    }

    private static bool IsWithin(byte[] bytes, int line, int column)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        return line >= 1 && line <= lines.Length && column >= 1 && column <= lines[line - 1].Length + 1;
    }
}
