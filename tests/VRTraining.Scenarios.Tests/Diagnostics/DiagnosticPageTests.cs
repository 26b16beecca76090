// Every code has a page; its bad example gives exactly that code at the place stated, its good one gives none.
using System.Text;
using System.Text.RegularExpressions;
using VRTraining.Scenarios.Analysis;
using VRTraining.Scenarios.Characters;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Plans;
using VRTraining.Scenarios.Tests.Reading;
using VRTraining.Simulation.Play;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Diagnostics;

public sealed partial class DiagnosticPageTests
{
    // What no text on a page can show: ScenarioFileTests, PlanReaderTests, ScenarioReaderTests, ProofTests, MutationTrialTests,
    // VoiceChecksTests, CharacterModelTests, CharacterLibraryTests and CheckTests do.
    private static readonly string[] WithoutExample =
    [
        "VT1001", "VT1002", "VT1004", "VT1005", "VT1010", "VT1203", "VT1601", "VT1609", "VT2012", "VT2101", "VT2102", "VT3102",
        "VT4101", "VT4102", "VT4103", "VT4104", "VT4105", "VT4106", "VT4107",
        "VT4201", "VT4202", "VT4203", "VT4204", "VT4205",
        "VT5104", "VT5105", "VT5106", "VT5107", "VT5108", "VT5116", "VT5118",
        "VT5201",
    ];

    private static IEnumerable<TestCaseData> Examples =>
        DiagnosticPage.Examples().Select(example =>
            new TestCaseData(example).SetArgDisplayNames(example.Code, example.IsBad ? "bad" : "good"));

    [TestCaseSource(nameof(Examples))]
    public void Example_WhenRead_GivesItsCodeAtItsPlaceOrNothing(object of)
    {
        var example = (PageExample)of;
        var expected = example.IsBad ? new[] { $"{example.Code} {example.Pointer}" } : [];

        var found = example.IsPlan ? FoundInPlan(example.Text)
            : example.IsCharacter ? FoundInCharacter(example.Text)
            : IsOfProof().IsMatch(example.Code) ? FoundByProof(example.Text)
            : FoundInScenario(example.Text);

        Assert.That(found.Select(d => $"{d.Code} {d.Pointer}"), Is.EqualTo(expected), string.Join('\n', found));
    }

    [Test]
    public void Pages_AreThereForEveryCode_WithItsTitleAndExamples()
    {
        var examples = DiagnosticPage.Examples().ToLookup(example => example.Code);

        Assert.Multiple(() =>
        {
            foreach (var code in Codes.All)
            {
                var page = File.ReadAllText(Repository.PathOf("docs", "diagnostics", $"{code}.md"));
                var count = WithoutExample.Contains(code.ToString()) ? 0 : 2;
                var severity = code.Severity == Severity.Error ? "An error" : "A warning";
                Assert.That(page, Does.StartWith($"# {code}: {code.Title}\n\n*{severity}"));
                Assert.That(examples[code.ToString()].Count(), Is.EqualTo(count), $"examples of {code}");
            }
        });
    }

    [Test]
    public void Pages_AreOnlyThereForCodes()
    {
        var pages = Directory.EnumerateFiles(Repository.PathOf("docs", "diagnostics"), "VT*.md");

        Assert.That(
            pages.Select(Path.GetFileNameWithoutExtension),
            Is.EquivalentTo(Codes.All.Select(code => code.ToString())));
    }

    [Test]
    public void Codes_AreAllListedAndNoneTwice()
    {
        var declared = Directory
            .EnumerateFiles(Repository.PathOf("src", "VRTraining.Scenarios", "Diagnostics"), "Codes*.cs")
            .Sum(file => Declaration().Count(File.ReadAllText(file)));

        Assert.That(Codes.All.Select(code => code.Number), Is.Ordered.And.Unique);
        Assert.That(Codes.All, Has.Length.EqualTo(declared));
    }

    private static IReadOnlyList<Diagnostic> FoundInScenario(string text)
    {
        var read = Minimal.Of(text);
        return read.HasErrors
            ? read.Diagnostics
            : [.. read.Diagnostics, .. CharacterChecks.Run(
                read.File, Encoding.UTF8.GetBytes(text), new CharacterLibrary([]), "no-such-folder")];
    }

    private static IReadOnlyList<Diagnostic> FoundInCharacter(string text)
    {
        using var folder = new TemporaryFolder();
        return CharacterReader.ReadFolder(MinimalCharacter.Write(folder.PathOf("sam"), text)).Diagnostics;
    }

    private static IReadOnlyList<Diagnostic> FoundInPlan(string text)
    {
        var scenario = Minimal.Of(MinimalScenario.Json).Scenario!;
        var read = PlanReader.Read("a.plan", text, scenario);
        return read.Plan is null ? read.Diagnostics
            : PlanRun.Of(new Engine(scenario), read.Plan).Failure is { } failure ? [failure]
            : [];
    }

    private static IReadOnlyList<Diagnostic> FoundByProof(string text)
    {
        var read = Minimal.Of(text);
        return read.Scenario is { } scenario && read.Diagnostics.Count == 0
            ? [.. Proof.Of("scenario.json", Encoding.UTF8.GetBytes(text), scenario).Findings.Select(finding => finding.Diagnostic)]
            : read.Diagnostics;
    }

    [GeneratedRegex("^VT[23]1")]
    private static partial Regex IsOfProof();

    [GeneratedRegex("static readonly DiagnosticCode ")]
    private static partial Regex Declaration();
}
