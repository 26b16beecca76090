// Hands, controllers, fingertips, gaze and head press the same cards; losing one of them loses nothing.
using System.Numerics;
using StereoKit;
using VRTraining.Headset.CommandLine;
using VRTraining.Stage.Layout;
using VRTraining.Stage.Panels;
using VRTraining.Stage.Viewing;

namespace VRTraining.Headset.Tests;

[CancelAfter(120_000)]
public sealed class PointingTests
{
    private static readonly Vector3 Elbow = new(0.2f, -0.25f, -0.1f);

    [SetUp]
    public void SwitchOn() => Bench.Reset();

    [TestCase(InputSource.HandRight, HandSource.Articulated)]
    [TestCase(InputSource.HandLeft, HandSource.Articulated)]
    [TestCase(InputSource.HandRight, HandSource.Simulated)]
    [TestCase(InputSource.HandLeft, HandSource.Simulated)]
    public async Task Ray_OfEitherHandAlone_PressesACard_ByPinchOrTrigger(
        InputSource hand, HandSource source, CancellationToken cancellationToken)
    {
        Bench.HandSource = source;
        await using var rig = await AtProfilesAsync(cancellationToken);
        var card = rig.Target("without trace");

        foreach (var pressed in new[] { false, true, false })
        {
            Bench.Point(hand, Elbow, Vector3.Normalize(rig.InWorld(card) - Elbow), pressed);
            rig.Frame();
        }

        await rig.UntilAsync(() => rig.Title == "What would you like to practise?", cancellationToken);
    }

    [Test]
    public async Task Fingertip_WithPanelsInReach_PressesByTouching(CancellationToken cancellationToken)
    {
        await using var rig = await AtProfilesAsync(cancellationToken);
        rig.Head.Viewer.Settings = rig.Head.Viewer.Settings with { Reach = Reach.Near };
        rig.Frame();
        var card = rig.Target("new profile");

        foreach (var metres in new[] { 0.06f, 0.03f, -0.005f, 0.06f })
        {
            Bench.Point(InputSource.HandRight, Elbow, Vector3.UnitY, pressed: false);
            Bench.Tip(Handed.Right, rig.InWorld(card, metres));
            rig.Frame();
        }

        Assert.That(Distance(card), Is.LessThanOrEqualTo(Comfort.ReachMetres + 0.001f), "a seated arm reaches it");
        await rig.UntilAsync(() => rig.Title == "What would you like to practise?", cancellationToken);
    }

    [Test]
    public async Task Head_WhereNoHandIsSeen_PressesByLooking(CancellationToken cancellationToken)
    {
        await using var rig = await AtProfilesAsync(cancellationToken);
        var card = rig.Target("without trace");

        HeadRig.Look(Vector3.UnitZ * -1);
        rig.Frame(3100);
        rig.Frame();
        Assert.That(rig.Head.Shown.Notice, Does.StartWith("No hand or controller is seen"));
        HeadRig.Look(rig.InWorld(card));
        for (var i = 0; i < 10; i++)
        {
            rig.Frame(100);
        }

        await rig.UntilAsync(() => rig.Title == "What would you like to practise?", cancellationToken);
    }

    [Test]
    public async Task Looking_WhenAHandComesBack_PressesNothingAnyMore(CancellationToken cancellationToken)
    {
        await using var rig = await AtProfilesAsync(cancellationToken);
        rig.Frame(3100);
        rig.Frame();
        Assert.That(rig.Head.Viewer.Settings.Dwell, Is.True);

        Bench.Point(InputSource.HandLeft, Elbow, Vector3.UnitY, pressed: false);
        rig.Frame();

        Assert.That(rig.Head.Viewer.Settings.Dwell, Is.False);
        Assert.That(rig.Head.Shown.Notice, Is.Empty);
    }

