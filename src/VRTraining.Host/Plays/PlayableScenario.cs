// A scenario that can be played: read, checked, and ready in an engine; and its words in other languages.
using System.Collections.Concurrent;
using VRTraining.Languages;
using VRTraining.Scenarios.Analysis;
using VRTraining.Scenarios.Strings;
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
    private readonly ConcurrentDictionary<(string Tag, DateTime Written), Scenario> _local = new();

    /// <summary>In its own words, as engine and journal take it.</summary>
    public Scenario Scenario => Engine.Scenario;

    private static readonly string[] RecordingKinds = [".wav", ".mp3"];

    /// <summary>The file with the recording of a line in a language, as far as the script is translated; null for none.</summary>
    public string? RecordingOf(string line, Language language) => Folder is null ? null : (
        from tag in LanguageTag.Chain(In(language).Language)
        from kind in RecordingKinds
        select Path.Combine(Folder, "voice", tag, line + kind)).FirstOrDefault(File.Exists);

    public ScriptIndex Index => ScriptIndex.Of(Scenario);

    /// <summary>What can be earned in each skill, where it is proved.</summary>
    public IReadOnlyDictionary<SkillId, SkillBounds> Bounds => ProvedBounds.Of(ContentHash, Scenario);

    /// <summary>In the words of a language where they are translated: the same ids, the same points.</summary>
    public Scenario In(Language language) => _local.GetOrAdd(
        (language.Tag, Folder is null ? default : File.GetLastWriteTimeUtc(Translation.FileIn(Folder, language.Tag))),
        _ => LocalScenario.Of(Scenario, Folder, language.Tag));

    /// <summary>
    /// What somebody's own words mean as an input. The engine knows the phrases of the script's language; what is said in
    /// another one and means an option is given as that option.
    /// </summary>
    public RunInput Meant(RunInput.Answer answer, NodeId? at, Language language)
    {
        if (at is not { } node || Index.Node(node).Move is not Move.Answer asked
            || ScriptIndex.Of(In(language)).Node(node).Move is not Move.Answer local
            || AnswerMeaning.Meant(local, answer.Text) is not { } meant
            || AnswerMeaning.Meant(asked, answer.Text)?.Id == meant.Id)
        {
            return answer;
        }

        return new RunInput.Choose(meant.Id, answer.At);
    }
}
