// Defects seeded into a shipped scenario, one of a kind: each is found, and neither it nor its clean twin raises a false alarm.
using System.Text;
using Newtonsoft.Json.Linq;
using VRTraining.Scenarios.Analysis;
using VRTraining.Scenarios.Reading;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Diagnostics;

public sealed class SeededDefectTests
{
    private static readonly string Script = File.ReadAllText(Repository.PathOf("scenarios", "late-report", "scenario.json"));

    private static IEnumerable<TestCaseData> Seeded =>
        SeededDefects.All.Select(defect => new TestCaseData(defect).SetArgDisplayNames(defect.Code));

    [Test]
    public void Kinds_AreFortyOrMore_AndEachOnce()
    {
        Assert.That(SeededDefects.All.Select(defect => defect.Code), Is.Unique.And.Exactly(SeededDefects.All.Count).Items);
        Assert.That(SeededDefects.All, Has.Count.AtLeast(40));
    }

    [TestCaseSource(nameof(Seeded))]
    public void Defect_IsFound_AndNothingElse(object of)
    {
        var defect = (SeededDefect)of;

        Assert.That(CodesOf(defect.Seed, defect.NeedsProof), Is.EquivalentTo(new[] { defect.Code }.Concat(defect.With)));
    }

    [TestCaseSource(nameof(Seeded))]
    public void Twin_HasNoFinding(object of)
    {
        var defect = (SeededDefect)of;

        Assert.That(CodesOf(defect.Twin, defect.NeedsProof), Is.Empty);
    }

    private static string[] CodesOf(Action<JObject> change, bool prove)
    {
        var script = JObject.Parse(Script);
        change(script);
        var bytes = Encoding.UTF8.GetBytes(script.ToString());
        var read = ScenarioReader.Read("scenario.json", bytes, "late-report");
        var found = prove && read.Scenario is { } scenario
            ? read.Diagnostics.Concat(Proof.Of("scenario.json", bytes, scenario).Findings.Select(finding => finding.Diagnostic))
            : read.Diagnostics;
        return [.. found.Select(one => one.Code.ToString()).Distinct()];
    }
}
