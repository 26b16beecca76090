// A script prepared for the stage: who sits where, and how long each line takes.
using System.Collections.Immutable;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Assets;
using VRTraining.Stage.Motion;
using VRTraining.Stage.Rig;
using VRTraining.Stage.Speech;

namespace VRTraining.Stage.Scene;

/// <summary>A script prepared for the stage; immutable, for any number of runs, folds and threads.</summary>
public sealed class Staging
{
    private readonly ImmutableDictionary<LineId, StagedLine> _lines;
    private readonly ImmutableDictionary<CharacterId, int> _numbers;

    /// <summary>Prepares a script.</summary>
    /// <param name="scenario">A scenario without diagnostics of severity error, in the language that is shown.</param>
    /// <param name="assets">Shapes, bodies and rooms; what is missing there is replaced, never an error.</param>
    /// <param name="voices">The recordings of the language that is spoken.</param>
    public Staging(Scenario scenario, StageAssets assets, LineVoices voices)
    {
        (Scenario, Assets) = (scenario, assets);
        var plan = assets.PlanOf(scenario.Setting.Room);
        var seats = scenario.Setting.Seats.ToImmutableDictionary(seat => seat.Character, seat => seat.Seat);
        Characters = [.. scenario.Characters.Select(character => new StagedCharacter(
            character, assets.ModelOf(character.Model), plan.Of(seats.GetValueOrDefault(character.Id))))];
        _numbers = Enumerable.Range(0, Characters.Length)
            .ToImmutableDictionary(number => Characters[number].Character.Id);
        _lines = scenario.Nodes.SelectMany(node => node.Lines).Select(line => Stage(line, voices))
            .ToImmutableDictionary(staged => staged.Line.Id);
    }

    /// <summary>The script.</summary>
    public Scenario Scenario { get; }

    /// <summary>Shapes, bodies and rooms.</summary>
    public StageAssets Assets { get; }

    /// <summary>The characters in the script's order, which is their order in every frame.</summary>
    public ImmutableArray<StagedCharacter> Characters { get; }

    /// <summary>A line, or null where the script has none such.</summary>
    public StagedLine? LineOf(LineId line) => _lines.GetValueOrDefault(line);

    /// <summary>A character's number in <see cref="Characters"/>, or −1.</summary>
    public int NumberOf(CharacterId? character) =>
        character is { } id && _numbers.TryGetValue(id, out var number) ? number : -1;

    private StagedLine Stage(Line line, LineVoices voices)
    {
        var clip = voices.Clips.GetValueOrDefault(line.Id);
        return new StagedLine(line, NumberOf(line.Speaker), clip?.LengthMs ?? SpokenText.LengthMs(line.Text), clip);
    }
}

/// <summary>A character on its seat.</summary>
/// <param name="Character">As the script has it.</param>
/// <param name="Model">The body.</param>
/// <param name="Place">The seat.</param>
public sealed record StagedCharacter(Character Character, CastModel Model, Placement Place)
{
    /// <summary>
    /// Decides all that is left to chance in how this character moves; by id, so that two never move alike.
    /// </summary>
    internal uint Seed { get; } = Noise.Seed(Character.Id.Value);
}

/// <summary>A line and how long it takes.</summary>
/// <param name="Line">As the script has it.</param>
/// <param name="Speaker">The number of the character who says it; −1 for the narrator.</param>
/// <param name="LengthMs">The recording's length; without one, what the words take.</param>
/// <param name="Clip">The recording, or null.</param>
public sealed record StagedLine(Line Line, int Speaker, int LengthMs, VoiceClip? Clip);
