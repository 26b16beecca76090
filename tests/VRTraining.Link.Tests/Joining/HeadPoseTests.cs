// Head poses on their way: eighteen bytes, and nothing that is no pose of a head.
using System.Numerics;
using VRTraining.Link.Seats;

namespace VRTraining.Link.Tests.Joining;

public sealed class HeadPoseTests
{
    [Test]
    public void Pose_ThereAndBack_IsTheSameWithinThePrecisionOfTheWire()
    {
        var pose = new HeadPose(new Vector3(0.25f, 1.5f, -0.125f), Quaternion.CreateFromYawPitchRoll(0.7f, -0.2f, 0.1f));

        var bytes = pose.ToBytes();
        var read = HeadPose.Read(bytes)!.Value;

        Assert.That(bytes, Has.Length.EqualTo(HeadPose.Bytes));
        Assert.That(read.Position, Is.EqualTo(pose.Position));
        Assert.That(Quaternion.Dot(read.Rotation, pose.Rotation), Is.EqualTo(1).Within(1e-6f));
    }

    [TestCase(float.NaN)]
    [TestCase(float.PositiveInfinity)]
    [TestCase(5.01f)]
    public void Read_OfAPlaceWhereNoHeadIs_IsNothing(float x) =>
        Assert.That(HeadPose.Read(new HeadPose(new Vector3(x, 0, 0), Quaternion.Identity).ToBytes()), Is.Null);

    [TestCase(0)]
    [TestCase(17)]
    [TestCase(19)]
    public void Read_OfAnotherLength_IsNothing(int length) => Assert.That(HeadPose.Read(new byte[length]), Is.Null);

    [Test]
    public void Latest_GivesTheLastOneThatWasSet()
    {
        var latest = new LatestPose();
        Assert.That(latest.TryRead(out _), Is.False);

        latest.Set(new HeadPose(Vector3.UnitX, Quaternion.Identity));
        latest.Set(new HeadPose(Vector3.UnitY, Quaternion.Identity));

        Assert.That(latest.TryRead(out var pose), Is.True);
        Assert.That((pose.Position, latest.Version), Is.EqualTo((Vector3.UnitY, 2)));
    }
}
