// How fast all plays are searched, by the engine's own step: a script whose three counters give a million states.
using System.Diagnostics;
using System.Text;
using VRTraining.Scenarios.Analysis;
using VRTraining.Scenarios.Reading;
using VRTraining.Scenarios.Writing;
using VRTraining.Simulation.Expressions;
using VRTraining.Simulation.Script;
using ScriptBuilder = VRTraining.Testing.ScenarioBuilder;

namespace VRTraining.Benchmarks.Figures;

internal static class AnalysisFigures
{
    private const int Greatest = 99;

    public static IEnumerable<Figure> Measure()
    {
        var bytes = Encoding.UTF8.GetBytes(ScenarioWriter.ToJson(Counters()));
        var scenario = ScenarioReader.Read("counters.json", bytes).Scenario!;
        var clock = new SearchClock();
        var proof = Proof.Of("counters.json", bytes, scenario, progress: clock);
        if (!proof.IsProved || proof.States < 1_000_000)
        {
            throw new InvalidOperationException("The search stopped early; what is measured would be something else.");
        }

        yield return Figure.Least("analysis.transitions_per_s", proof.Transitions / clock.Seconds, "1/s", 1_000_000);
    }

    private static Scenario Counters()
    {
        string[] counters = ["one", "two", "three"];
        var builder = new ScriptBuilder();
        foreach (var counter in counters)
        {
            builder = builder.Variable(new Variable.Number(new VariableId(counter), 0, Greatest, 0));
        }

        static Choice On(string counter, Symbols symbols) => ScriptBuilder.Choice(
            counter,
            "ask",
            Quality.Acceptable,
            new Effect.SetVariable(
                new VariableId(counter), ScriptBuilder.Expression($"{counter} + 1", symbols, ExpressionType.Number), "It counts."));
        return builder
            .Node("ask", symbols => ScriptBuilder.Choices([.. counters.Select(counter => On(counter, symbols)),
                ScriptBuilder.Choice("stop", "sum")]))
            .Node("sum", symbols => new Move.If(
                [new Branch(ScriptBuilder.Expression("one + two + three > 200", symbols), ScriptBuilder.To("end-badly"))],
                ScriptBuilder.To("end")))
            .Ends()
            .Build();
    }

    /// <summary>Stops when the search has nothing left, before anything is made of what it found.</summary>
    private sealed class SearchClock : IProgress<SearchProgress>
    {
        private readonly long _start = Stopwatch.GetTimestamp();

        public double Seconds { get; private set; }

        public void Report(SearchProgress value)
        {
            if (value.Open == 0)
            {
                Seconds = Stopwatch.GetElapsedTime(_start).TotalSeconds;
            }
        }
    }
}
