// What a scene needs beside its script: bodies, faces, rooms and recordings, read once.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using VRTraining.Host.Desktop;
using VRTraining.Scenarios.Characters;
using VRTraining.Scenarios.Library;
using VRTraining.Languages;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Assets;
using VRTraining.Stage.Scene;
using VRTraining.Stage.Speech;

namespace VRTraining.Host.Plays;

/// <summary>Reads what scenes need, once each.</summary>
internal sealed class Stagings(ScenarioLibrary library) : IDisposable
{
    private const string VisemesEnding = ".visemes.json";

    private readonly ConcurrentDictionary<Scenario, Staging> _byScript = new(ReferenceEqualityComparer.Instance);
    private readonly SemaphoreSlim _reading = new(1, 1);
    private StageAssets? _assets;

    /// <summary>The staging of a scenario in the language of what runs now.</summary>
    public Task<Staging> OfAsync(PlayableScenario playable, CancellationToken cancellationToken) =>
        OfAsync(playable, Language.Current, cancellationToken);

    /// <summary>The staging of a scenario in a language, as far as it is translated and voiced.</summary>
    public async Task<Staging> OfAsync(PlayableScenario playable, Language language, CancellationToken cancellationToken)
    {
        var scenario = playable.In(language);
        if (_byScript.TryGetValue(scenario, out var known))
        {
            return known;
        }

        await _reading.WaitAsync(cancellationToken);
        try
        {
            _assets ??= await ReadAssetsAsync(cancellationToken);
            var voices = await ReadVoicesAsync(playable.Folder, scenario.Language, cancellationToken);
            return _byScript[scenario] = new Staging(scenario, WithOwnCast(playable, _assets), voices);
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private static async Task<StageAssets> ReadAssetsAsync(CancellationToken cancellationToken)
    {
        var folder = InstalledFolder.Find("Assets")
            ?? throw new DirectoryNotFoundException("The folder Assets is missing beside the program.");
        Task<byte[]> Read(params string[] path) => File.ReadAllBytesAsync(Path.Combine([folder, .. path]), cancellationToken);
        return new StageAssets(
            FaceShapes.Read(await Read("cast", "expressions.json")),
            BodyPoses.Read(await Read("cast", "poses.json")),
            CastModel.Read(await Read("cast", "manifest.json")),
            RoomPlans.Read(await Read("rooms", "rooms.json")));
    }

    /// <summary>The bodies that somebody brought along; where one cannot be used, the scene goes on without.</summary>
    private StageAssets WithOwnCast(PlayableScenario playable, StageAssets assets)
    {
        var characters = CharacterLibrary.For(library, playable.Folder);
        var own =
            from model in playable.Scenario.Characters.Select(character => character.Model).Distinct()
            where characters.Find(model) is not null
            let body = CharacterReader.ReadFolder(characters.Find(model)!).Character
            where body is not null
            select KeyValuePair.Create(model, new CastModel(model, body.ModelFile, body.SeatHips, body.EyeHeight));
        return assets with { Cast = assets.Cast.AddRange(own) };
    }

    /// <summary>What lies beside the recordings; a track that cannot be read leaves its line to the words.</summary>
    private static async Task<LineVoices> ReadVoicesAsync(string? scenarioFolder, string tag, CancellationToken cancellationToken)
    {
        var folder = scenarioFolder is null
            ? null
            : LanguageTag.Chain(tag).Select(each => Path.Combine(scenarioFolder, "voice", each)).FirstOrDefault(Directory.Exists);
        if (folder is null)
        {
            return LineVoices.None;
        }

        var clips = ImmutableDictionary.CreateBuilder<LineId, VoiceClip>();
        foreach (var file in Directory.EnumerateFiles(folder, "*" + VisemesEnding))
        {
            try
            {
                var line = new LineId(Path.GetFileName(file)[..^VisemesEnding.Length]);
                clips[line] = VoiceClip.Read(await File.ReadAllBytesAsync(file, cancellationToken));
            }
            catch (Exception broken) when (broken is InvalidDataException or IOException or UnauthorizedAccessException)
            {
                // The caption carries the line; `vrtraining check` names the file to its author.
            }
        }

        return new LineVoices(clips.ToImmutable());
    }
}
