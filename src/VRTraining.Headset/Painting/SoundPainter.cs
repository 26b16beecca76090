// What is heard: voices where people sit, the room around, small signals.
using System.Numerics;
using StereoKit;
using VRTraining.Headset.Loading;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Scene;

namespace VRTraining.Headset.Painting;

/// <summary>Plays a scene's sound cues from where they come; one thread, a steady frame allocates nothing.</summary>
internal sealed class SoundPainter(LoadedSounds sounds)
{
    private const float VoiceVolume = 0.9f;
    private const float AmbienceVolume = 0.25f;
    private const float MouthHeight = 1.18f;

    /// <summary>Longer ago a line is not begun any more: StereoKit cannot start within a sound.</summary>
    private const long LateMs = 400;

    private readonly Voice[] _voices = new Voice[8];
    private SoundInst _ambience;

    /// <summary>Plays what a frame has, and stops what is gone from it.</summary>
    /// <param name="frame">The scene.</param>
    /// <param name="toWorld">Stage to world.</param>
    public void Paint(SceneFrame frame, in Matrix4x4 toWorld)
    {
        foreach (ref readonly var cue in frame.Sounds)
        {
            if (cue.Recorded && !frame.Paused)
            {
                Hear(cue, frame, toWorld);
            }
        }

        for (var i = 0; i < _voices.Length; i++)
        {
            if (_voices[i].Heard && !IsIn(frame, _voices[i].Line))
            {
                _voices[i].Sound.Stop();
                _voices[i] = default;
            }
        }

        if (frame.Ambience != Ambience.None && !_ambience.IsPlaying && sounds.Ambience is { } ambience)
        {
            _ambience = ambience.Play(Vector3.Transform(new Vector3(0, 2.3f, -1), toWorld), AmbienceVolume);
        }
    }

    /// <summary>Silence: the scene is out of sight.</summary>
    public void Hush()
    {
        for (var i = 0; i < _voices.Length; i++)
        {
            if (_voices[i].Heard)
            {
                _voices[i].Sound.Stop();
                _voices[i] = default;
            }
        }

        _ambience.Stop();
    }

    private static bool IsIn(SceneFrame frame, LineId line)
    {
        if (frame.Paused)
        {
            return false;
        }

        foreach (ref readonly var cue in frame.Sounds)
        {
            if (cue.Line == line)
            {
                return true;
            }
        }

        return false;
    }

    private void Hear(in SoundCue cue, SceneFrame frame, in Matrix4x4 toWorld)
    {
        var at = Vector3.Transform(PlaceOf(cue.Speaker, frame), toWorld);
        var free = -1;
        for (var i = 0; i < _voices.Length; i++)
        {
            ref var voice = ref _voices[i];
            if (voice.Heard && voice.Line == cue.Line && voice.StartsAt == cue.StartsAt.Milliseconds)
            {
                var playing = voice.Sound;
                playing.Position = at;
                return;
            }

            free = voice.Heard ? free : i;
        }

        if (free >= 0 && frame.At.Milliseconds - cue.StartsAt.Milliseconds < LateMs && sounds.Lines.TryGetValue(cue.Line, out var sound))
        {
            _voices[free] = new Voice(true, cue.Line, cue.StartsAt.Milliseconds, sound.Play(at, VoiceVolume));
        }
    }

    private static Vector3 PlaceOf(int speaker, SceneFrame frame) => speaker >= 0
        ? frame.Characters[speaker].Place.Position + new Vector3(0, MouthHeight, 0)
        : new Vector3(0, 1.6f, -0.6f);

    private readonly record struct Voice(bool Heard, LineId Line, long StartsAt, SoundInst Sound);
}
