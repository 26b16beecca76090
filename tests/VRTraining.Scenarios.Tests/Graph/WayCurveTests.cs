// No way of a picture runs through a box: read from the picture itself, curve by curve.
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using VRTraining.Scenarios.Graph;
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Tests.Reading;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Graph;

public sealed partial class WayCurveTests
{
    private static readonly string[] GoingRound = ["0>1", "1>2", "2>3", "3>0", "1>1", "0>3", "3>1", "2>0", "0>2"];

    private static IEnumerable<TestCaseData> Maps()
    {
        foreach (var found in new ScenarioLibrary([Repository.PathOf("scenarios")]).All())
        {
            yield return new TestCaseData(ScriptMap.Of(found.Read().Scenario!), found.Name).SetArgDisplayNames(found.Name);
        }

        yield return new TestCaseData(ScriptMap.Of(Minimal.Of(FullScenario.Json).Scenario!), "full").SetArgDisplayNames("full");
        yield return new TestCaseData(Round(), "round").SetArgDisplayNames("round");
    }

    [TestCaseSource(nameof(Maps))]
    public void Ways_OfAPicture_RunThroughNoBox_AndReachTheirEnds(ScriptMap map, string about)
    {
        var svg = XDocument.Parse(MapPicture.Svg(map, new MapMarks([], [], null, null, new Dictionary<NodeId, MomentFigures>())));
        var boxes = Of(svg, "node").Select(node => BoxOf(node.Elements().First(part => part.Name.LocalName == "rect"))).ToList();
        var ways = Of(svg, "way")
            .Select(way => PointsOf(way.Elements().First(part => part.Name.LocalName == "path").Attribute("d")!.Value)).ToList();

        var through = map.Ways
            .SelectMany((way, at) => map.Nodes.Where((_, node) => ways[at].Exists(boxes[node].Holds))
                .Select(node => $"{map.Nodes[way.From].Id} to {(way.To < 0 ? "return" : map.Nodes[way.To].Id.Value)} through {node.Id}"));
        var astray = map.Ways.Where((way, at) => !boxes[way.From].Touches(ways[at][0])
            || (way.To >= 0 && !boxes[way.To].Touches(ways[at][^1])));

        Assert.That(through, Is.Empty, about);
        Assert.That(astray, Is.Empty, about);
    }

    /// <summary>Four nodes with every sort of way: onward, past a layer, back, back past a layer, and to itself.</summary>
    private static ScriptMap Round() => new(
        "Round",
        [.. "0123".Select(id => new MapNode(new NodeId($"n{id}"), "goto", "", false, null))],
        [.. GoingRound.Select(way => new MapWay(way[0] - '0', way[2] - '0', "", null, null))]);

    private static IEnumerable<XElement> Of(XDocument svg, string look) => svg.Descendants()
        .Where(element => element.Attribute("class")?.Value.StartsWith(look, StringComparison.Ordinal) == true);

    private static Box BoxOf(XElement rect)
    {
        double Read(string name) => double.Parse(rect.Attribute(name)!.Value, CultureInfo.InvariantCulture);
        return new Box(Read("x"), Read("y"), Read("width"), Read("height"));
    }

    /// <summary>Points along a path, close enough to meet every box that it crosses.</summary>
    private static List<(double X, double Y)> PointsOf(string path)
    {
        var points = new List<(double X, double Y)>();
        foreach (Match command in Commands().Matches(path))
        {
            var n = Numbers().Matches(command.Value).Select(number => double.Parse(number.Value, CultureInfo.InvariantCulture)).ToArray();
            var (x, y) = points.LastOrDefault();
            double[] curve = command.Value[0] switch
            {
                'C' => n,
                'c' => [x + n[0], y + n[1], x + n[2], y + n[3], x + n[4], y + n[5]],
                'V' => [x, y, x, n[0], x, n[0]],
                'l' => [x, y, x + n[0], y + n[1], x + n[0], y + n[1]],
                _ => [],
            };
            if (curve.Length == 0)
            {
                points.Add((n[0], n[1]));
                continue;
            }

            for (var i = 1; i <= 100; i++)
            {
                var t = i / 100.0;
                double At(double a, double b, double c, double d) =>
                    (a * Math.Pow(1 - t, 3)) + (3 * b * t * Math.Pow(1 - t, 2)) + (3 * c * t * t * (1 - t)) + (d * t * t * t);
                points.Add((At(x, curve[0], curve[2], curve[4]), At(y, curve[1], curve[3], curve[5])));
            }
        }

        return points;
    }

    [GeneratedRegex("[MCcVl][^MCcVl]*")]
    private static partial Regex Commands();

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Numbers();

    /// <summary>A box on the picture; its border, a pixel wide, is not inside.</summary>
    private sealed record Box(double X, double Y, double Width, double Height)
    {
        public bool Holds((double X, double Y) at) =>
            at.X > X + 1 && at.X < X + Width - 1 && at.Y > Y + 1 && at.Y < Y + Height - 1;

        public bool Touches((double X, double Y) at) =>
            at.X >= X - 1 && at.X <= X + Width + 1 && at.Y >= Y - 1 && at.Y <= Y + Height + 1 && !Holds(at);
    }
}
