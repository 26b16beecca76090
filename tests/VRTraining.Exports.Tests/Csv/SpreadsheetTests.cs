// What a real spreadsheet program makes of the tables: the right columns, numbers as numbers, and nothing that runs.
using VRTraining.Exports.Csv;
using VRTraining.Simulation.Script;
using VRTraining.Testing;
using static VRTraining.Testing.ScenarioBuilder;

namespace VRTraining.Exports.Tests.Csv;

[TestFixture]
public sealed class SpreadsheetTests
{
    [Test]
    [CancelAfter(600_000)]
    public async Task Runs_OpenWithTheirColumnsAndCells(CancellationToken cancellationToken)
    {
        var run = new PlayedRun(SmallTalk.Scenario).Wait(1_500).Choose("blame").Leave();
        var csv = await Written.CsvBytes(
            CsvTable.Runs, [new ExportedRun(Records.Of(run, SmallTalk.Scenario), SmallTalk.Scenario)], CsvOptions.ForSpreadsheets);

        var sheet = await Spreadsheet.OpenAsync(csv, cancellationToken);

        Assert.That(sheet, Has.Length.EqualTo(2));
        Assert.That(sheet[0].Select(cell => cell.Content), Is.EqualTo(new[]
        {
            "run_id", "learner_code", "scenario_id", "scenario_version", "run_no", "started_at", "completed_at", "duration_s",
            "completion", "success", "score_raw", "score_min", "score_max", "score_scaled", "mastery", "ending_id", "assisted",
        }));
        Assert.That(Cell(sheet, "run_id"), Is.EqualTo(new SheetCell("string", Records.Id(1).ToString(), false)));
        Assert.That(Cell(sheet, "duration_s"), Is.EqualTo(new SheetCell("float", "1.5", false)));
        Assert.That(Cell(sheet, "score_raw"), Is.EqualTo(new SheetCell("float", "-1", false)));
        Assert.That(Cell(sheet, "score_min").Content, Is.Empty);
    }

    [Test]
    [CancelAfter(600_000)]
    public async Task Choices_OpenWithTheirTextsAndRunNothing(CancellationToken cancellationToken)
    {
        string[] texts = ["=1+1", "-5.5", "@SUM(A1)", "a \"quoted\",\r\nsecond line", "שלום 👋", "+49 30", "plain"];
        var choices = texts.Select((text, index) => Choice($"c{index}", "start", Quality.Acceptable, Points(-5)) with { Text = text });
        var scenario = new ScenarioBuilder().Node("start", new Move.Choose([.. choices])).Ends().Build();
        var run = new PlayedRun(scenario);
        for (var i = 0; i < texts.Length; i++)
        {
            run.Choose($"c{i}");
        }

        var csv = await Written.CsvBytes(
            CsvTable.Choices, [new ExportedRun(Records.Of(run, scenario), scenario)], CsvOptions.ForSpreadsheets);

        var sheet = await Spreadsheet.OpenAsync(csv, cancellationToken);

        var rows = sheet.Skip(1).ToArray();
        var (text, points, best) = (Column(sheet, "choice_text"), Column(sheet, "points"), Column(sheet, "best_choice_id"));
        Assert.That(rows.Select(row => row[text].Content), Is.EqualTo(new[]
        {
            "'=1+1", "'-5.5", "'@SUM(A1)", "a \"quoted\",\nsecond line", "שלום 👋", "'+49 30", "plain",
        }));
        Assert.That(rows.Select(row => row[points]), Is.All.EqualTo(new SheetCell("float", "-5", false)));
        Assert.That(rows.Select(row => row[best].Content), Is.EqualTo(texts.Select((_, index) => $"c{index}")));
        Assert.That(rows.SelectMany(row => row), Has.None.Matches<SheetCell>(cell => cell.IsFormula));
    }

    [Test]
    [CancelAfter(600_000)]
    public async Task Choices_WhenRaw_WouldRun(CancellationToken cancellationToken)
    {
        var scenario = new ScenarioBuilder()
            .Node("start", Choices(Choice("only", "end") with { Text = "=1+1" })).Ends().Build();
        var run = Records.Of(new PlayedRun(scenario).Choose("only"), scenario);
        var csv = await Written.CsvBytes(
            CsvTable.Choices, [new ExportedRun(run, scenario)], new CsvOptions(ByteOrderMark: true, Raw: true));

        var sheet = await Spreadsheet.OpenAsync(csv, cancellationToken);

        Assert.That(sheet[1][Column(sheet, "choice_text")].IsFormula, Is.True, "else the guard would guard against nothing");
    }

    private static SheetCell Cell(SheetCell[][] sheet, string column) => sheet[1][Column(sheet, column)];

    private static int Column(SheetCell[][] sheet, string name) => Array.FindIndex(sheet[0], cell => cell.Content == name);
}
