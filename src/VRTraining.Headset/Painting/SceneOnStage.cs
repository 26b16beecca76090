// A loaded scene on stage: what is seen and heard of it.
using System.Numerics;
using VRTraining.Headset.Loading;
using VRTraining.Stage.Scene;

namespace VRTraining.Headset.Painting;

/// <summary>What is seen and heard of a scene.</summary>
internal sealed class SceneOnStage(LoadedScene loaded)
{
    private readonly ScenePainter _seen = new(loaded);
    private readonly SoundPainter _heard = new(loaded.Sounds);
    private string? _problem = loaded.Problem.Length > 0 ? loaded.Problem : null;

    /// <summary>Whether the person's own room is seen.</summary>
    public bool OwnRoom => loaded.OwnRoom;

    /// <summary>What the person must be told, once; null for nothing.</summary>
    public string? TakeProblem() => Interlocked.Exchange(ref _problem, null);

    /// <summary>Paints a frame, or nothing while the scene waits out of sight.</summary>
    public void Paint(SceneFrame frame, bool outOfSight, in Matrix4x4 toWorld)
    {
        if (outOfSight)
        {
            _heard.Hush();
            return;
        }

        _seen.Paint(frame);
        _heard.Paint(frame, toWorld);
    }

    /// <summary>Silence.</summary>
    public void Hush() => _heard.Hush();
}
