// From text to a plan, or to all that is wrong with it.
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Plans;

/// <summary>Reads test plans. What is wrong with one is reported, never thrown.</summary>
public static class PlanReader
{
    /// <summary>The largest plan that is read, 1 MB.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>Reads a plan from a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="scenario">The scenario it plays: the names in the plan are those of the scenario.</param>
    public static ReadPlan ReadFile(string file, Scenario scenario)
    {
        var (bytes, reason) = BoundedFile.Read(file, MostBytes);
        if (bytes is null)
        {
            var (_, message, expected) = reason!.Value;
            return Unreadable(file, message, expected);
        }

        return Utf8.IsValid(bytes)
            ? Read(file, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'), scenario)
            : Unreadable(file, "The plan is not UTF-8 text.", "Save it as UTF-8.");
    }

    /// <summary>Reads a plan from its text.</summary>
    /// <param name="file">What diagnostics call the file.</param>
    /// <param name="text">Its content.</param>
    /// <param name="scenario">The scenario it plays.</param>
    public static ReadPlan Read(string file, string text, Scenario scenario)
    {
        var diagnostics = new List<Diagnostic>();
        var commands = new PlanCommands(file, new PlanNames(scenario), diagnostics);
        var steps = ImmutableArray.CreateBuilder<PlanStep>();
        ulong? seed = null;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var words = PlanLine.Cut(line.TrimEnd('\r'), number, out var unclosed);
            if (words is [{ IsQuoted: false, Text: ['#', ..] }, ..])
            {
                continue;
            }

            if (unclosed is { } quote)
            {
                commands.Report(Codes.PlanText, quote, "This text is not closed.", "Write it between double quotes.");
            }
            else if (words is [{ IsQuoted: false, Text: "seed" } first, ..])
            {
                if (seed is not null || steps.Count > 0)
                {
                    commands.Report(
                        Codes.PlanSeed,
                        first.Place,
                        "The seed comes too late.",
                        "It is written once, before anything is done.");
                }

                seed = commands.Seed(words) ?? seed;
            }
            else if (words.Count > 0 && commands.Read(words) is { } step)
            {
                steps.Add(step);
            }
        }

        var plan = diagnostics.Count == 0 ? new Plan(file, seed ?? 1, steps.ToImmutable()) : null;
        return new ReadPlan(plan, diagnostics);
    }

    private static ReadPlan Unreadable(string file, string message, string expected) =>
        new(null, [new Diagnostic(Codes.PlanUnreadable, file, "", TextPosition.Start, message, expected)]);
}
