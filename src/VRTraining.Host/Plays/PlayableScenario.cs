// A scenario that can be played: read, checked, and ready in an engine.
using VRTraining.Scenarios.Analysis;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Plays;

/// <summary>A scenario that can be played.</summary>
/// <param name="Engine">Plays it.</param>
/// <param name="ContentHash">Of its file.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Folder">Where strings and voice are; null where only the archived file is left.</param>
internal sealed record PlayableScenario(Engine Engine, string ContentHash, byte[] Bytes, string? Folder)
{
    public Scenario Scenario => Engine.Scenario;

    private static readonly string[] RecordingKinds = [".wav", ".mp3"];

    /// <summary>The file with the recording of a line in the script's own language, or null.</summary>
    public string? RecordingOf(string line) => Folder is null ? null : RecordingKinds
        .Select(kind => Path.Combine(Folder, "voice", Scenario.Language, line + kind))
        .FirstOrDefault(File.Exists);

    public ScriptIndex Index => ScriptIndex.Of(Scenario);

    /// <summary>What can be earned in each skill, where it is proved.</summary>
    public IReadOnlyDictionary<SkillId, SkillBounds> Bounds => ProvedBounds.Of(ContentHash, Scenario);
}
