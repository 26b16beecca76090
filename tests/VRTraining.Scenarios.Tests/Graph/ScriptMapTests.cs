// A map has every place and way of a script, and its pictures are well-formed and complete.
using System.Xml.Linq;
using VRTraining.Scenarios.Graph;
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Tests.Reading;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Graph;

public sealed class ScriptMapTests
{
    private static readonly Scenario Full = Minimal.Of(FullScenario.Json).Scenario!;

    private static IEnumerable<Scenario> Shipped =>
        new ScenarioLibrary([Repository.PathOf("scenarios")]).All().Select(found => found.Read().Scenario!);

    [Test]
    public void Of_EveryMove_HasItsKindAndWays()
    {
        var map = ScriptMap.Of(Full);

        Assert.That(map.Nodes.Select(node => $"{node.Id} {node.Kind}"), Is.EqualTo(new[]
        {
            "open timed", "split if", "luck random", "aside call", "scene goto", "ask answer", "think reflect", "on goto", "close ending",
        }));
        Assert.That(map.Ways.Count(way => way.Choice is not null), Is.EqualTo(5));
        Assert.That(map.Ways.Single(way => way.To < 0).From, Is.EqualTo(4));
        Assert.That(map.Nodes[^1].Outcome, Is.EqualTo(Outcome.Mixed));
    }

    [Test]
    public void BestPath_OfTheShippedScenarios_EndsWell()
    {
        foreach (var scenario in Shipped)
        {
            var marks = MapMarks.BestPathOf(new Engine(scenario));

            var ends = ScriptMap.Of(scenario).Nodes.Where(node => node.Outcome is not null && marks.BestNodes.Contains(node.Id));
            Assert.That(ends.Select(node => node.Outcome), Is.EqualTo(new Outcome?[] { Outcome.Good }), scenario.Id.Value);
        }
    }

    [Test]
    public void Layout_OfTheShippedScenarios_PutsNothingOnTopOfAnother()
    {
        foreach (var scenario in Shipped)
        {
            var layout = MapLayout.Of(ScriptMap.Of(scenario));

            foreach (var layer in layout.Places.GroupBy(place => place.Layer))
            {
                var sorted = layer.Select(place => place.X).Order().ToList();
                Assert.That(sorted.Skip(1).Zip(sorted, (right, left) => right - left), Is.All.GreaterThan(0.999), scenario.Id.Value);
            }

            Assert.That(layout.Places[0].Layer, Is.Zero);
            Assert.That(layout.Places.Max(place => place.Layer), Is.EqualTo(layout.Layers - 1));
        }
    }

    [Test]
    public void Layout_WhereTheScriptGoesRound_Ends()
    {
        var map = new ScriptMap(
            "Round",
            [.. "abc".Select(id => new MapNode(new NodeId($"{id}"), "goto", "", false, null))],
            [new MapWay(0, 1, "", null, null), new MapWay(1, 2, "", null, null), new MapWay(2, 0, "", null, null)]);

        Assert.That(MapLayout.Of(map).Places.Select(place => place.Layer), Is.EqualTo(new[] { 0, 1, 2 }));
    }

    [Test]
    public void Svg_IsWellFormedAndHasEveryNodeAndWay()
    {
        var map = ScriptMap.Of(Full with { Title = "A <b> & \"c\"" });

        var svg = XDocument.Parse(MapPicture.Svg(map, MapMarks.BestPathOf(new Engine(Full))));

        var groups = svg.Descendants().Where(element => element.Name.LocalName == "g")
            .Select(element => element.Attribute("class")!.Value.Split(' ')[0]).ToList();
        Assert.That(groups.Count(group => group == "node"), Is.EqualTo(map.Nodes.Length));
        Assert.That(groups.Count(group => group == "way"), Is.EqualTo(map.Ways.Length));
    }

    [Test]
    public void Page_NeedsNothingButItself()
    {
        var page = MapPicture.Page(ScriptMap.Of(Full), MapMarks.BestPathOf(new Engine(Full)));

        Assert.That(page, Does.Not.Contain("src=").And.Not.Contains("{svg}").And.Not.Contains("{title}"));
        Assert.That(page.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), Does.Not.Contain("://"));
    }

    [Test]
    public void Mermaid_OfTheMinimalScript_IsAsReviewed()
    {
        var scenario = Minimal.Of(MinimalScenario.Json).Scenario!;

        var text = MapTexts.Mermaid(ScriptMap.Of(scenario), MapMarks.BestPathOf(new Engine(scenario)));

        Assert.That(text, Is.EqualTo("""
            flowchart TD
              n0["ask<br>How is it going?"]
              n1(["done<br>Helped"])
              n0 ==>|"I am stuck. Could you look at it with m…"| n1

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Dot_QuotesWhatIsSaid()
    {
        var scenario = Minimal.With("How is it going?", "Say \\\"so\\\".").Scenario!;

        var text = MapTexts.Dot(ScriptMap.Of(scenario), MapMarks.BestPathOf(new Engine(scenario)));

        Assert.That(text, Does.Contain("""[label="ask\nSay \"so\"."]"""));
    }
}
