// Translations as a table (RFC 4180), as spreadsheets write it.
using System.Collections.Immutable;
using System.Text;

namespace VRTraining.Scenarios.Strings.Exchange;

/// <summary>Reads a table of translations with the columns key, source and target, in any order.</summary>
public static class CsvRows
{
    /// <summary>The columns that are written.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["key", "source", "target", "state"];

    /// <summary>The rows of a table; commas or semicolons between fields, as the first line has them.</summary>
    /// <exception cref="InvalidDataException">A column is missing.</exception>
    public static ImmutableArray<ExchangeRow> Read(string text)
    {
        var table = text.TrimStart('\uFEFF');
        var heading = table.AsSpan(0, Math.Max(0, table.IndexOf('\n')));
        var lines = Lines(table, heading.Contains(';') && !heading.Contains(',') ? ';' : ',').ToList();
        if (lines is not [var head, ..])
        {
            throw new InvalidDataException("The table is empty.");
        }

        int Column(string name) => head.FindIndex(title => title.Equals(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at
            ? at
            : throw new InvalidDataException($"The table has no column '{name}'.");

        var (key, source, target) = (Column("key"), Column("source"), Column("target"));
        return
        [
            .. from line in lines.Skip(1)
               where line.Count > Math.Max(key, Math.Max(source, target))
               select new ExchangeRow(line[key], Plain(line[source]), Plain(line[target]), TextState.Missing),
        ];
    }

    /// <summary>Without the apostrophe that keeps a spreadsheet from taking a text for a formula.</summary>
    private static string Plain(string field) =>
        field is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r', ..] ? field[1..] : field;

    private static IEnumerable<List<string>> Lines(string table, char between)
    {
        var (line, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < table.Length; at++)
        {
            var letter = table[at];
            if (quoted && letter == '"' && at + 1 < table.Length && table[at + 1] == '"')
            {
                field.Append('"');
                at++;
            }
            else if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && letter == between)
            {
                line.Add(field.ToString());
                field.Clear();
            }
            else if (!quoted && letter == '\n')
            {
                line.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                yield return line;
                line = [];
            }
            else
            {
                field.Append(letter);
            }
        }

        if (line.Count > 0 || field.Length > 0)
        {
            line.Add(field.ToString());
            yield return line;
        }
    }
}
