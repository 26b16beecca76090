// A movement written as what it adds to some joints at some times.
using System.Numerics;
using VRTraining.Stage.Motion;
using VRTraining.Stage.Rig;

namespace VRTraining.Stage.Assets;

/// <summary>What a movement adds at a time.</summary>
internal readonly record struct MovementKey(float Ms, OffsetSet Offsets);

/// <summary>A movement that begins and ends with nothing, so that it may begin and overlap at any time.</summary>
internal sealed class KeyedMovement
{
    private readonly float[] _times;
    private readonly int[] _joints;
    private readonly Vector3[] _turns;

    /// <summary>A movement of 2 or more keys in the order of their times.</summary>
    public KeyedMovement(MovementKey[] keys)
    {
        _times = [.. keys.Select(key => key.Ms)];
        _joints = [.. keys.SelectMany(key => key.Offsets.Offsets.Select(offset => offset.Joint)).Distinct()];
        _turns = [.. keys.SelectMany(key => _joints.Select(joint => key.Offsets.TurnOf((Joint)joint)))];
    }

    public float LengthMs => _times[^1];

    /// <summary>Adds the moment <paramref name="ms"/> of the movement; nothing before and after it.</summary>
    public void Add(float ms, float strength, BodyBuffer body)
    {
        var key = 1;
        while (key < _times.Length && ms >= _times[key])
        {
            key++;
        }

        if (ms < 0 || key == _times.Length)
        {
            return;
        }

        var share = Ease.Smooth((ms - _times[key - 1]) / (_times[key] - _times[key - 1]));
        for (var i = 0; i < _joints.Length; i++)
        {
            var from = _turns[((key - 1) * _joints.Length) + i];
            var to = _turns[(key * _joints.Length) + i];
            body.Turn((Joint)_joints[i], Vector3.Lerp(from, to, share) * strength);
        }
    }
}
