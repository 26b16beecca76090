// The spectators' camera: calm, level, and the same at any number of frames a second.
using System.Numerics;
using VRTraining.Stage.Spectating;

namespace VRTraining.Stage.Tests;

public sealed class SpectatorCameraTests
{
    private static readonly SpectatorCamera Seat = new(new Vector3(0, 1.2f, 0), 0, 0);

    [Test]
    public void At_ATiltedHead_KeepsTheHorizonLevel()
    {
        var tilted = Quaternion.CreateFromYawPitchRoll(0.4f, 0.2f, 0.9f);

        var camera = SpectatorCamera.At(Seat.Position, tilted);

        Assert.That(camera.Yaw, Is.EqualTo(0.4f).Within(1e-4f));
        Assert.That(camera.Pitch, Is.EqualTo(0.2f).Within(1e-4f));
    }

    [Test]
    public void At_AHeadThatLooksStraightUp_StaysWithinEightyDegrees()
    {
        var up = Quaternion.CreateFromAxisAngle(Vector3.UnitX, MathF.PI / 2);

        var camera = SpectatorCamera.At(Seat.Position, up);

        Assert.That(camera.Pitch, Is.EqualTo(80 * MathF.PI / 180).Within(1e-4f));
        Assert.That(float.IsFinite(camera.Yaw), Is.True);
    }

    [Test]
    public void Towards_AfterAHalfLife_HasComeHalfOfTheWayThatCounts()
    {
        var head = Seat with { Yaw = 0.8f, Position = new Vector3(0.2f, 1.2f, 0) };

        var camera = Seat.Towards(head, SpectatorCamera.HalfLifeSeconds);

        Assert.That(camera.Yaw, Is.EqualTo((0.8f - SpectatorCamera.StillRadians) / 2).Within(1e-4f));
        Assert.That(camera.Position.X, Is.EqualTo((0.2f - SpectatorCamera.StillMetres) / 2).Within(1e-4f));
    }

    [Test]
    public void Towards_AHeadThatOnlyTrembles_DoesNotMove()
    {
        var head = Seat with
        {
            Yaw = SpectatorCamera.StillRadians * 0.99f,
            Position = Seat.Position + new Vector3(SpectatorCamera.StillMetres * 0.99f, 0, 0),
        };

        Assert.That(Seat.Towards(head, 10), Is.EqualTo(Seat));
    }

    [Test]
    public void Towards_InManySmallSteps_ComesAsFarAsInFew()
    {
        var head = Seat with { Yaw = 1, Pitch = -0.3f, Position = new Vector3(0.3f, 1.1f, 0.2f) };
        var (often, seldom) = (Seat, Seat);
        for (var i = 0; i < 90; i++)
        {
            often = often.Towards(head, 1 / 90f);
        }

        for (var i = 0; i < 30; i++)
        {
            seldom = seldom.Towards(head, 1 / 30f);
        }

        Assert.That(often.Yaw, Is.EqualTo(seldom.Yaw).Within(0.003f));
        Assert.That(Vector3.Distance(often.Position, seldom.Position), Is.LessThan(0.002f));
    }

    [Test]
    public void Towards_AcrossTheBack_TakesTheShortWay()
    {
        var camera = (Seat with { Yaw = 3 }).Towards(Seat with { Yaw = -3 }, 0.05f);

        Assert.That(MathF.Abs(camera.Yaw), Is.GreaterThan(3));
    }

    [Test]
    public void Towards_WithoutTime_StaysWhereItIs() =>
        Assert.That(Seat.Towards(Seat with { Yaw = 1 }, 0), Is.EqualTo(Seat));
}
