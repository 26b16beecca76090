// From a plan to the text that the plan reader reads back.
using System.Diagnostics;
using System.Globalization;
using System.Text;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Plans;

/// <summary>Writes test plans: reading what was written gives the same seed and the same steps.</summary>
public static class PlanWriter
{
    /// <summary>The text of a plan, with line ends as LF.</summary>
    /// <param name="plan">What is done and expected; the places of its steps are not looked at.</param>
    /// <param name="about">What the plan shows: one or more lines that become its first comment; may be empty.</param>
    public static string Write(Plan plan, string about)
    {
        var text = new StringBuilder();
        foreach (var line in about.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            text.Append("# ").Append(line.TrimEnd()).Append('\n');
        }

        text.Append(CultureInfo.InvariantCulture, $"seed {plan.Seed}\n");
        foreach (var step in plan.Steps)
        {
            text.Append(Line(step)).Append('\n');
        }

        return text.ToString();
    }

    private static string Line(PlanStep step) => step switch
    {
        PlanStep.Choose choose => $"choose {choose.Choice}",
        PlanStep.Answer answer => $"answer {Quoted(answer.Text)}",
        PlanStep.Wait wait => string.Create(CultureInfo.InvariantCulture, $"wait {wait.Seconds}s"),
        PlanStep.Rewind rewind => $"rewind {rewind.To}",
        PlanStep.Reflect reflect => $"reflect {Quoted(reflect.Text)}",
        PlanStep.Hint => "hint",
        PlanStep.ExpectNode node => $"expect node {node.Node}",
        PlanStep.ExpectLine { Then: { } then } line => $"expect line {line.Line} {then}",
        PlanStep.ExpectLine line => $"expect line {line.Line}",
        PlanStep.ExpectEnding ending => $"expect ending {ending.Ending}",
        PlanStep.ExpectSetback setback => $"expect setback {setback.Choice}",
        PlanStep.ExpectPoints points =>
            string.Create(CultureInfo.InvariantCulture, $"expect points {points.Skill} {points.Points}"),
        PlanStep.ExpectMood mood => string.Create(
            CultureInfo.InvariantCulture, $"expect mood {mood.Character} {Spelling.Of(mood.Mood)} {mood.Value}"),
        _ => throw new UnreachableException(),
    };

    /// <summary>In quotes; a line break becomes a blank, since a command is one line.</summary>
    private static string Quoted(string text) => "\"" + text
        .ReplaceLineEndings(" ")
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
