// A head that has joined a session: plays whole plans at another host, loses its link, and keeps nothing.
using StereoKit;
using VRTraining.Headset.Plays;
using VRTraining.Headset.Running;
using VRTraining.Link.Joining;
using VRTraining.Simulation.Play;
using VRTraining.Stage.Panels;
using VRTraining.Testing;

namespace VRTraining.Headset.Tests;

[CancelAfter(600_000)]
public sealed class JoinedTests
{
    [SetUp]
    public void SwitchOn() => Bench.Reset();

    [TestCase("late-report/plans/best.plan")]
    [TestCase("a-mistake-comes-to-you/plans/setback-and-rewind.plan")]
    public async Task Plan_PlayedAtAnotherHost_GivesTheRunOfThePlan_AndLeavesNothingHere(
        string plan, CancellationToken cancellationToken)
    {
        var staged = StagedPlan.Read(Repository.PathOf("scenarios", plan));
        await using var remote = await Remote.StartAsync(staged.Scenario.Scenario.Id.Value, staged.Plan.Seed);
        await using var rig = await HeadRig.JoinAsync(
            remote.Options() with { Plan = Repository.PathOf("scenarios", plan) }, remote.Clock);
        var pages = new List<string>();
        StagedRun? played = null;

        var hand = await rig.PlayAsync(
            run =>
            {
                Drawn.Words(rig.Head);
                played = run ?? played;
                if (run is not null)
                {
                    Drawn.RoomAndPeople(rig.Head, run);
                }
                else
                {
                    pages.Add(rig.Title);
                }
            },
            cancellationToken);

        var engine = PlanRun.Of(staged.Scenario.Engine, staged.Plan);
        Assert.That(hand.Failure, Is.Empty);
        Assert.That(
            played!.Events.Select(happened => Played.WithoutTime(happened.Event)),
            Is.EqualTo(engine.Events.Select(happened => Played.WithoutTime(happened.Event))));
        Assert.That(Played.PointsOf(played.Events, staged), Is.EqualTo(Played.PointsOf(engine.Events, staged)));
        Assert.That(await remote.JournalledAsync(cancellationToken), Is.EqualTo(played.Events));
        Assert.That(pages[0], Is.EqualTo(staged.Scenario.Scenario.Title), "the prebrief");
        Assert.That(pages[^1], Is.EqualTo("Take one thing with you"), "the debrief, to its last page");
        Assert.That(Directory.EnumerateFiles(remote.HeadFolder).Select(Path.GetFileName), Is.EqualTo([KnownHosts.FileName]));
    }

    [Test]
    public async Task Link_CutAgainAndAgain_PausesAndGoesOn_AndNoPressIsLostOrCountsTwice(CancellationToken cancellationToken)
    {
        var plan = Repository.PathOf("scenarios", "thank-the-messenger/plans/setback-and-rewind.plan");
        var staged = StagedPlan.Read(plan);
        await using var remote = await Remote.StartAsync(staged.Scenario.Scenario.Id.Value, staged.Plan.Seed);
        await using var line = new CuttableLine(remote.Port);
        await using var rig = await HeadRig.JoinAsync(remote.Options(line.Port) with { Plan = plan }, remote.Clock);
        var (moments, covered) = (0, 0);
        StagedRun? played = null;
        var wasCovered = false;

        rig.Framed += () =>
        {
            covered += rig.Head.Covered && !wasCovered ? 1 : 0;
            wasCovered = rig.Head.Covered;
            if (wasCovered)
            {
                Assert.That(rig.Title, Is.EqualTo("The host cannot be reached"));
            }
        };
        var hand = await rig.PlayAsync(
            run =>
            {
                played = run ?? played;
                if (run is not null)
                {
                    // Now before the host hears of the press, now between its commit and its answer.
                    line.CutAfter(moments++ % 3);
                }
            },
            cancellationToken);

        var engine = PlanRun.Of(staged.Scenario.Engine, staged.Plan);
        Assert.That(hand.Failure, Is.Empty);
        Assert.That(covered, Is.GreaterThan(3));
        var journalled = await remote.JournalledAsync(cancellationToken);
        Assert.That(journalled, Is.EqualTo(played!.Events));
        Assert.That(journalled.Count(happened => happened.Event is RunEvent.RunPaused), Is.GreaterThan(0));
        Assert.That(
            journalled.Where(happened => happened.Event is not (RunEvent.RunPaused or RunEvent.RunResumed))
                .Select(happened => Played.WithoutTime(happened.Event)),
            Is.EqualTo(engine.Events.Select(happened => Played.WithoutTime(happened.Event))));
    }

