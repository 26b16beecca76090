// Plays a test plan through the plain pages: each input of the plan is a form that is sent.
using System.Net;
using System.Text.RegularExpressions;
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Plans;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Host.Tests;

/// <summary>A plan of a shipped scenario, played in the engine and ready to be played on the pages.</summary>
internal sealed record PlainPlay(string Scenario, Scenario Script, PlanRun Expected, ulong Seed)
{
    public static PlainPlay Of(string scenario, string plan)
    {
        var found = FoundScenario.At(Repository.PathOf("scenarios", scenario, "scenario.json"));
        var engine = new Engine(found.Read().Scenario!);
        var read = PlanReader.ReadFile(Path.Combine(found.Folder, "plans", $"{plan}.plan"), engine.Scenario);
        var run = PlanRun.Of(engine, read.Plan!);
        Assert.That(run.Failure, Is.Null);
        return new PlainPlay(scenario, engine.Scenario, run, read.Plan!.Seed);
    }

    /// <summary>Plays it from the library on; the visitor is at the debrief afterwards.</summary>
    /// <param name="desktop">Where.</param>
    /// <param name="visitor">Who.</param>
    /// <param name="upTo">The first input that is not given any more; null gives all.</param>
    public async Task PlayAsync(Desktop desktop, Browserless visitor, Func<RunInput, bool>? upTo = null)
    {
        await visitor.OpenAsync($"/scenarios/{Scenario}");
        await visitor.SendAsync($"/scenarios/{Scenario}/begin");
        var run = visitor.Path;
        var now = RunTime.Zero;
        foreach (var input in Expected.Inputs.Skip(1).TakeWhile(input => !(upTo?.Invoke(input) ?? false)))
        {
            desktop.Time.Advance(TimeSpan.FromMilliseconds(input.At.Milliseconds - now.Milliseconds));
            now = input.At;
            await GiveAsync(visitor, run, input);
            Assert.That(visitor.Status, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    /// <summary>Gives one input by the form for it.</summary>
    public static Task GiveAsync(Browserless visitor, string run, RunInput input) => input switch
    {
        RunInput.Advance => visitor.SendAsync($"{run}/advance"),
        RunInput.Choose choose => visitor.SendAsync($"{run}/choose", ("choice", choose.Choice.Value)),
        RunInput.Answer answer => visitor.SendAsync($"{run}/answer", ("text", answer.Text)),
        RunInput.Reflect reflect => visitor.SendAsync($"{run}/reflect", ("text", reflect.Text)),
        RunInput.Rewind rewind => RewindAsync(visitor, run, rewind.To.Value),
        RunInput.Hint => visitor.SendAsync($"{run}/hint"),
        RunInput.TimeReached => TimeAsync(visitor, run),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The page offers a form a checkpoint; the one to send is the one that names it.</summary>
    private static Task RewindAsync(Browserless visitor, string run, string node)
    {
        Assert.That(visitor.Html, Does.Match($"name=\"node\" value=\"{Regex.Escape(node)}\""));
        return visitor.SendAsync($"{run}/rewind", ("node", node));
    }

    private static async Task TimeAsync(Browserless visitor, string run)
    {
        // The host's timer has gone off; the page is loaded until it shows that.
        do
        {
            await visitor.OpenAsync(run);
        }
        while (visitor.Html.Contains("data-deadline-ms", StringComparison.Ordinal));
    }
}
