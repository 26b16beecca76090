// The small, declared part of a run's state as bits: copied, compared and hashed as a whole.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace VRTraining.Simulation.Play;

/// <summary>Place, variables, moods and asked-for visits of a run, packed into 1,024 bits.</summary>
/// <remarks>Two states of the same scenario with equal bits go on alike.</remarks>
public struct PackedState : IEquatable<PackedState>
{
    /// <summary>How many bits there are.</summary>
    public const int Bits = 1024;

    private Words _words;

    /// <inheritdoc/>
    public readonly bool Equals(PackedState other) =>
        ((ReadOnlySpan<ulong>)_words).SequenceEqual(other._words);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is PackedState other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(MemoryMarshal.AsBytes((ReadOnlySpan<ulong>)_words));
        return hash.ToHashCode();
    }

    /// <summary>The same bits.</summary>
    public static bool operator ==(PackedState left, PackedState right) => left.Equals(right);

    /// <summary>Other bits.</summary>
    public static bool operator !=(PackedState left, PackedState right) => !left.Equals(right);

    internal readonly int this[Slot slot] =>
        (int)((_words[slot.Word] >> slot.Shift) & slot.Mask) + slot.Min;

    internal void Set(Slot slot, int value)
    {
        ref var word = ref _words[slot.Word];
        word = (word & ~(slot.Mask << slot.Shift)) | ((ulong)(value - slot.Min) << slot.Shift);
    }

    /// <summary>Sets every bit of a slot, to make a mask.</summary>
    internal void Fill(Slot slot) => _words[slot.Word] |= slot.Mask << slot.Shift;

    /// <summary>Whether a slot is in a mask.</summary>
    internal readonly bool Has(Slot slot) => (_words[slot.Word] & (slot.Mask << slot.Shift)) != 0;

    /// <summary>Takes a slot out of a mask.</summary>
    internal void Clear(Slot slot) => _words[slot.Word] &= ~(slot.Mask << slot.Shift);

    /// <summary>Adds every bit of another mask.</summary>
    internal void Add(in PackedState mask)
    {
        for (var word = 0; word < Bits / 64; word++)
        {
            _words[word] |= mask._words[word];
        }
    }

    /// <summary>Clears every bit that is not in the mask: values go to their least.</summary>
    internal void Keep(in PackedState mask)
    {
        for (var word = 0; word < Bits / 64; word++)
        {
            _words[word] &= mask._words[word];
        }
    }

    internal readonly void Save(Span<ulong> words) => ((ReadOnlySpan<ulong>)_words)[..words.Length].CopyTo(words);

    internal void Load(ReadOnlySpan<ulong> words) => words.CopyTo(_words);

    [InlineArray(Bits / 64)]
    private struct Words
    {
        private ulong _first;
    }
}
