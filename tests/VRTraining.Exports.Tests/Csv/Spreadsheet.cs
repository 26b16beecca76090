// A real spreadsheet program that opens a CSV file and says what it made of it.
using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using VRTraining.Testing;

namespace VRTraining.Exports.Tests.Csv;

/// <summary>LibreOffice without its window.</summary>
internal static class Spreadsheet
{
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    /// <summary>
    /// What its window proposes for a file with a byte order mark, and a script must say: comma, quotes, UTF-8, from row 1.
    /// </summary>
    private const string AsProposed = "--infilter=CSV:44,34,76,1";

    /// <summary>The cells of a file as the program reads it, row by row.</summary>
    public static Task<SheetCell[][]> OpenAsync(byte[] csv, CancellationToken cancellationToken) =>
        OpenAsync(csv, "table.csv", [AsProposed], cancellationToken);

    /// <summary>The cells of a workbook as the program reads it, row by row, sheet after sheet.</summary>
    public static Task<SheetCell[][]> OpenWorkbookAsync(byte[] xlsx, CancellationToken cancellationToken) =>
        OpenAsync(xlsx, "table.xlsx", [], cancellationToken);

    private static async Task<SheetCell[][]> OpenAsync(
        byte[] content, string name, string[] options, CancellationToken cancellationToken)
    {
        var soffice = Tools.Require("sudo apt-get install libreoffice-calc", "soffice", "libreoffice");
        var folder = Directory.CreateTempSubdirectory("vrtraining-csv-");
        try
        {
            var file = Path.Combine(folder.FullName, name);
            await File.WriteAllBytesAsync(file, content, cancellationToken);
            await ConvertAsync(soffice, folder.FullName, file, options, cancellationToken);
            return Read(XDocument.Load(Path.Combine(folder.FullName, "table.fods")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task ConvertAsync(
        string soffice, string folder, string file, string[] options, CancellationToken cancellationToken)
    {
        // A profile of its own: the program refuses to start twice on one profile.
        var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        using var process = Process.Start(new ProcessStartInfo(
            soffice,
            [$"-env:UserInstallation={profile}", "--headless", .. options, "--convert-to", "fods", "--outdir", folder, file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var said = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            Assert.That(process.ExitCode, Is.Zero, await said);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static SheetCell[][] Read(XDocument document) =>
    [
        .. from row in document.Descendants(Table + "table-row")
           let cells = row.Elements(Table + "table-cell").SelectMany(Cells).ToArray()
           where cells.Any(cell => cell.Content.Length > 0)
           select cells,
    ];

    private static IEnumerable<SheetCell> Cells(XElement cell)
    {
        var type = cell.Attribute(Office + "value-type")?.Value ?? "";
        var content = cell.Attribute(Office + "value")?.Value
            ?? string.Join('\n', cell.Elements(Text + "p").Select(paragraph => paragraph.Value));
        var repeated = cell.Attribute(Table + "number-columns-repeated")?.Value ?? "1";
        var formula = cell.Attribute(Table + "formula") is not null;

        // The last cell of a row stands for all the empty ones up to the edge of the sheet.
        var times = content.Length == 0 && cell.NextNode is null ? 1 : int.Parse(repeated, CultureInfo.InvariantCulture);
        return Enumerable.Repeat(new SheetCell(type, content, formula), times);
    }
}

/// <summary>A cell as the spreadsheet program took it.</summary>
/// <param name="Type"><c>float</c>, <c>string</c>, or another type of OpenDocument; empty for an empty cell.</param>
/// <param name="Content">The value of a number, else the text.</param>
/// <param name="IsFormula">Whether it would be run.</param>
internal sealed record SheetCell(string Type, string Content, bool IsFormula);
