// Every state that analysis has met, each with a number: a hash table that keeps only the words in use.
using System.Numerics;
using VRTraining.Simulation.Play;

namespace VRTraining.Simulation.Explore;

/// <summary>Numbers states from 0 in the order in which they are first met; for one thread.</summary>
public sealed class StateTable
{
    private readonly int _words;
    private ulong[] _states;
    private int[] _places;

    /// <summary>An empty table.</summary>
    /// <param name="bitsUsed">How many bits of a state may differ, see <see cref="StateLayout.BitsUsed"/>.</param>
    public StateTable(int bitsUsed)
    {
        _words = Math.Max(1, (bitsUsed + 63) / 64);
        _states = new ulong[_words * 1024];
        _places = new int[4096];
    }

    /// <summary>How many states there are.</summary>
    public int Count { get; private set; }

    /// <summary>The state of that number.</summary>
    public PackedState this[int number]
    {
        get
        {
            var state = default(PackedState);
            state.Load(_states.AsSpan(number * _words, _words));
            return state;
        }
    }

    /// <summary>The number of a state, which is a new one where it has not been met.</summary>
    public int Add(in PackedState state, out bool isNew)
    {
        if (Count * 2 >= _places.Length)
        {
            Grow();
        }

        Span<ulong> words = stackalloc ulong[_words];
        state.Save(words);
        var place = Hash(words) & (_places.Length - 1);
        while (_places[place] != 0)
        {
            var number = _places[place] - 1;
            if (words.SequenceEqual(_states.AsSpan(number * _words, _words)))
            {
                isNew = false;
                return number;
            }

            place = (place + 1) & (_places.Length - 1);
        }

        if ((Count + 1) * _words > _states.Length)
        {
            Array.Resize(ref _states, _states.Length * 2);
        }

        words.CopyTo(_states.AsSpan(Count * _words));
        _places[place] = ++Count;
        isNew = true;
        return Count - 1;
    }

    private static int Hash(ReadOnlySpan<ulong> words)
    {
        var hash = 0UL;
        foreach (var word in words)
        {
            hash = BitOperations.RotateLeft((hash ^ word) * 0x9E3779B97F4A7C15, 29);
        }

        return (int)((hash * 0xBF58476D1CE4E5B9) >> 33);
    }

    private void Grow()
    {
        _places = new int[_places.Length * 2];
        for (var number = 0; number < Count; number++)
        {
            var place = Hash(_states.AsSpan(number * _words, _words)) & (_places.Length - 1);
            while (_places[place] != 0)
            {
                place = (place + 1) & (_places.Length - 1);
            }

            _places[place] = number + 1;
        }
    }
}
