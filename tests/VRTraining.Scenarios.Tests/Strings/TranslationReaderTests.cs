// Translations are read with findings at their places, and shown along the chain of languages.
using System.Text;
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Strings;
using VRTraining.Scenarios.Strings.Exchange;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Strings;

public sealed class TranslationReaderTests
{
    private TemporaryFolder _folder = null!;

    private static Scenario Script { get; } = Shipped("thank-the-messenger").Read().Scenario!;

    [SetUp]
    public void Begin() => _folder = new TemporaryFolder();

    [TearDown]
    public void End() => _folder.Dispose();

    [TestCase("thank-the-messenger")]
    [TestCase("late-report")]
    public void Shipped_InGerman_IsCompleteAndUpToDate(string name)
    {
        var found = Shipped(name);
        var scenario = found.Read().Scenario!;

        var read = TranslationReader.ReadAll(scenario, found.Folder).Single(each => each.Translation.Locale == "de");

        Assert.That(read.Diagnostics, Is.Empty, string.Join('\n', read.Diagnostics));
        Assert.That(
            File.ReadAllBytes(Translation.FileIn(found.Folder, "de")),
            Is.EqualTo(read.Translation.ToJson(scenario)),
            "as 'strings merge' writes it");
    }

    [Test]
    public void Local_OfAScenario_HasOtherWordsAndTheSameIdsAndPoints()
    {
        var german = LocalScenario.Of(Script, Shipped("thank-the-messenger").Folder, "de-AT");
        var back = ScenarioTexts.Of(Script).ToDictionary(text => text.Key, text => text.Text);

        Assert.That(german.Title, Is.EqualTo("Danke fürs Bescheidsagen"));
        Assert.That(german.Language, Is.EqualTo("de"));
        Assert.That(ScenarioTexts.Of(german).Select(text => text.Key), Is.EqualTo(ScenarioTexts.Of(Script).Select(text => text.Key)));
        Assert.That(
            Scenarios.Writing.ScenarioWriter.ToJson(ScenarioTexts.Map(german, (key, _) => back[key]) with { Language = "en" }),
            Is.EqualTo(Scenarios.Writing.ScenarioWriter.ToJson(Script)));
    }

    [Test]
    public void Local_WithARegionalFile_TakesFromItFirstThenFromTheLanguageThenFromTheScript()
    {
        Write("de-AT", Of("title", "Servus"));
        Write("de", Of("title", "Hallo").SetItem("summary", TranslatedText.Of(Script.Summary, "Kurz.")));

        var austrian = LocalScenario.Of(Script, _folder.Path, "de-AT");

        Assert.That(austrian.Title, Is.EqualTo("Servus"));
        Assert.That(austrian.Summary, Is.EqualTo("Kurz."));
        Assert.That(austrian.Skills[0].Name, Is.EqualTo(Script.Skills[0].Name));
        Assert.That(LocalScenario.Of(Script, _folder.Path, "fr"), Is.SameAs(Script));
        Assert.That(LocalScenario.Of(Script, _folder.Path, "en-GB"), Is.SameAs(Script));
    }

    [Test]
    public void Read_OfAnUnknownKey_SaysWhichWasMeant()
    {
        var found = Read("""{ "titel": { "text": "a", "source": "b" } }""");

        Assert.That(found, Does.Contain("VT4202 /strings/titel 5:16"));
    }

    [Test]
    public void Read_OfATextThatHasChanged_FindsItStaleAndUsesIt()
    {
        var found = Read("""{ "title": { "text": "Danke", "source": "0000000000000000" } }""");

        Assert.That(found, Does.Contain("VT4204 /strings/title 5:25"));
        Assert.That(LocalScenario.Of(Script, _folder.Path, "de").Title, Is.EqualTo("Danke"));
    }

    [Test]
    public void Read_OfOtherPlacesInBraces_FindsThem()
    {
        var found = Read("""{ "title": { "text": "Danke {name}", "source": "0000000000000000" } }""");

        Assert.That(found, Does.Contain("VT4205 /strings/title/text 5:35"));
    }

    [Test]
    public void Read_OfAnEntryWithoutText_FindsItsShapeWrong()
    {
        Assert.That(Read("""{ "title": { "source": "00" } }"""), Does.Contain("VT4201 /strings/title 5:25"));
        Assert.That(Read("[]"), Does.Contain("VT4201 /strings 5:14"));
    }

