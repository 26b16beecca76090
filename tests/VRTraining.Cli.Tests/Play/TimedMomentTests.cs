// Time limits pass while the person is still thinking, and can be extended or turned off.
using Microsoft.Extensions.Time.Testing;
using Spectre.Console.Testing;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Play;
using VRTraining.Runs.Journal;
using VRTraining.Scenarios.Library;
using VRTraining.Storage;
using VRTraining.Storage.Names;

namespace VRTraining.Cli.Tests.Play;

[CancelAfter(600_000)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TimedMomentTests : IDisposable
{
    private readonly TestConsole _console = new TestConsole().Width(80);
    private readonly TypingPerson _person = new();
    private readonly FakeTimeProvider _clock = new();

    public void Dispose() => _console.Dispose();

    [Test]
    public async Task Limit_WhenItPassesWhileNothingIsTyped_TakesWhatTheScriptSays(CancellationToken cancellationToken)
    {
        var play = PlayAsync(cancellationToken);
        await UntilTheTimedMomentAsync(cancellationToken);

        _clock.Advance(TimeSpan.FromMilliseconds(9_999));
        Assert.That(_console.Output, Does.Contain("You have 10 seconds."));
        Assert.That(_console.Output, Does.Not.Contain("The moment has passed."));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        await UntilShownAsync("Maya takes her coffee along.", cancellationToken);
        _person.Type("");
        await _person.TypeAsync("q", cancellationToken);

        Assert.That(await play, Is.Zero);
        Assert.That(_console.Output, Does.Contain("The moment has passed.\n\nYou   You say nothing.\n"));
        Assert.That(_console.Output, Does.Contain("Debrief: Parted"));
    }

    [Test]
    public async Task Limit_WhenMoreTimeIsAskedFor_PassesLater(CancellationToken cancellationToken)
    {
        var play = PlayAsync(cancellationToken);
        await UntilTheTimedMomentAsync(cancellationToken);

        _person.Type("t");
        await _person.ThinkAsync(cancellationToken);
        _clock.Advance(TimeSpan.FromSeconds(39));
        _person.Type("1");
        await _person.TypeAsync("q", cancellationToken);

        Assert.That(await play, Is.Zero);
        Assert.That(_console.Output, Does.Contain("There is more time: 40 seconds from now."));
        Assert.That(_console.Output, Does.Contain("Honestly? I am tired."));
    }

    [Test]
    public async Task Limit_WhenItIsTurnedOff_NeverPasses(CancellationToken cancellationToken)
    {
        var play = PlayAsync(cancellationToken);
        await UntilTheTimedMomentAsync(cancellationToken);

        _person.Type("t off");
        await _person.ThinkAsync(cancellationToken);
        _clock.Advance(TimeSpan.FromHours(1));
        _person.Type("1");
        await _person.TypeAsync("q", cancellationToken);

        Assert.That(await play, Is.Zero);
        Assert.That(_console.Output, Does.Contain("Honestly? I am tired."));
    }

    [Test]
    public async Task Limit_WhilePaused_DoesNotRun(CancellationToken cancellationToken)
    {
        var play = PlayAsync(cancellationToken);
        await UntilTheTimedMomentAsync(cancellationToken);

        _clock.Advance(TimeSpan.FromSeconds(4));
        _person.Type("p");
        await _person.ThinkAsync(cancellationToken);
        _clock.Advance(TimeSpan.FromHours(1));
        _person.Type("");
        await _person.TypeAsync("q", cancellationToken);

        Assert.That(await play, Is.Zero);
        Assert.That(_console.Output, Does.Contain("The scene goes on."));
        Assert.That(_console.Output, Does.Contain("You have 6 seconds."));
    }

    private Task<int> PlayAsync(CancellationToken cancellationToken)
    {
        var script = Scripts.Read(FoundScenario.At(Path.Combine(Started.CoffeeBreak, "scenario.json")), "coffee-break");
        var desk = new Desk
        {
            Console = _console,
            Error = _console,
            Lines = TextWriter.Null,
            Input = _person,
            Clock = _clock,
            Data = new DataFolder("unused"),
            Names = new NameBook("unused", "unused"),
            User = "tester",
            Library = new ScenarioLibrary([]),
        };
        return new LivePlay(desk, script, new MemoryJournal(), lasts: false).BeginAsync("maya", 1, cancellationToken);
    }

    private async Task UntilTheTimedMomentAsync(CancellationToken cancellationToken)
    {
        foreach (var line in new[] { "", "", "", "1", "", "" })
        {
            await _person.TypeAsync(line, cancellationToken);
        }

        await _person.ThinkAsync(cancellationToken);
    }

    private async Task UntilShownAsync(string text, CancellationToken cancellationToken)
    {
        while (!_console.Output.Contains(text, StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), cancellationToken);
        }
    }
}
