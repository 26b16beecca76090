// Ctrl-C while all plays of a script are searched, on a terminal: what was found by then is kept.
using System.Text;
using VRTraining.Scenarios.Writing;
using VRTraining.Simulation.Expressions;
using VRTraining.Simulation.Script;
using VRTraining.Testing;
using static VRTraining.Testing.ScenarioBuilder;

namespace VRTraining.Cli.Tests.Processes;

[CancelAfter(600_000)]
public sealed class StoppedProofTests
{
    [Test]
    [Platform("Linux")]
    public async Task Prove_AtCtrlC_KeepsWhatItFoundAndSaysThatItIsNotProved(CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("test"));
        await File.WriteAllTextAsync(folder.PathOf("test/scenario.json"), ScenarioWriter.ToJson(Endless()), cancellationToken);
        var environment = new Dictionary<string, string>
        {
            ["VRTRAINING_DATA"] = folder.PathOf("data"),
            ["TERM"] = "xterm",
        };
        using var command = BuiltCommand.StartOnTerminal(
            environment, "prove", folder.PathOf("test"), "--states", "1000000000", "--plans", folder.PathOf("found"));

        var shown = await UntilAsync(command.Out, "still open", cancellationToken);
        await command.In.WriteAsync("\u0003".AsMemory(), cancellationToken);
        await command.In.FlushAsync(cancellationToken);
        var finished = await command.EndAsync(cancellationToken);

        var plan = folder.PathOf("found/test/proof-shortest.plan");
        var play = await BuiltCommand.RunAsync(environment, "play", folder.PathOf("test"), "--plan", plan, "--no-trace");
        Assert.Multiple(() =>
        {
            Assert.That(shown, Does.Contain("░░ test: "), "the bar");
            Assert.That(finished.Code, Is.Zero, finished.Out);
            Assert.That(finished.Out, Does.Match(@"test: [\d,]+ moments and [\d,]+ responses searched, not proved\."));
            Assert.That(finished.Out, Does.Contain("What was not met may still exist; what is reported does."));
            Assert.That(play.Code, Is.Zero, play.Error);
        });
    }

    /// <summary>Five counters to 99: ten thousand million moments, and each response passes a few conditions on its way.</summary>
    private static Scenario Endless()
    {
        string[] counters = ["one", "two", "three", "four", "five"];
        var builder = counters.Aggregate(
            new ScenarioBuilder(), (so, counter) => so.Variable(new Variable.Number(new VariableId(counter), 0, 99, 0)));
        static Choice On(string counter, Symbols symbols) => Choice(counter, "if-0", Quality.Acceptable, new Effect.SetVariable(
            new VariableId(counter), Expression($"{counter} + 1", symbols, ExpressionType.Number), "It counts."));
        builder = builder.Node("ask", symbols => Choices([.. counters.Select(counter => On(counter, symbols)), Choice("stop", "end")]));
        for (var i = 0; i < 10; i++)
        {
            var next = i == 9 ? "ask" : $"if-{i + 1}";
            builder = builder.Node($"if-{i}", symbols => new Move.If(
                [new Branch(Expression($"{string.Join(" + ", counters)} == 495", symbols), To("end-badly"))], To(next)));
        }

        return builder.Ends().Build();
    }

    private static async Task<string> UntilAsync(StreamReader reader, string awaited, CancellationToken cancellationToken)
    {
        var read = new StringBuilder();
        var letter = new char[1];
        while (!read.ToString().Contains(awaited, StringComparison.Ordinal))
        {
            Assert.That(await reader.ReadAsync(letter, cancellationToken), Is.EqualTo(1), $"it ended with: {read}");
            read.Append(letter);
        }

        return read.ToString();
    }
}