    [Test]
    public void Read_OfWhatIsNoJson_SaysWhere()
    {
        Save("de", "{ \"format\": 1,");

        var read = TranslationReader.ReadAll(Script, _folder.Path).Single();

        Assert.That(read.Diagnostics.Single().Code.ToString(), Is.EqualTo("VT1007"));
        Assert.That(read.Translation.Texts, Is.Empty);
    }

    [Test]
    public void Merge_OfRows_KeepsWhatIsFinishedAndMarksStaleWhatWasTranslatedFromOtherWords()
    {
        var before = Translation.None("de") with { Texts = Of("title", "Fertig") };

        var merged = TranslationMerge.Of(Script, before,
        [
            new ExchangeRow("title", "Older words", "Aus alten Worten", TextState.Missing),
            new ExchangeRow("summary", "Older words", "Auch alt", TextState.Missing),
            new ExchangeRow("objective.1", Script.LearningObjectives[0], " Neu ", TextState.Missing),
            new ExchangeRow("objective.2", Script.LearningObjectives[1], "", TextState.Missing),
            new ExchangeRow("nothing", "x", "y", TextState.Missing),
        ]);

        Assert.That(merged.Taken, Is.EqualTo(2));
        Assert.That(merged.Unknown, Is.EqualTo(new[] { "nothing" }));
        Assert.That(
            ExchangeRow.Of(Script, merged.Translation).Take(4).Select(row => $"{row.Key} {row.Target} {row.State}"),
            Is.EqualTo(new[]
            {
                "title Fertig Translated", "summary Auch alt Stale", "objective.1 Neu Translated", "objective.2  Missing",
            }));
    }

    [Test]
    public void Xliff_WrittenAndRead_GivesTheSameTexts()
    {
        var rows = ExchangeRow.Of(Script, Translation.None("de") with { Texts = Of("title", "<Ü> & \"so\" 🙂") });

        var read = XliffFile.Read(new MemoryStream(XliffFile.Write(Script, "de", rows)));

        Assert.That(read, Is.EqualTo(rows.Select(row => row with { State = TextState.Missing })));
        Assert.That(() => XliffFile.Read(new MemoryStream("<a/>"u8.ToArray())), Throws.TypeOf<InvalidDataException>());
        Assert.That(() => XliffFile.Read(new MemoryStream("<a"u8.ToArray())), Throws.TypeOf<InvalidDataException>());
    }

    [Test]
    public void Csv_FromASpreadsheet_IsReadWithEitherSeparator()
    {
        var commas = CsvRows.Read("\uFEFFkey,source,target,state\r\ntitle,\"a \"\"b\"\",\nc\",'=d,missing\r\n");
        var semicolons = CsvRows.Read("target;key;source\nd;title;a,b");

        Assert.That(commas.Single(), Is.EqualTo(new ExchangeRow("title", "a \"b\",\nc", "=d", TextState.Missing)));
        Assert.That(semicolons.Single(), Is.EqualTo(new ExchangeRow("title", "a,b", "d", TextState.Missing)));
        Assert.That(() => CsvRows.Read("key,source\na,b"), Throws.TypeOf<InvalidDataException>());
    }

    private static System.Collections.Immutable.ImmutableDictionary<string, TranslatedText> Of(string key, string text) =>
        Translation.None("").Texts.Add(
            key, TranslatedText.Of(ScenarioTexts.Of(Script).Single(each => each.Key == key).Text, text));

    private void Write(string locale, System.Collections.Immutable.ImmutableDictionary<string, TranslatedText> texts) =>
        Save(locale, Encoding.UTF8.GetString(new Translation(locale, texts).ToJson(Script)));

    private List<string> Read(string strings)
    {
        Save(
            "de",
            $"{{\n  \"format\": 1,\n  \"scenario\": \"thank-the-messenger\",\n  \"locale\": \"de\",\n  \"strings\": {strings}\n}}\n");
        return [.. TranslationReader.ReadAll(Script, _folder.Path).Single().Diagnostics
            .Select(finding => $"{finding.Code} {finding.Pointer} {finding.At}")];
    }

    private void Save(string locale, string text)
    {
        Directory.CreateDirectory(Translation.FolderIn(_folder.Path));
        File.WriteAllText(Translation.FileIn(_folder.Path, locale), text);
    }

    private static FoundScenario Shipped(string name) =>
        FoundScenario.At(Repository.PathOf("scenarios", name, "scenario.json"));
}
