// A JSON document as one flat table: duplicate members and the place of every token are kept.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace VRTraining.Scenarios.Json;

/// <summary>One token; a member's name is followed by its value.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first byte in the file.</param>
/// <param name="Parent">The object or array that holds it, −1 at the top.</param>
/// <param name="Text">A name, or a text's or number's content.</param>
internal record struct JsonToken(JsonKind Kind, int Start, int Parent, string? Text)
{
    /// <summary>The first token after it and all that it holds.</summary>
    public int Next { get; set; }

    /// <summary>How many members or elements it holds.</summary>
    public int Count { get; set; }
}

/// <summary>A whole document. Tokens are named by their index; the value at the top is token 0.</summary>
internal sealed class JsonTable(SourceText source, JsonToken[] tokens)
{
    public SourceText Source { get; } = source;

    public ref readonly JsonToken this[int token] => ref tokens[token];

    public JsonKind KindOf(int token) => tokens[token].Kind;

    public string TextOf(int token) => tokens[token].Text ?? "";

    public Children ChildrenOf(int token) => new(tokens, token);

    /// <summary>The value of the member of that name, the last where there are several, or −1.</summary>
    public int Find(int token, string name)
    {
        var found = -1;
        if (token >= 0 && tokens[token].Kind == JsonKind.Object)
        {
            foreach (var child in ChildrenOf(token))
            {
                if (tokens[child - 1].Text == name)
                {
                    found = child;
                }
            }
        }

        return found;
    }

    /// <summary>The text of a member, or null where it is absent or no text.</summary>
    public string? TextAt(int token, string name) =>
        Find(token, name) is >= 0 and var value && tokens[value].Kind == JsonKind.Text ? tokens[value].Text : null;

    /// <summary>Reads every element of a list; none where there is no list.</summary>
    public ImmutableArray<T> Map<T>(int list, Func<int, T> read)
    {
        if (list < 0 || tokens[list].Count == 0)
        {
            return [];
        }

        var all = ImmutableArray.CreateBuilder<T>(tokens[list].Count);
        foreach (var element in ChildrenOf(list))
        {
            all.Add(read(element));
        }

        return all.MoveToImmutable();
    }

    /// <summary>The whole number of a token, or null where it is none or beyond 64 bits; 3.0 and 3e0 are 3.</summary>
    public long? WholeOf(int token)
    {
        if (token < 0 || tokens[token].Kind != JsonKind.Number)
        {
            return null;
        }

        var text = tokens[token].Text;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && Math.Abs(number) < 1e15 && number == Math.Truncate(number) ? (long)number
            : null;
    }

    /// <summary>The RFC 6901 pointer to a value, or to the value of a name.</summary>
    public string PointerOf(int token)
    {
        if (tokens[token].Kind == JsonKind.Name)
        {
            token++;
        }

        var steps = new Stack<string>();
        for (var at = token; tokens[at].Parent is >= 0 and var parent; at = parent)
        {
            steps.Push(tokens[parent].Kind == JsonKind.Object
                ? Escape(TextOf(at - 1))
                : IndexIn(parent, at).ToString(CultureInfo.InvariantCulture));
        }

        var pointer = new StringBuilder();
        foreach (var step in steps)
        {
            pointer.Append('/').Append(step);
        }

        return pointer.ToString();
    }

    private static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private int IndexIn(int array, int element)
    {
        var index = 0;
        foreach (var child in ChildrenOf(array))
        {
            if (child == element)
            {
                break;
            }

            index++;
        }

        return index;
    }

    /// <summary>The values that an object or array holds, in their order.</summary>
    public readonly struct Children(JsonToken[] tokens, int parent)
    {
        public Enumerator GetEnumerator() => new(tokens, parent);
    }

    public struct Enumerator(JsonToken[] tokens, int parent)
    {
        private readonly int _step = tokens[parent].Kind == JsonKind.Object ? 1 : 0;
        private readonly int _end = tokens[parent].Kind is JsonKind.Object or JsonKind.Array
            ? tokens[parent].Next
            : parent + 1;

        private int _next = parent + 1;

        public int Current { get; private set; } = -1;

        public bool MoveNext()
        {
            if (_next >= _end)
            {
                return false;
            }

            Current = _next + _step;
            _next = tokens[Current].Next;
            return true;
        }
    }
}
