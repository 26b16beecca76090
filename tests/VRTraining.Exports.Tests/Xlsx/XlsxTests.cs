// Workbooks: valid by the standard's own validator, opened by LibreOffice, with typed cells and ids that stay text.
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using VRTraining.Exports.Tests.Csv;
using VRTraining.Exports.Xlsx;
using VRTraining.Simulation.Script;
using VRTraining.Testing;
using static VRTraining.Testing.ScenarioBuilder;

namespace VRTraining.Exports.Tests.Xlsx;

[CancelAfter(300_000)]
public sealed class XlsxTests
{
    [Test]
    public async Task Workbook_OfEventfulRuns_IsValid()
    {
        var bytes = await WriteAsync([Run(" =1+1 ", "00123"), Run("a\0b\uD800\r\n<&>👩🏽‍💻\u0007", "=cmd()")]);

        using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var errors = new OpenXmlValidator().Validate(workbook);

        Assert.That(errors.Select(error => $"{error.Path?.XPath}: {error.Description}"), Is.Empty);
        Assert.That(
            workbook.WorkbookPart!.Workbook!.Sheets!.Cast<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value),
            Is.EqualTo(["runs", "choices", "skills"]));
        Assert.That(
            workbook.WorkbookPart.Workbook.DefinedNames!.Select(name => name.InnerText),
            Is.EqualTo(["'runs'!$1:$1", "'choices'!$1:$1", "'skills'!$1:$1"]),
            "on paper each page has the heading");
    }

    [Test]
    public async Task Workbook_InLibreOffice_HasTextsAsTexts_NumbersAsNumbers_AndRunsNoFormula(CancellationToken cancellationToken)
    {
        var rows = await Spreadsheet.OpenWorkbookAsync(await WriteAsync([Run(" =1+1 ", "00123")]), cancellationToken);

        var runs = Table(rows, "run_id", 0);
        Assert.That(runs["learner_code"], Is.EqualTo(new SheetCell("string", "00123", false)));
        Assert.That((runs["run_no"].Type, runs["run_no"].Content), Is.EqualTo(("float", "1")));
        Assert.That(runs["started_at"].Type, Is.EqualTo("date"));
        Assert.That((runs["mastery"].Type, runs["mastery"].Content), Is.EqualTo(("boolean", "FALSE")));
        var choices = Table(rows, "run_id", 1);
        Assert.That(choices["choice_text"].Type, Is.EqualTo("string"));
        Assert.That(choices["choice_text"].Content.Trim(), Is.EqualTo("=1+1"));
        Assert.That((choices["points"].Type, choices["points"].Content), Is.EqualTo(("float", "-5")));

        // The program takes a boolean in as the formula TRUE() or FALSE().
        Assert.That(rows.SelectMany(row => row).Any(cell => cell.IsFormula && cell.Type != "boolean"), Is.False);
    }

    [Test]
    public async Task Workbook_OfSomeColumns_HasTheSheetsThatHaveThem_InThatOrder(CancellationToken cancellationToken)
    {
        var bytes = await WriteAsync([Run("Yes", "quiet-otter")], "choice_text", "points", "raw");

        using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var rows = await Spreadsheet.OpenWorkbookAsync(bytes, cancellationToken);

        Assert.That(new OpenXmlValidator().Validate(workbook, cancellationToken), Is.Empty);
        Assert.That(
            workbook.WorkbookPart!.Workbook!.Sheets!.Cast<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value),
            Is.EqualTo(["choices", "skills"]));
        Assert.That(
            Table(rows, "choice_text", 0).Select(cell => (cell.Key, cell.Value.Content)),
            Is.EqualTo([("choice_text", "Yes"), ("points", "-5")]));
    }

    [Test]
    public async Task Workbook_WithATextLongerThanACell_CutsIt()
    {
        var bytes = await WriteAsync([Run(new string('x', 40_000), "quiet-otter")]);

        using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var longest = workbook.WorkbookPart!.WorksheetParts
            .SelectMany(part => part.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Text>())
            .Max(text => text.Text.Length);

        Assert.That(longest, Is.EqualTo(32_767));
    }

    private static Dictionary<string, SheetCell> Table(SheetCell[][] rows, string first, int nth)
    {
        var heading = Enumerable.Range(0, rows.Length).Where(i => rows[i][0].Content == first).ElementAt(nth);
        return rows[heading].Select(cell => cell.Content)
            .Zip(rows[heading + 1])
            .Where(pair => pair.First.Length > 0)
            .ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private static async Task<byte[]> WriteAsync(ExportedRun[] runs, params string[] columns)
    {
        using var stream = new MemoryStream();
        await XlsxExport.WriteAsync(() => Written.Async(runs), stream, columns is [] ? null : columns);
        return stream.ToArray();
    }

    private static ExportedRun Run(string choiceText, string profile)
    {
        var choice = Choice("only", "end", Quality.Acceptable, Points(-5)) with { Text = choiceText };
        var scenario = new ScenarioBuilder().Node("start", Choices(choice)).Ends().Build();
        return new ExportedRun(Records.Of(new PlayedRun(scenario).Choose("only"), scenario, 1, profile), scenario);
    }
}
