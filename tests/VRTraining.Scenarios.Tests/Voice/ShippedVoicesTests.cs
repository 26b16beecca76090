// The shipped scenarios are voiced, completely, in every language they are written in, and within the space that clips may take.
using VRTraining.Scenarios.Voice;
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Scenarios.Voice.Mouth;
using VRTraining.Scenarios.Voice.Recordings;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Voice;

public sealed class ShippedVoicesTests
{
    private const int MostBytes = 15_000_000;

    [Test]
    public void TwoScenarios_AreSpokenInASecondLanguage()
    {
        Assert.That(
            ShippedSheet.Spoken.Select(one => string.Join(' ', one.Arguments)),
            Is.SupersetOf(new[] { "late-report de", "thank-the-messenger de" }));
    }

    [TestCaseSource(typeof(ShippedSheet), nameof(ShippedSheet.Spoken))]
    public void EveryLine_HasAClipOfItsWords(string slug, string locale)
    {
        var (found, sheet) = ShippedSheet.Read(slug, locale);

        Assert.That(VoiceChecks.Run(sheet.Scenario, found.Folder, ShippedSheet.WordsOf(found, sheet.Scenario)), Is.Empty);
        Assert.That(sheet.Count(ClipState.Current), Is.EqualTo(sheet.Lines.Length));
        Assert.That(
            sheet.Lines.Select(line => line.Line), Is.EqualTo(sheet.Scenario.Nodes.SelectMany(node => node.Lines).Select(line => line.Id)));
    }

    [TestCaseSource(typeof(ShippedSheet), nameof(ShippedSheet.Spoken))]
    public void EveryClip_LastsAsLongAsItsTrackSays_AndAsItsWordsTake(string slug, string locale)
    {
        var odd =
            from line in ShippedSheet.Read(slug, locale).Sheet.Lines
            let recording = Measured(line)
            where recording.Doubt(line.Text) is not null
                || Math.Abs(recording.LengthMs - line.Clip!.Track!.DurationMs) > 1
            select line.Line.Value;

        Assert.That(odd, Is.Empty);
    }

    /// <summary>A mouth that says every sound of a line: never more than a second and a half in one shape while it speaks.</summary>
    [TestCaseSource(typeof(ShippedSheet), nameof(ShippedSheet.Spoken))]
    public void EveryMouth_MovesAsLongAsSomebodySpeaks(string slug, string locale)
    {
        var odd =
            from line in ShippedSheet.Read(slug, locale).Sheet.Lines
            let track = line.Clip!.Track!
            let held = track.Keys.Zip(track.Keys.Skip(1))
                .Where(pair => pair.First.Viseme != Viseme.Rest)
                .Select(pair => pair.Second.AtMs - pair.First.AtMs)
                .Max()
            where held > 1_500 || track.Keys[^1].Viseme != Viseme.Rest || track.Fault() is not null
            select $"{line.Line}: {held} ms";

        Assert.That(odd, Is.Empty);
    }

    [Test]
    public void AllClips_TakeLessThanFifteenMegabytes()
    {
        var bytes = Directory.EnumerateFiles(Repository.PathOf("scenarios"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".mp3" or ".wav")
            .Sum(file => new FileInfo(file).Length);

        Assert.That(bytes, Is.InRange(1, MostBytes));
    }

    private static Recording Measured(SheetLine line) =>
        Recording.Read(line.Clip!.File, File.ReadAllBytes(line.Clip.File));
}
