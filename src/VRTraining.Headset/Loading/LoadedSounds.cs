// The recordings of a scene and the sound of its room, loaded away from the frame.
using System.Collections.Frozen;
using StereoKit;
using VRTraining.Simulation.Script;

namespace VRTraining.Headset.Loading;

/// <summary>The sounds of a scene.</summary>
/// <param name="Lines">The recordings; a line may be missing.</param>
/// <param name="Ambience">The sound of the room, or null.</param>
internal sealed record LoadedSounds(FrozenDictionary<LineId, Sound> Lines, Sound? Ambience)
{
    /// <summary>Silence.</summary>
    public static LoadedSounds None { get; } = new(FrozenDictionary<LineId, Sound>.Empty, null);

    /// <summary>Loads; on any thread but the frame's. A file that cannot be read stays silent: the caption carries the line.</summary>
    public static LoadedSounds Load(
        Scenario scenario, Func<string, string?> recordingOf, string assets, CancellationToken cancellationToken)
    {
        var lines = new Dictionary<LineId, Sound>();
        foreach (var line in scenario.Nodes.SelectMany(node => node.Lines))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (recordingOf(line.Id.Value) is { } file && Sound.FromFile(file) is { } sound)
            {
                lines[line.Id] = sound;
            }
        }

        var ambience = Path.Combine(assets, "audio", Spelling.Of(scenario.Setting.Ambience) + ".wav");
        return new LoadedSounds(lines.ToFrozenDictionary(), File.Exists(ambience) ? Sound.FromFile(ambience) : null);
    }
}