    [Test]
    public async Task Palm_TurnedToTheEyes_BringsAMenuThatTheOtherHandPresses(CancellationToken cancellationToken)
    {
        await using var rig = await AtProfilesAsync(cancellationToken);
        var palm = new Vector3(-0.15f, -0.2f, -0.35f);
        Bench.Point(InputSource.HandLeft, palm, Vector3.UnitY, pressed: false);
        rig.Frame();
        Assert.That(Drawn("Recentre"), Is.Empty, "the palm looks down");

        Bench.Palm(Handed.Left, palm, Towards(-palm));
        rig.Frame();
        Assert.That(Drawn("Recentre"), Has.Count.EqualTo(1));
        var seatBefore = rig.Head.Seat.ToWorld;
        HeadRig.Look(new Vector3(-1, 0, -3));
        var button = Drawn("Recentre")[0].At.Translation;
        foreach (var pressed in new[] { false, true, false })
        {
            Bench.Point(InputSource.HandRight, Elbow, Vector3.Normalize(button - Elbow), pressed);
            Bench.HandSource = HandSource.Simulated;
            rig.Frame();
        }

        Assert.That(rig.Head.Seat.ToWorld, Is.Not.EqualTo(seatBefore), "the stage stands where the person looks now");
    }

    [Test]
    public async Task Palm_PressedAgainAndAgain_DoesItEachTime(CancellationToken cancellationToken)
    {
        await using var rig = await AtProfilesAsync(cancellationToken);
        var palm = new Vector3(-0.15f, -0.2f, -0.35f);
        Bench.Point(InputSource.HandLeft, palm, Vector3.UnitY, pressed: false);
        Bench.Palm(Handed.Left, palm, Towards(-palm));
        rig.Frame();
        var button = Drawn("Captions")[0].At.Translation;
        var captions = new List<bool>();

        for (var press = 0; press < 3; press++)
        {
            foreach (var pressed in new[] { false, true, false })
            {
                Bench.Point(InputSource.HandRight, Elbow, Vector3.Normalize(button - Elbow), pressed);
                Bench.HandSource = HandSource.Simulated;
                rig.Frame();
            }

            captions.Add(rig.Head.Viewer.Settings.Captions);
        }

        Assert.That(captions, Is.EqualTo(new[] { false, true, false }));
    }

    [Test]
    public async Task MenuButton_OfAController_OpensTheMenuAndItsSettingsHold(CancellationToken cancellationToken)
    {
        await using var rig = await AtProfilesAsync(cancellationToken);

        Bench.MenuButton = BtnState.JustActive;
        rig.Frame();
        Bench.MenuButton = BtnState.Inactive;
        rig.Frame();

        Assert.That(rig.Title, Is.EqualTo("Menu"));
        Assert.That(rig.Head.Shown.Targets.ToArray().Select(target => target.Action.Kind), Does.Contain(StageActionKind.Reach));
    }

    private static async Task<HeadRig> AtProfilesAsync(CancellationToken cancellationToken)
    {
        var rig = await HeadRig.OpenAsync(new HeadOptions());
        await rig.UntilAsync(() => rig.Head.Panel is { } panel && panel.Offers.Contains(new Offer.WithoutTrace()), cancellationToken);
        rig.Frame();
        return rig;
    }

    private static List<DrawnText> Drawn(string text) => [.. Bench.Texts.Where(drawn => drawn.Text == text)];

    private static float Distance(PanelRect card) => Vector3.Distance(
        card.Centre, new Vector3(0, new ViewerSettings().EyeHeight - Comfort.ShouldersBelowEyesMetres, 0));

    /// <summary>The turn after which −Z points in a direction.</summary>
    private static Quaternion Towards(Vector3 direction)
    {
        var (yaw, pitch) = (MathF.Atan2(-direction.X, -direction.Z), MathF.Asin(Vector3.Normalize(direction).Y));
        return Quaternion.CreateFromYawPitchRoll(yaw, pitch, 0);
    }
}
