// What stands in a cell: text that could be run as a formula, text that needs quotes, and numbers that stay numbers.
using VRTraining.Exports.Csv;
using VRTraining.Simulation.Script;
using VRTraining.Testing;
using static VRTraining.Testing.ScenarioBuilder;

namespace VRTraining.Exports.Tests.Csv;

[TestFixture]
public sealed class CellTests
{
    [TestCase("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [TestCase("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [TestCase("+1", "'+1")]
    [TestCase("-5.5", "'-5.5")]
    [TestCase("@SUM(A1)", "'@SUM(A1)")]
    [TestCase("\t=1", "'\t=1")]
    [TestCase("\r=1", "\"'\r=1\"")]
    [TestCase("\n=1", "\"'\n=1\"")]
    [TestCase("\0=1", "'\0=1")]
    [TestCase("＝1", "'＝1")]
    [TestCase("a=1", "a=1")]
    [TestCase("'=1", "'=1")]
    [TestCase("", "")]
    public async Task Text_WhenASpreadsheetWouldRunIt_GetsAnApostrophe(string text, string cell)
    {
        Assert.That(await ChoiceText(text, CsvOptions.ForSpreadsheets with { ByteOrderMark = false }), Is.EqualTo(cell));
    }

    [TestCase("=cmd()", "=cmd()")]
    [TestCase("-5.5", "-5.5")]
    [TestCase("@x", "@x")]
    public async Task Text_WhenRaw_StaysAsItIs(string text, string cell)
    {
        Assert.That(await ChoiceText(text, CsvOptions.ForMachines), Is.EqualTo(cell));
    }

    [TestCase("a,b", "\"a,b\"")]
    [TestCase("She said \"no\".", "\"She said \"\"no\"\".\"")]
    [TestCase("\"", "\"\"\"\"")]
    [TestCase("two\nlines", "\"two\nlines\"")]
    [TestCase("two\rlines", "\"two\rlines\"")]
    [TestCase("two\r\nlines", "\"two\r\nlines\"")]
    [TestCase(" led", "\" led\"")]
    [TestCase("trailed ", "\"trailed \"")]
    [TestCase("semi;colon", "semi;colon")]
    [TestCase("👩🏽‍💻 ok", "👩🏽‍💻 ok")]
    [TestCase("שלום, עולם", "\"שלום, עולם\"")]
    [TestCase("\u202E=right to left", "\u202E=right to left")]
    [TestCase("Grüße aus Łódź", "Grüße aus Łódź")]
    public async Task Text_IsQuotedWhereRfc4180AsksForIt(string text, string cell)
    {
        Assert.That(await ChoiceText(text, CsvOptions.ForMachines), Is.EqualTo(cell));
    }

    [Test]
    public async Task Numbers_BelowZero_StayNumbersInBothForms()
    {
        var safe = await Written.Csv(CsvTable.Choices, [RunWith("ok")], CsvOptions.ForSpreadsheets);
        var raw = await Written.Csv(CsvTable.Choices, [RunWith("ok")], CsvOptions.ForMachines);

        Assert.That(safe, Does.EndWith(",only,-5,-5,0,Because it was heard.\r\n"));
        Assert.That(raw, Does.EndWith(",only,-5,-5,0,Because it was heard.\r\n"));
    }

    [Test]
    public async Task LearnerCode_IsGuardedToo()
    {
        var run = RunWith("ok", profile: "=1+1");

        var csv = await Written.Csv(CsvTable.Runs, [run], CsvOptions.ForSpreadsheets);

        Assert.That(csv, Does.Contain(",'=1+1,test,"));
    }

    private static async Task<string> ChoiceText(string text, CsvOptions options)
    {
        var csv = await Written.Csv(CsvTable.Choices, [RunWith(text)], options);
        var begin = csv.IndexOf(",start,,only,", StringComparison.Ordinal) + ",start,,only,".Length;
        return csv[begin..csv.LastIndexOf(",only,-5,", StringComparison.Ordinal)];
    }

    private static ExportedRun RunWith(string choiceText, string profile = "heron-12")
    {
        var choice = Choice("only", "end", Quality.Acceptable, Points(-5)) with { Text = choiceText };
        var scenario = new ScenarioBuilder().Node("start", Choices(choice)).Ends().Build();
        return new ExportedRun(
            Records.Of(new PlayedRun(scenario).Choose("only"), scenario, 1, profile), scenario);
    }
}