    [Test]
    public async Task Scenario_NotChosenYet_IsWaitedFor(CancellationToken cancellationToken)
    {
        await using var remote = await Remote.StartAsync(null);
        await using var rig = await HeadRig.JoinAsync(remote.Options(), remote.Clock);
        await rig.UntilAsync(() => rig.Title == "You are in the session", cancellationToken);

        remote.Host.Doors!.Scenario = "late-report";
        while (rig.Title != "The late report")
        {
            cancellationToken.ThrowIfCancellationRequested();
            rig.Frame(100);
            await Task.Yield();
        }

        Assert.That(rig.Head.Panel!.Offers.OfType<Offer.Begin>(), Is.Not.Empty);
    }

    [Test]
    public async Task Learner_ShownOutInTheMiddle_ReadsWhy_AndTheProgramSaysSo(CancellationToken cancellationToken)
    {
        await using var remote = await Remote.StartAsync("late-report");
        await using var rig = await InSceneAsync(remote, cancellationToken);

        await remote.Host.Doors!.ShowOutAsync(remote.Host.Doors.Guests.Single().Id, cancellationToken);
        await rig.UntilAsync(() => rig.Title == "The session cannot be reached any more", cancellationToken);

        Assert.That(rig.Backstage.Failure, Does.StartWith("Your place in this session has ended."));
        Assert.That(rig.Head.Run, Is.Null);
    }

    [Test]
    public async Task Press_ThatTheHostTurnsDown_IsSaid(CancellationToken cancellationToken)
    {
        await using var remote = await Remote.StartAsync("late-report");
        await using var rig = await InSceneAsync(remote, cancellationToken);

        rig.Backstage.Ask(new Wish.Submit(new RunInput.Resume(RunTime.Zero)));
        await rig.UntilAsync(() => rig.Head.Viewer.Notice.Length > 0, cancellationToken);

        Assert.That(rig.Head.Viewer.Notice, Is.EqualTo("The scene goes on already."));
    }

    [TestCase("000000", true, "That is not the code of this session.")]
    [TestCase(null, false, "The host shows another certificate than the one that was compared.")]
    public async Task Session_ThatTurnsAway_SaysWhy(string? code, bool sameHost, string says)
    {
        await using var remote = await Remote.StartAsync("late-report");
        if (code == remote.Host.Doors!.Code.Current)
        {
            remote.Host.Doors.Code.Renew();
        }

        var fingerprint = sameHost ? remote.Host.Doors.Fingerprint!.Digits : new string('0', 64);
        var (exit, words) = Start(remote, code ?? remote.Host.Doors.Code.Current, "--fingerprint", fingerprint);

        Assert.That(words, Does.StartWith(says));
        Assert.That(exit, Is.EqualTo(3));
        Assert.That(remote.Host.Doors.Guests, Is.Empty);
        Assert.That(Bench.Settings.appName, Is.Null, "the headset was not even started");
    }

    [Test]
    public async Task Session_WhoseCodeHasExpired_SaysSo()
    {
        await using var remote = await Remote.StartAsync("late-report");
        var code = remote.Host.Doors!.Code.Current;
        remote.Clock.Advance(Host.Doors.JoinCode.Lifetime);

        var (exit, words) = Start(remote, code, "--fingerprint", remote.Host.Doors.Fingerprint!.Short);

        Assert.That((exit, words.Trim()), Is.EqualTo((3, JoinWords.Of(JoinReply.CodeExpired))));
    }

