// A file that was cut, edited or made by something newer is turned down with the line and the reason.
using VRTraining.Exports.JsonLines;
using VRTraining.Testing;

namespace VRTraining.Exports.Tests.JsonLines;

[TestFixture]
public sealed class DamagedLinesTests
{
    private string[] _lines = [];

    [OneTimeSetUp]
    public async Task WriteARun()
    {
        var run = new PlayedRun(SmallTalk.Scenario).Choose("ask").Leave();
        _lines = (await Written.JsonLines(PersonalTexts.LeftOut, Records.Of(run, SmallTalk.Scenario))).TrimEnd('\n').Split('\n');
    }

    [Test]
    public void Import_AtWhateverLineTheFileIsCut_SaysSo()
    {
        for (var kept = 1; kept < _lines.Length; kept++)
        {
            Assert.That(
                async () => await Written.Import(string.Join('\n', _lines[..kept])),
                Throws.InstanceOf<FormatException>().With.Message.EqualTo(
                    "The file ends within run 019a0000-0000-7000-8000-000000000001: it was cut short."));
        }
    }

    [Test]
    public void Import_WhereverALineIsMissing_NamesTheLine()
    {
        for (var missing = 0; missing < _lines.Length - 1; missing++)
        {
            string[] rest = [.. _lines[..missing], .. _lines[(missing + 1)..]];

            Assert.That(
                async () => await Written.Import(string.Join('\n', rest)),
                Throws.InstanceOf<FormatException>().With.Message.StartsWith("Line "));
        }
    }

    [Test]
    public void Import_WhereverALineIsThereTwice_NamesTheLine()
    {
        for (var twice = 0; twice < _lines.Length; twice++)
        {
            string[] more = [.. _lines[..twice], _lines[twice], .. _lines[twice..]];

            Assert.That(
                async () => await Written.Import(string.Join('\n', more)),
                Throws.InstanceOf<FormatException>().With.Message.StartsWith($"Line {twice + 2}: "));
        }
    }

    [TestCase("not json", "Line 2: ")]
    [TestCase("{}", "Line 2: ")]
    [TestCase("[]", "Line 2: ")]
    [TestCase("{\"note\":1}", "Line 2: 'note' does not belong here.")]
    [TestCase("{\"event\":{}}", "Line 2: ")]
    [TestCase("{\"input\":{\"number\":1}}", "Line 2: ")]
    public void Import_WhenALineIsSomethingElse_NamesIt(string line, string message)
    {
        Assert.That(
            async () => await Written.Import(_lines[0] + "\n" + line),
            Throws.InstanceOf<FormatException>().With.Message.StartsWith(message));
    }

    [Test]
    public void Import_WhenTheFormatIsNewer_SaysWhichItKnows()
    {
        var newer = _lines[0].Replace("\"format\":2", "\"format\":3", StringComparison.Ordinal);

        Assert.That(
            async () => await Written.Import(newer),
            Throws.InstanceOf<FormatException>().With.Message.EqualTo(
                "Line 1: Format 3 is not known here; this program reads 1 and 2."));
    }

    [Test]
    public void Import_WhenAnEventIsOfAnotherRun_SaysSo()
    {
        var other = _lines[2].Replace("00001\"", "00002\"", StringComparison.Ordinal);

        Assert.That(
            async () => await Written.Import(string.Join('\n', _lines[0], _lines[1], other)),
            Throws.InstanceOf<FormatException>().With.Message.StartsWith("Line 3: The event is of run "));
    }

    [Test]
    public void Import_WhenTheEndLeavesOutAnOpenInput_SaysSo()
    {
        var last = Array.FindLastIndex(_lines, line => line.StartsWith("{\"input\"", StringComparison.Ordinal));
        var inputs = _lines.Count(line => line.StartsWith("{\"input\"", StringComparison.Ordinal));
        var events = _lines[..last].Count(line => line.StartsWith("{\"event\"", StringComparison.Ordinal));
        var end = $"{{\"end\":{{\"id\":\"{Records.Id(1)}\",\"inputs\":{inputs - 1},\"events\":{events},\"status\":\"left\","
            + "\"now\":0,\"attempts\":1,\"setbacks\":0,\"assisted\":false}}";

        Assert.That(
            async () => await Written.Import(string.Join('\n', [.. _lines[..(last + 1)], end])),
            Throws.InstanceOf<FormatException>().With.Message.StartsWith($"Line {last + 2}: The run should have "));
    }

    [Test]
    public void Import_WhenTheBytesAreNotUtf8_SaysSo()
    {
        using var stream = new MemoryStream([0x7B, 0xFF, 0x0A]);

        Assert.That(
            async () => await JsonLinesImport.ReadAsync(stream).GetAsyncEnumerator().MoveNextAsync(),
            Throws.InstanceOf<FormatException>().With.Message.EqualTo("Line 1 or later is not UTF-8."));
    }
}
