// A list whose elements can be changed in place and read as a span.
namespace VRTraining.Scenarios.Analysis;

/// <summary>A list whose elements can be changed in place and read as a span.</summary>
internal sealed class Growing<T>
    where T : struct
{
    private T[] _items = new T[1024];

    public int Count { get; private set; }

    public ReadOnlySpan<T> Span => _items.AsSpan(0, Count);

    public ref T this[int index] => ref _items[index];

    public void Add(in T item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }
}
