// Who speaks with which voice, so that no two in a scenario sound alike.
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Voice.Synthesis;

/// <summary>Who speaks with which voice.</summary>
public sealed class VoiceCast
{
    /// <summary>Two with one voice are at least so far apart, in hundredths of a semitone.</summary>
    private const int Apart = 100;

    /// <summary>
    /// What a voice itself needs: slower where captions could not be read along with (180 words a minute), a longer throat
    /// where one voice speaks for several bodies (men's resonances are some 15 % lower than women's).
    /// </summary>
    private static readonly FrozenDictionary<string, Timbre> OfVoice = new Dictionary<string, Timbre>
    {
        ["slt"] = new(0, 0.92, 0),
        ["awb"] = new(0, 0.9, 0),
        ["de-alto"] = new(-100, 1, 0),
        ["de-man"] = new(-280, 1, 0),
    }.ToFrozenDictionary();

    private static readonly Timbre NarratorTimbre = new(0, 0.97, -1);

    /// <summary>What fits the bodies of the cast.</summary>
    private static readonly FrozenDictionary<string, Timbre> OfModel = new Dictionary<string, Timbre>
    {
        ["maya"] = new(-30, 1, 0),
        ["priya"] = new(80, 1.02, 0),
        ["aisha"] = new(190, 1.03, 0),
        ["rosa"] = new(-150, 0.96, 0),
        ["daniel"] = new(-20, 1, 0),
        ["erik"] = new(-140, 0.96, 0),
        ["kenji"] = new(100, 0.94, 0),
        ["tom"] = new(-20, 1.02, 0),
    }.ToFrozenDictionary();

    /// <summary>Steps that are heard as another person and not yet as a trick.</summary>
    private static readonly ImmutableArray<int> Steps = [0, 120, -120, 60, -60, 180, -180];

    private static readonly ImmutableArray<double> Tempos = [1, 0.96, 1.04];

    private readonly Dictionary<CharacterId, (string Voice, Timbre Timbre)> _characters = [];
    private readonly (string Voice, Timbre Timbre) _narrator;

    private VoiceCast(Scenario scenario, SpokenLanguage language)
    {
        var taken = new List<(string Voice, int Cents)>();
        foreach (var character in scenario.Characters)
        {
            var spoken = language.Voices.GetValueOrDefault(character.Voice, character.Voice);
            var own = Free(
                OfModel.TryGetValue(character.Model, out var known) ? known : Any(character.Id.Value), spoken, taken);
            _characters[character.Id] = (spoken, own);
        }

        var used = _characters.Values.Select(character => character.Voice).ToHashSet();
        var voice = language.Narrators.FirstOrDefault(name => !used.Contains(name), language.Narrators[0]);
        _narrator = (voice, Free(NarratorTimbre, voice, taken));
    }

    /// <summary>The cast of a scenario; the same script always gives the same.</summary>
    /// <param name="scenario">The script.</param>
    /// <param name="locale">The language that is spoken; one that nobody reads aloud has the voices of the script.</param>
    public static VoiceCast Of(Scenario scenario, string locale) =>
        new(scenario, SpokenLanguage.Of(locale) ?? SpokenLanguage.English);

    /// <summary>The voice of a speaker, and how it is changed; null is the narrator.</summary>
    public (string Voice, Timbre Timbre) this[CharacterId? speaker] => speaker is { } id ? _characters[id] : _narrator;

    /// <summary>A timbre for a character of the author's own, by its id.</summary>
    private static Timbre Any(string id)
    {
        var number = Fnv1a(id);
        var (step, tempo) = (number % (uint)Steps.Length, number / (uint)Steps.Length % (uint)Tempos.Length);
        return new Timbre(Steps[(int)step], Tempos[(int)tempo], 0);
    }

    /// <summary>The timbre, at another pitch where somebody with this voice is too near.</summary>
    private static Timbre Free(Timbre wanted, string voice, List<(string Voice, int Cents)> taken)
    {
        var others = taken.Where(other => other.Voice == voice).Select(other => other.Cents).ToList();
        var cents = Steps.Prepend(wanted.Cents)
            .OrderByDescending(step => Math.Min(Apart, Distance(step, others)))
            .First();
        taken.Add((voice, cents));
        return (wanted with { Cents = cents }).And(OfVoice.GetValueOrDefault(voice, Timbre.Plain));
    }

    private static int Distance(int cents, List<int> others) =>
        others.Count == 0 ? int.MaxValue : others.Min(other => Math.Abs(other - cents));

    /// <summary>A hash that is the same on every computer (Fowler, Noll, Vo: FNV-1a, 32 bits).</summary>
    private static uint Fnv1a(string text) =>
        Encoding.UTF8.GetBytes(text).Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u);
}
