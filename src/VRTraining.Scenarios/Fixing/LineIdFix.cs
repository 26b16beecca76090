// Gives ids to lines that have none, and leaves everything else in the file as its author wrote it.
using System.Globalization;
using System.Text;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Json;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Fixing;

/// <summary>A file with the missing line ids added.</summary>
/// <param name="Bytes">The whole file; the given bytes where nothing was added.</param>
/// <param name="Added">How many ids were added.</param>
public sealed record LineIdFix(ReadOnlyMemory<byte> Bytes, int Added)
{
    private const int LongestId = 64;

    /// <summary>Adds <c>"id": "&lt;node&gt;-&lt;n&gt;"</c> as the first member of each line that has no id.</summary>
    /// <param name="bytes">A scenario file; one that is not JSON is given back as it is.</param>
    public static LineIdFix Of(ReadOnlyMemory<byte> bytes)
    {
        var mark = ScenarioBytes.HasMark(bytes.Span) ? 3 : 0;
        var source = new SourceText("", bytes[mark..]);
        if (ScenarioBytes.Mistake(source.Bytes) is not null || JsonTokens.Read(source).Table is not { } table)
        {
            return new LineIdFix(bytes, 0);
        }

        var draft = new Draft(table);
        new ShapeReader(draft, new Findings(source)).Read(FormatOne.Scenario);
        var taken = draft.Declared(NameKind.Line).Keys.ToHashSet(StringComparer.Ordinal);
        using var fixedBytes = new MemoryStream(bytes.Length + 1024);
        var (copied, added) = (0, 0);
        var (list, number) = (-1, 0);
        foreach (var line in draft.All(Part.Line))
        {
            (list, number) = (draft.Table[line].Parent, list == draft.Table[line].Parent ? number + 1 : 1);
            if (draft.Table.Find(line, "id") >= 0)
            {
                continue;
            }

            var at = draft.Table[line].Count > 0 ? draft.Table[line + 1].Start : draft.Table[line].Start + 1;
            fixedBytes.Write(bytes.Span[copied..(mark + at)]);
            fixedBytes.Write(Encoding.UTF8.GetBytes(Member(draft.Table, line, NewId(draft.Table, line, number, taken))));
            (copied, added) = (mark + at, added + 1);
        }

        fixedBytes.Write(bytes.Span[copied..]);
        return added == 0 ? new LineIdFix(bytes, 0) : new LineIdFix(fixedBytes.ToArray(), added);
    }

    private static string Member(JsonTable table, int line, string id)
    {
        var member = $"\"id\": \"{id}\"";
        if (table[line].Count == 0)
        {
            return member;
        }

        // Where the first member stands on a line of its own, the id gets one too.
        var between = table.Source.Bytes[(table[line].Start + 1)..table[line + 1].Start];
        return between.Contains((byte)'\n') ? $"{member},{Encoding.UTF8.GetString(between)}" : member + ", ";
    }

    private static string NewId(JsonTable table, int line, int number, HashSet<string> taken)
    {
        var node = table.TextAt(table[table[line].Parent].Parent, "id") is { } written && Pattern.Id.Fits(written) ? written : "line";
        while (true)
        {
            var end = "-" + number.ToString(CultureInfo.InvariantCulture);
            var id = node[..Math.Min(node.Length, LongestId - end.Length)] + end;
            if (taken.Add(id))
            {
                return id;
            }

            number++;
        }
    }
}