    [TestCase("", 3)]
    [TestCase("n\n", 3)]
    [TestCase("y\n", 3, false)]
    public async Task Session_AtAnUnknownHost_AsksWhetherItIsTheOne(string answer, int expected, bool refused = true)
    {
        await using var remote = await Remote.StartAsync("late-report");
        Bench.Initializes = false;

        var (exit, words) = Start(remote, remote.Host.Doors!.Code.Current, [], answer);

        Assert.That(words, Does.StartWith($"The host shows the fingerprint {remote.Host.Doors.Fingerprint!.Short}."));
        Assert.That(words, refused ? Does.Contain("Nothing was sent.") : Does.Contain("No headset answered."));
        Assert.That(exit, Is.EqualTo(expected));
        Assert.That(remote.Host.Doors.Guests, Has.Count.EqualTo(refused ? 0 : 1));
    }

    [Test]
    public void Session_WhereNobodyIs_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var words = new StringWriter();

        var exit = Entry.Run(
            ["--join", $"127.0.0.1:{FreePort()}", "--code", "123456", "--data", folder.Path], TimeProvider.System, words);

        Assert.That(exit, Is.EqualTo(3));
        Assert.That(words.ToString(), Does.StartWith("Nobody answers at that address."));
    }

    [TestCase("--join 192.168.1.5", "--join needs --code <nnnnnn>")]
    [TestCase("--join ftp://somewhere --code 123456", "--join needs the address of a session")]
    [TestCase("--join", "--join needs the address of a session")]
    [TestCase("--join 192.168.1.5 --code", "--code needs a value.")]
    [TestCase("--code 123456", "--code and --fingerprint go with --join")]
    [TestCase("--join 192.168.1.5 --code 123456 --fingerprint 12", "--fingerprint takes 16 to 64 hexadecimal digits")]
    [TestCase("--join 192.168.1.5 --code 123456 --mirror", "--mirror is for runs of this computer")]
    [TestCase("--join 192.168.1.5 --code 123456 --scenario late-report", "--scenario does not go with --join")]
    [TestCase("--join 192.168.1.5 --code 123456 --no-trace", "--profile and --no-trace do not go with --join")]
    [TestCase("--mirror --no-trace", "Either --mirror or --no-trace")]
    public void CommandLine_Misused_SaysHow(string line, string expected)
    {
        var words = new StringWriter();

        Assert.That(Entry.Run(line.Split(' '), TimeProvider.System, words), Is.EqualTo(2));
        Assert.That(words.ToString(), Does.StartWith(expected));
    }

    internal static async Task<HeadRig> InSceneAsync(Remote remote, CancellationToken cancellationToken)
    {
        var rig = await HeadRig.JoinAsync(remote.Options(), remote.Clock);
        await rig.UntilAsync(() => rig.Head.Panel is { } panel && panel.Offers.Any(offer => offer is Offer.Begin), cancellationToken);
        rig.Backstage.Ask(new Wish.Take(rig.Head.Panel!.Offers.OfType<Offer.Begin>().First()));
        await rig.UntilAsync(() => rig.Head.Run is { Events.Count: > 1 }, cancellationToken);
        return rig;
    }

    private static (int Exit, string Words) Start(Remote remote, string code, params string[] more) => Start(remote, code, more, "");

    private static (int Exit, string Words) Start(Remote remote, string code, string[] more, string answer)
    {
        var words = new StringWriter();
        var exit = Entry.Run(
            ["--join", $"127.0.0.1:{remote.Port}", "--code", code, "--data", remote.HeadFolder, .. more],
            TimeProvider.System,
            words,
            new StringReader(answer));
        return (exit, words.ToString());
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
