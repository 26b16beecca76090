// The shipped scenarios are voiced, completely, and within the space that clips may take.
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Voice;
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Scenarios.Voice.Recordings;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Voice;

public sealed class ShippedVoicesTests
{
    private const int MostBytes = 15_000_000;

    private static IEnumerable<string> Slugs =>
        Directory.EnumerateDirectories(Repository.PathOf("scenarios"))
            .Select(folder => Path.GetFileName(folder)!)
            .Order();

    [TestCaseSource(nameof(Slugs))]
    public void EveryLine_HasAClipOfItsWords(string slug)
    {
        var (found, sheet) = Read(slug);

        Assert.That(VoiceChecks.Run(sheet.Scenario, found.Folder), Is.Empty);
        Assert.That(sheet.Count(ClipState.Current), Is.EqualTo(sheet.Lines.Length));
    }

    [TestCaseSource(nameof(Slugs))]
    public void EveryClip_LastsAsLongAsItsTrackSays_AndAsItsWordsTake(string slug)
    {
        var odd =
            from line in Read(slug).Sheet.Lines
            let recording = Measured(line)
            where recording.Doubt(line.Text) is not null
                || Math.Abs(recording.LengthMs - line.Clip!.Track!.DurationMs) > 1
            select line.Line.Value;

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

    private static (FoundScenario Found, VoiceSheet Sheet) Read(string slug)
    {
        var found = FoundScenario.At(Repository.PathOf("scenarios", slug, "scenario.json"));
        var scenario = found.Read().Scenario!;
        return (found, VoiceSheet.Of(scenario, new VoiceFolder(found.Folder, "en")));
    }
}
