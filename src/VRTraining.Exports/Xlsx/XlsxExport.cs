// Writes runs as a workbook (Office Open XML), a sheet a table, with constant memory.
using System.Globalization;
using System.IO.Compression;
using System.Text;
using VRTraining.Exports.Csv;
using VRTraining.Exports.Tables;

namespace VRTraining.Exports.Xlsx;

/// <summary>
/// Writes a workbook with the sheets runs, choices and skills. Cells have types: numbers are numbers, times are dates in UTC,
/// and every text, ids among them, is text and never a formula.
/// </summary>
public static class XlsxExport
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a workbook; one run is held in memory at a time.</summary>
    /// <param name="runs">The runs, asked for once a table, in the order of the rows.</param>
    /// <param name="to">Where to; stays open.</param>
    /// <param name="columns">Only these columns, in this order, and the tables that have any of them; null: all.</param>
    /// <param name="progress">Told after each run of each table how many were written.</param>
    /// <param name="cancellationToken">Stops between runs.</param>
    public static async Task WriteAsync(
        Func<IAsyncEnumerable<ExportedRun>> runs,
        Stream to,
        IReadOnlyList<string>? columns = null,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, Utf8, cancellationToken);
        var sheets = new List<string>();
        var written = 0L;
        foreach (var (table, own) in CsvExport.TablesWith(columns))
        {
            var rows = Table.Of(table).With(own);
            await using var source = runs().GetAsyncEnumerator(cancellationToken);
            var more = await source.MoveNextAsync();
            for (var part = 1; part == 1 || more; part++)
            {
                var name = table.ToString().ToLowerInvariant() + (part == 1 ? "" : $" {part}");
                sheets.Add(name);
                await using var content = await OpenAsync(zip, $"xl/worksheets/sheet{sheets.Count}.xml", cancellationToken);
                await using var sheet = new XlsxSheet(content, rows.Names);
                rows.WriteNames(sheet);

                // A run is not torn apart: where it might not fit any more, a new sheet begins.
                for (; more && sheet.HasRoom; more = await source.MoveNextAsync())
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    rows.Write(source.Current, sheet);
                    progress?.Report(++written);
                }
            }
        }

        await WriteFrameAsync(zip, sheets, cancellationToken);
    }

    private static async Task<Stream> OpenAsync(ZipArchive zip, string name, CancellationToken cancellationToken) =>
        await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken);

    private static async Task WriteFrameAsync(ZipArchive zip, List<string> sheets, CancellationToken cancellationToken)
    {
        string Each(Func<string, int, string> part) => string.Concat(sheets.Select((name, index) => part(name, index + 1)));
        const string head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        const string types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string package = "http://schemas.openxmlformats.org/package/2006";
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = string.Create(CultureInfo.InvariantCulture, $"""
                <Types xmlns="{package}/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="{types}.styles+xml"/>
                {Each((_, n) => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"{types}.worksheet+xml\"/>")}
                </Types>
                """),
            ["_rels/.rels"] = $"""
                <Relationships xmlns="{package}/relationships">
                <Relationship Id="rId1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/>
                </Relationships>
                """,
            ["xl/_rels/workbook.xml.rels"] = $"""
                <Relationships xmlns="{package}/relationships">
                <Relationship Id="styles" Type="{relations}/styles" Target="styles.xml"/>
                {Each((_, n) => $"<Relationship Id=\"sheet{n}\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>")}
                </Relationships>
                """,
            ["xl/workbook.xml"] = $"""
                <workbook xmlns="{XlsxSheet.Namespace}" xmlns:r="{relations}"><sheets>
                {Each((name, n) => $"<sheet name=\"{name}\" sheetId=\"{n}\" r:id=\"sheet{n}\"/>")}
                </sheets><definedNames>
                {Each((name, n) => $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{n - 1}\">'{name}'!$1:$1</definedName>")}
                </definedNames></workbook>
                """,
            ["xl/styles.xml"] = XlsxStyles.Xml,
        };
        foreach (var (name, content) in parts)
        {
            await using var entry = await OpenAsync(zip, name, cancellationToken);
            await entry.WriteAsync(Utf8.GetBytes(head + content), cancellationToken);
        }
    }
}
