// The scenarios this desktop can play: from the library on disk, or from the archive of what was played before.
using System.Collections.Concurrent;
using VRTraining.Exports;
using VRTraining.Languages;
using VRTraining.Runs.Journal;
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Play;
using VRTraining.Storage;
using VRTraining.Storage.Runs;
using VRTraining.Storage.Scenarios;

namespace VRTraining.Host.Plays;

/// <summary>Finds and reads scenarios; engines are kept by content, so that an edited file is read anew.</summary>
internal sealed class ScenarioShelf(ScenarioLibrary library, SqliteStore store)
{
    private readonly ConcurrentDictionary<string, PlayableScenario> _byContent = new();

    /// <summary>Every scenario that can be played, by title, and the names of those that cannot.</summary>
    public (IReadOnlyList<PlayableScenario> Playable, IReadOnlyList<string> Broken) All()
    {
        var playable = new List<PlayableScenario>();
        var broken = new List<string>();
        foreach (var found in library.All())
        {
            if (Read(found) is { } scenario)
            {
                playable.Add(scenario);
            }
            else
            {
                broken.Add(found.Name);
            }
        }

        playable.Sort((a, b) => string.Compare(TitleOf(a), TitleOf(b), StringComparison.Ordinal));
        return (playable, broken);
    }

    /// <summary>The scenario of that id as it is on disk, or null.</summary>
    public PlayableScenario? Find(string id) =>
        library.All().FirstOrDefault(found => found.Name == id) is { } found ? Read(found) : null;

    /// <summary>The same run with the scenario's title in the language of what runs now, where it still is on disk.</summary>
    public RunSummary Titled(RunSummary run) =>
        Find(run.Header.Run.Scenario.Value) is { } found ? run with { Title = TitleOf(found) } : run;

    /// <summary>The very version that was played, from disk or from the archive; null where neither has it.</summary>
    public async Task<PlayableScenario?> OfContentAsync(string contentHash, CancellationToken cancellationToken)
    {
        if (_byContent.TryGetValue(contentHash, out var known))
        {
            return known;
        }

        foreach (var found in library.All())
        {
            if (Read(found) is { } onDisk && onDisk.ContentHash == contentHash)
            {
                return onDisk;
            }
        }

        return await store.Scenarios.GetAsync(contentHash, cancellationToken) is { } kept
            ? Keep(ScenarioReader.Read($"{kept.Id} {kept.Version}", kept.Json), kept.Json.ToArray(), null)
            : null;
    }

    /// <summary>A run with the script that explains it, for exports; null where that is not there any more.</summary>
    public async Task<ExportedRun?> ExplainAsync(RecordedRun run, CancellationToken cancellationToken) =>
        await OfContentAsync(run.Header.Run.ContentHash, cancellationToken) is { } playable
            ? new ExportedRun(run, playable.Scenario) { Bounds = playable.Bounds }
            : null;

    /// <summary>Puts what is about to be played into the archive, so that its runs stay explainable.</summary>
    public Task ArchiveAsync(PlayableScenario scenario, CancellationToken cancellationToken) => store.Scenarios.KeepAsync(
        new KeptScenario(
            scenario.ContentHash,
            scenario.Scenario.Id,
            scenario.Scenario.Version,
            scenario.Scenario.Title,
            scenario.Bytes),
        cancellationToken);

    private static string TitleOf(PlayableScenario playable) => playable.In(Language.Current).Title;

    private PlayableScenario? Read(FoundScenario found)
    {
        var read = found.Read();
        return read.Scenario is null ? null
            : _byContent.TryGetValue(read.ContentHash, out var known) && known.Folder == found.Folder ? known
            : Keep(read, File.ReadAllBytes(found.File), found.Folder);
    }

    private PlayableScenario? Keep(ReadScenario read, byte[] bytes, string? folder) => read.Scenario is { } scenario
        ? _byContent[read.ContentHash] = new PlayableScenario(new Engine(scenario), read.ContentHash, bytes, folder)
        : null;
}
