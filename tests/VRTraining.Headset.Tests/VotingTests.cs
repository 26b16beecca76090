// A room that votes while somebody practises in the headset: the responses stay, a press is held, and then the scene goes on.
using System.Numerics;
using StereoKit;
using VRTraining.Host.Sessions;
using VRTraining.Headset.Plays;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.Phases;
using VRTraining.Sessions.Polls;
using VRTraining.Sessions.State;
using VRTraining.Simulation.Play;
using VRTraining.Stage.Panels;
using VRTraining.Stage.Viewing;

namespace VRTraining.Headset.Tests;

[CancelAfter(600_000)]
public sealed class VotingTests
{
    private static readonly Vector3 Elbow = new(0.2f, -0.25f, -0.1f);

    [SetUp]
    public void SwitchOn() => Bench.Reset();

    [Test]
    public async Task Response_WhileTheRoomVotes_IsHeldInSight_AndGivenWhenTheVoteIsClosed(CancellationToken cancellationToken)
    {
        await using var remote = await Remote.StartAsync("thank-the-messenger");
        await using var rig = await AtTheVoteAsync(remote, cancellationToken);
        var run = rig.Head.Run!;
        var asked = run.Viewed.Scene.Offered;

        Assert.That(Read(rig), Does.StartWith("The room is voting, and time stands still. Choose when you are ready"));
        Assert.That(rig.Title, Is.Empty, "nothing says that it is paused");
        Assert.That(Kinds(rig).Count(kind => kind == StageActionKind.Choose), Is.EqualTo(asked.Length));
        Assert.That(rig.Head.Shown.Timer.Visible, Is.False, "time stands still");

        Press(rig, rig.Head.Shown.Targets[1].Place.Centre);
        await rig.UntilAsync(() => rig.Title == "Your response is held", cancellationToken);

        Drawn.Words(rig.Head);
        Assert.That(Read(rig), Does.StartWith("\"").And.EndsWith("The room is voting. The scene goes on in a moment."));
        Assert.That(Kinds(rig), Is.EqualTo([StageActionKind.Menu, StageActionKind.Leave]), "nothing else can be done");
        Assert.That(run.Events.Select(happened => happened.Event), Has.None.InstanceOf<RunEvent.ChoiceMade>());

        rig.Clock.Advance(HeldPick.Longest);
        await rig.UntilAsync(() => run.Events.Any(happened => happened.Event is RunEvent.ChoiceMade), cancellationToken);
        await rig.UntilAsync(() => !rig.Head.Viewer.Vote.IsOpen, cancellationToken);

        Assert.That(
            run.Events.Select(happened => happened.Event).OfType<RunEvent.ChoiceMade>().Single().Choice, Is.EqualTo(asked[1]));
        Assert.That(run.Paused, Is.False);
        Assert.That(Read(rig), Does.Not.Contain("voting"));
    }

    [Test]
    public async Task Vote_ThatIsClosedWithoutAResponse_LeavesTheQuestionAsItWas(CancellationToken cancellationToken)
    {
        await using var remote = await Remote.StartAsync("thank-the-messenger");
        await using var rig = await AtTheVoteAsync(remote, cancellationToken);
        var session = remote.Host.Session!.Host!;

        await session.SubmitAsync(LiveSession.Facilitator, new SessionCommand.AskAtChoices(null), cancellationToken);
        await session.SubmitAsync(
            LiveSession.Facilitator, new SessionCommand.ClosePoll(session.State.OpenPolls.Single().Id), cancellationToken);
        await rig.UntilAsync(() => !rig.Head.Run!.Paused && !rig.Head.Viewer.Vote.IsOpen, cancellationToken);

        Assert.That(Read(rig), Is.Empty);
        Assert.That(Kinds(rig), Does.Contain(StageActionKind.Choose).And.Contain(StageActionKind.Pause));
    }

    /// <summary>At the first question of a session whose room votes at every one.</summary>
    private static async Task<HeadRig> AtTheVoteAsync(Remote remote, CancellationToken cancellationToken)
    {
        var session = remote.Host.Session!.Host!;
        Task<Refusal?> Lead(SessionCommand command) => session.SubmitAsync(LiveSession.Facilitator, command, cancellationToken);
        await Lead(new SessionCommand.GoTo(SessionPhase.Prebrief));
        var rig = await HeadRig.JoinAsync(remote.Options(), remote.Clock);
        await rig.UntilAsync(() => rig.Head.Panel is { } panel && panel.Offers.Any(offer => offer is Offer.Begin), cancellationToken);
        Assert.That(await Lead(new SessionCommand.GoTo(SessionPhase.Play)), Is.Null);
        Assert.That(await Lead(new SessionCommand.AskAtChoices(PollKind.Vote)), Is.Null);
        rig.Backstage.Ask(new Wish.Take(rig.Head.Panel!.Offers.OfType<Offer.Begin>().First()));
        await rig.UntilAsync(() => rig.Head.Run is { Events.Count: > 1 }, cancellationToken);
        while (rig.Head.Run!.Viewed.Scene.Waiting == Waiting.ToGoOn)
        {
            var known = rig.Head.Run.Events.Count;
            rig.Backstage.Ask(new Wish.Submit(new RunInput.Advance(rig.Head.Now)));
            await rig.UntilAsync(() => rig.Head.Run.Events.Count > known, cancellationToken);
        }

        await rig.UntilAsync(() => rig.Head.Run.Paused && rig.Head.Viewer.Vote.IsOpen, cancellationToken);
        rig.Frame();
        return rig;
    }

    private static void Press(HeadRig rig, Vector3 place)
    {
        var at = Vector3.Transform(place, rig.Head.Seat.ToWorld);
        foreach (var pressed in new[] { false, true, false })
        {
            Bench.Point(InputSource.HandRight, Elbow, Vector3.Normalize(at - Elbow), pressed);
            rig.Frame();
        }
    }

    /// <summary>What the board says below its heading.</summary>
    private static string Read(HeadRig rig) => string.Join(
        ' ', rig.Head.Shown.Texts.Where(text => text.Kind == VRTraining.Stage.Layout.TextKind.Body).SelectMany(text => text.Lines));

    private static IEnumerable<StageActionKind> Kinds(HeadRig rig) =>
        rig.Head.Shown.Targets.ToArray().Select(target => target.Action.Kind);
}
