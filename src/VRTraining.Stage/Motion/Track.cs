// What was decided and when: the memory of a fold, in which any moment can be looked up.
namespace VRTraining.Stage.Motion;

/// <summary>Something that begins at a time.</summary>
internal interface ICue
{
    /// <summary>When it begins, in milliseconds of run time.</summary>
    long At { get; }
}

/// <summary>
/// Cues in the order of their times. Some lie in the future as a plan, until something happens that makes another one:
/// what lies before that moment never changes, so a frame is the same whether it is drawn live or later.
/// </summary>
internal sealed class Track<TCue>
    where TCue : struct, ICue
{
    private TCue[] _cues = new TCue[8];

    public int Count { get; private set; }

    public ref TCue this[int index] => ref _cues[index];

    /// <summary>Forgets what was planned for later than <paramref name="at"/>.</summary>
    public void ForgetAfter(long at)
    {
        while (Count > 0 && _cues[Count - 1].At > at)
        {
            Count--;
        }
    }

    /// <summary>Adds the latest cue; for a cue of the future, it stays a plan.</summary>
    public void Add(in TCue cue)
    {
        if (Count == _cues.Length)
        {
            Array.Resize(ref _cues, Count * 2);
        }

        _cues[Count++] = cue;
    }

    /// <summary>The number of the last cue that has begun, or −1.</summary>
    public int Find(long now)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_cues[middle].At <= now)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }
}
