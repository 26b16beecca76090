// One sheet of a workbook, written row by row.
using System.Globalization;
using System.Text;
using System.Xml;
using VRTraining.Exports.Tables;

namespace VRTraining.Exports.Xlsx;

/// <summary>Writes the cells of one sheet; the first row is the heading.</summary>
internal sealed class XlsxSheet : ICellSink, IAsyncDisposable
{
    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>What spreadsheets take.</summary>
    private const int MostRows = 1_048_576;

    /// <summary>More rows than any run gives.</summary>
    private const int Reserve = 48_576;

    /// <summary>What a cell takes.</summary>
    private const int LongestText = 32_767;

    private readonly XmlWriter _xml;
    private int _row;
    private int _column;
    private int _columns;

    /// <param name="to">Where to; stays open.</param>
    /// <param name="names">The names in the heading: they say how wide each column is.</param>
    public XlsxSheet(Stream to, IReadOnlyList<string> names)
    {
        _xml = XmlWriter.Create(to, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Async = true });
        _xml.WriteStartDocument(standalone: true);
        _xml.WriteStartElement("worksheet", Namespace);
        _xml.WriteRaw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
            + "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
            + "state=\"frozen\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>"
            + $"<cols>{string.Concat(names.Select(Column))}</cols>");
        _xml.WriteStartElement("sheetData", Namespace);
    }

    /// <summary>Whether another run can be written.</summary>
    public bool HasRoom => _row < MostRows - Reserve;

    public void Write(in Cell cell)
    {
        if (_column == 0)
        {
            _row++;
            _xml.WriteStartElement("row", Namespace);
            _xml.WriteAttributeString("r", Number(_row));
        }

        var place = Place(++_column, _row);
        switch (cell.Kind)
        {
            case CellKind.Empty:
                break;
            case CellKind.Text:
                Text(place, cell.AsText);
                break;
            case CellKind.Number:
                Value(place, XlsxStyles.General, Number(cell.AsNumber));
                break;
            case CellKind.Seconds:
                Value(place, XlsxStyles.General, (cell.AsNumber / 1000m).ToString(CultureInfo.InvariantCulture));
                break;
            case CellKind.Share:
                Value(place, XlsxStyles.Share, cell.AsShare.ToString("R", CultureInfo.InvariantCulture));
                break;
            case CellKind.Time:
                Value(place, XlsxStyles.Time, cell.AsTime.ToOADate().ToString("R", CultureInfo.InvariantCulture));
                break;
            case CellKind.Truth:
                Value(place, XlsxStyles.Truth, cell.AsTruth ? "1" : "0", "b");
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    public void EndRow()
    {
        _xml.WriteEndElement();
        _columns = Math.Max(_columns, _column);
        _column = 0;
    }

    public async ValueTask DisposeAsync()
    {
        await _xml.WriteEndElementAsync();
        _xml.WriteStartElement("autoFilter", Namespace);
        _xml.WriteAttributeString("ref", $"A1:{Place(_columns, _row)}");
        await _xml.WriteEndElementAsync();
        await _xml.WriteRawAsync("<pageSetup orientation=\"landscape\" fitToHeight=\"0\"/>");
        await _xml.WriteEndElementAsync();
        await _xml.WriteEndDocumentAsync();
        await _xml.DisposeAsync();
    }

    /// <summary>As wide as what stands in it, in digits; sentences get room for some of their words.</summary>
    private static string Column(string name, int index)
    {
        var width = name switch
        {
            "run_id" => 38,
            "prompt" or "choice_text" or "feedback" => 60,
            "skill_name" or "scenario_id" or "learner_code" or "at" => 24,
            _ when name.EndsWith("_at", StringComparison.Ordinal) || name.EndsWith("_id", StringComparison.Ordinal) => 24,
            _ => name.Length + 4,
        };
        return string.Create(
            CultureInfo.InvariantCulture, $"<col min=\"{index + 1}\" max=\"{index + 1}\" width=\"{width}\" customWidth=\"1\"/>");
    }

    private void Begin(string place, int style, string? type)
    {
        _xml.WriteStartElement("c", Namespace);
        _xml.WriteAttributeString("r", place);
        _xml.WriteAttributeString("s", Number(style));
        if (type is not null)
        {
            _xml.WriteAttributeString("t", type);
        }
    }

    private void Value(string place, int style, string value, string? type = null)
    {
        Begin(place, style, type);
        _xml.WriteElementString("v", Namespace, value);
        _xml.WriteEndElement();
    }

    private void Text(string place, ReadOnlySpan<char> text)
    {
        Begin(place, _row == 1 ? XlsxStyles.Heading : XlsxStyles.Text, "inlineStr");
        _xml.WriteStartElement("is", Namespace);
        _xml.WriteStartElement("t", Namespace);
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(Storable(text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    /// <summary>What XML cannot hold becomes U+FFFD; what a cell cannot hold is cut.</summary>
    private static string Storable(ReadOnlySpan<char> text)
    {
        var storable = new StringBuilder(Math.Min(text.Length, LongestText));
        foreach (var rune in text.EnumerateRunes())
        {
            if (storable.Length + rune.Utf16SequenceLength > LongestText - 1)
            {
                return storable.Append('…').ToString();
            }

            var fits = rune.Value is '\t' or '\n' or '\r' or >= 0x20 && rune.Value is not (0xFFFE or 0xFFFF);
            storable.Append(fits ? rune.ToString() : "\uFFFD");
        }

        return storable.ToString();
    }

    private static string Place(int column, int row)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters + Number(row);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
