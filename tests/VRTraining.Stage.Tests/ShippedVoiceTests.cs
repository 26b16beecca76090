// The viseme tracks of the shipped scenarios are what the stage can read.
using VRTraining.Stage.Speech;
using VRTraining.Testing;

namespace VRTraining.Stage.Tests;

public sealed class ShippedVoiceTests
{
    private static IEnumerable<string> Tracks =>
        Directory.EnumerateFiles(Repository.PathOf("scenarios"), "*.visemes.json", SearchOption.AllDirectories);

    [Test]
    public void EveryTrack_OpensTheMouthAndEndsAtRestWithinItsClip()
    {
        var odd =
            from file in Tracks
            let clip = VoiceClip.Read(File.ReadAllBytes(file))
            let keys = clip.Visemes!.Keys
            where keys.All(key => key.Viseme == Viseme.Rest)
                || keys[^1].Viseme != Viseme.Rest
                || keys[^1].AtMs > clip.LengthMs
            select Path.GetFileName(file);

        Assert.That(Tracks, Is.Not.Empty);
        Assert.That(odd, Is.Empty);
    }
}
