// A character of one's own moves as the cast does: the same frame puts every bone, and what hangs on it, in the same place.
using System.Numerics;
using VRTraining.Scenarios.Characters;
using VRTraining.Simulation.Play;
using VRTraining.Stage.Rig;
using VRTraining.Stage.Scene;
using VRTraining.Testing;

namespace VRTraining.Stage.Tests;

public sealed class OwnCharacterTests
{
    /// <summary>At rest, flinching, speaking, with open palms, with crossed arms, sighing, after a rewind.</summary>
    private static readonly long[] Moments = [0, 1000, 5350, 7000, 25_500, 37_000, 50_400, 60_000];

    private TemporaryFolder _folder = null!;
    private OwnCharacter _sam = null!;

    [OneTimeSetUp]
    public void ReadSam()
    {
        _folder = new TemporaryFolder();
        var read = CharacterReader.ReadFolder(ForeignMaya.Write(_folder.PathOf("sam")));
        _sam = read.Character ?? throw new InvalidDataException(string.Join('\n', read.Diagnostics));
    }

    [OneTimeTearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void Contract_OfCharacterFiles_IsTheOneThatFramesUse()
    {
        Assert.That(BoneContract.Names, Is.EqualTo(Joints.Names));
        Assert.That(BoneContract.Parents, Is.EqualTo(Joints.Parents));
        Assert.That(StageFiles.Assets.Cast.Keys, Is.EquivalentTo(ShippedCast.Names));
    }

    [Test]
    public void Bones_OfAForeignModel_AreWhereThoseOfTheCastAre([ValueSource(nameof(Moments))] long moment)
    {
        var cast = new PosedModel(File.ReadAllBytes(Repository.PathOf("Assets", "cast", "maya.glb")));
        var own = new PosedModel(ConformedModel.Of(_sam));
        var frame = new SceneFrame(Rehearsal.Staging);
        SceneComposer.Compose(Rehearsal.Fold(), new RunTime(moment), frame);

        var expected = cast.At(frame, 0).ToList();
        var found = own.At(frame, 0).ToList();

        Assert.That(found.Select(bone => bone.Joint), Is.EqualTo(expected.Select(bone => bone.Joint)));
        foreach (var (pose, like) in found.Zip(expected))
        {
            Assert.That(Apart(pose.World, like.World), Is.LessThan(1e-4), $"{like.Joint} as it is turned and put");
            Assert.That(
                Apart(ForeignMaya.BoundBy(like.Joint) * pose.Skin, like.Skin), Is.LessThan(1e-4), $"what hangs on {like.Joint}");
        }
    }

    /// <summary>The farthest that an entry of one matrix is from the other's: metres, or the sine of an angle.</summary>
    private static float Apart(Matrix4x4 one, Matrix4x4 other)
    {
        var apart = one - other;
        return Enumerable.Range(0, 16).Max(i => MathF.Abs(apart[i / 4, i % 4]));
    }
}
