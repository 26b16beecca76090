// The headset app is asked in a process of its own: whatever it does, the doctor has an answer.
using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using VRTraining.Cli.Doctor;
using VRTraining.Link.Preflight;
using VRTraining.Testing;

namespace VRTraining.Cli.Tests.Doctor;

[CancelAfter(600_000)]
[Platform("Linux,MacOSX", Reason = "The stand-in is a shell script")]
public sealed class HeadsetProbeTests
{
    private static readonly Finding Ready = new("headset-system", Verdict.Ok, "A headset is ready.");

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Begin() => _folder = new TemporaryFolder();

    [TearDown]
    public void End() => _folder.Dispose();

    [Test]
    public async Task Ask_TakesFindingsFromAmongWhatDriversPrint(CancellationToken cancellationToken)
    {
        var found = await AskAsync(
            cancellationToken,
            "echo ' INFO [driver] hello'",
            "echo '{\"not\":\"a finding\"}'",
            $"echo '{FindingLine.Write(Ready)}'",
            "echo \"$1 $2\" >&2",
            "exit 1");

        Assert.That(found.Select(one => one.Text), Is.EqualTo(new[] { Ready.Text }));
    }

    [Test]
    public async Task Ask_PassesTheOptionsOfThePreflight(CancellationToken cancellationToken)
    {
        var found = await AskAsync(
            cancellationToken, """echo '{"about":"a","verdict":"ok","text":"'$1 $2'"}'""");

        Assert.That(found.Single().Text, Is.EqualTo("--doctor --json"));
    }

    [Test]
    public async Task Ask_WhereTheAnswerIsGarbage_SaysSo(CancellationToken cancellationToken)
    {
        var found = await AskAsync(cancellationToken, "head -c 3000 /dev/urandom", "echo '{'");

        Assert.That(found.Single().Verdict, Is.EqualTo(Verdict.Warning));
        Assert.That(found.Single().Text, Is.EqualTo("The headset app answered nothing that could be read."));
        Assert.That(found.Single().Advice, Is.Not.Empty);
    }

    [Test]
    public async Task Ask_WhereItEndsEarly_KeepsWhatWasFoundAndSaysSo(CancellationToken cancellationToken)
    {
        var found = await AskAsync(cancellationToken, $"echo '{FindingLine.Write(Ready)}'", "kill -SEGV $$");

        Assert.That(found.Select(one => one.Text), Is.EqualTo(
            new[] { Ready.Text, "The headset app ended early (code 139)." }));
    }

    [Test]
    public async Task Ask_WhereItPrintsWithoutEnd_IsNotWaitedFor(CancellationToken cancellationToken)
    {
        var found = await AskAsync(cancellationToken, "yes 'no finding at all'");

        Assert.That(found.Single().Verdict, Is.EqualTo(Verdict.Warning));
    }

    [Test]
    public async Task Ask_WhereItCannotBeStarted_SaysWhy(CancellationToken cancellationToken)
    {
        var file = _folder.PathOf("VRTraining.Headset");
        await File.WriteAllTextAsync(file, "", cancellationToken);

        var found = await new HeadsetProbe(file, TimeProvider.System).AskAsync(cancellationToken);

        Assert.That(found.Single().Text, Does.StartWith($"{file} cannot be started: "));
    }

    [Test]
    public async Task Ask_WhereItHangs_StopsItAndWhatItStartedAfterTheLimit(CancellationToken cancellationToken)
    {
        // Whatever the app starts holds the pipe open: its end shows that all of them are gone.
        var (clock, pipe) = (new FakeTimeProvider(), _folder.PathOf("pipe"));
        using (var make = Process.Start("mkfifo", [pipe]))
        {
            await make.WaitForExitAsync(cancellationToken);
        }

        var app = FakeHeadsetApp.In(_folder, $"exec 3>{pipe}", "sleep 100000 &", "echo started >&3", "wait");

        var asking = new HeadsetProbe(app, clock).AskAsync(cancellationToken);
        var alive = await Task.Run(() => new StreamReader(pipe), cancellationToken).WaitAsync(cancellationToken);
        var started = await alive.ReadLineAsync(cancellationToken);
        clock.Advance(HeadsetProbe.Limit - TimeSpan.FromMilliseconds(1));
        var early = asking.IsCompleted;
        clock.Advance(TimeSpan.FromMilliseconds(1));
        var found = await asking;
        var rest = await alive.ReadToEndAsync(CancellationToken.None).WaitAsync(cancellationToken);

        Assert.That(started, Is.EqualTo("started"));
        Assert.That(early, Is.False);
        Assert.That(found.Single().Text, Is.EqualTo("The headset app gave no answer within 30 seconds and was stopped."));
        Assert.That(rest, Is.Empty);
    }

    [Test]
    public void Ask_WhereThePersonGivesUp_StopsAtOnce()
    {
        var app = FakeHeadsetApp.In(_folder, "sleep 100000");

        Assert.That(
            () => new HeadsetProbe(app, TimeProvider.System).AskAsync(new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
    }

    private Task<IReadOnlyList<Finding>> AskAsync(CancellationToken cancellationToken, params string[] lines) =>
        new HeadsetProbe(FakeHeadsetApp.In(_folder, lines), TimeProvider.System).AskAsync(cancellationToken);
}
