// What is wrong with clips is a warning at the file it is about.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Voice;
using VRTraining.Testing;
using static VRTraining.Scenarios.Tests.Voice.VoiceTestScripts;

namespace VRTraining.Scenarios.Tests.Voice;

public sealed class VoiceChecksTests
{
    [Test]
    public void Run_WhereNobodyBeganToVoice_FindsNothing()
    {
        using var folder = new TemporaryFolder();

        Assert.That(VoiceChecks.Run(Script, folder.Path), Is.Empty);
    }

    [Test]
    public async Task Run_WhenAllIsVoiced_FindsNothing()
    {
        using var folder = new TemporaryFolder();
        await RenderAsync(Sheet(folder));

        Assert.That(VoiceChecks.Run(Script, folder.Path), Is.Empty);
    }

    [Test]
    public void Run_WithoutClips_NamesTheFirstLines()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Clip(folder));

        var finding = VoiceChecks.Run(Script, folder.Path).Single();

        Assert.That(finding.ToString(), Is.EqualTo(
            $"{Clip(folder)}:1:1: warning VT4101: 3 of 3 lines have no clip: 'hello', 'why', 'room'. "
            + "Run 'vrtraining voice render', or record and import them; until then captions carry them."));
    }

    [Test]
    public async Task Run_WhenWordsWereChanged_FindsAStaleClip()
    {
        using var folder = new TemporaryFolder();
        await RenderAsync(Sheet(folder));

        var finding = VoiceChecks.Run(Saying("Other words."), folder.Path).Single();

        Assert.That((finding.Code.Number, finding.File), Is.EqualTo((4102, Clip(folder, "hello.wav"))));
        Assert.That(finding.Severity, Is.EqualTo(Severity.Warning));
    }

    [Test]
    public async Task Run_WhenAClipWasReplacedByHand_FindsTheTrackOfAnother()
    {
        using var folder = new TemporaryFolder();
        await RenderAsync(Sheet(folder));
        await File.WriteAllTextAsync(Clip(folder, "why.wav"), "another");

        Assert.That(Numbers(folder), Is.EqualTo(new[] { 4103 }));
    }

    [TestCase(null)]
    [TestCase("{")]
    public async Task Run_WhenATrackCannotBeRead_FindsIt(string? content)
    {
        using var folder = new TemporaryFolder();
        await RenderAsync(Sheet(folder));
        File.Delete(Clip(folder, "why.visemes.json"));
        if (content is not null)
        {
            await File.WriteAllTextAsync(Clip(folder, "why.visemes.json"), content);
        }

        Assert.That(Numbers(folder), Is.EqualTo(new[] { 4104 }));
    }

    [Test]
    public async Task Run_WhenAKeyIsBehindTheEnd_FindsTheTrackOutOfBounds()
    {
        using var folder = new TemporaryFolder();
        await RenderAsync(Sheet(folder));
        var track = Sheet(folder).Lines[0].Clip!.Track!;
        await File.WriteAllBytesAsync(
            Clip(folder, "hello.visemes.json"), (track with { DurationMs = track.Keys[^1].AtMs - 1 }).Write());

        Assert.That(Numbers(folder), Is.EqualTo(new[] { 4105 }));
    }

    // Fourteen words take 4,666 ms to read.
    [TestCase(1)]
    [TestCase(0, 4107)]
    public async Task Run_WhenAClipIsTooFast_SaysThatCaptionsCannotFollow(int moreMs, params int[] expected)
    {
        using var folder = new TemporaryFolder();
        var script = Saying("One two three four five six, and one two three four five six more.");
        await RenderAsync(Sheet(folder, script));
        var track = Sheet(folder, script).Lines[0].Clip!.Track!;
        await File.WriteAllBytesAsync(
            Clip(folder, "hello.visemes.json"), (track with { DurationMs = 2_665 + moreMs, Keys = [] }).Write());

        Assert.That(VoiceChecks.Run(script, folder.Path).Select(finding => finding.Code.Number), Is.EqualTo(expected));
    }

    [Test]
    public async Task Run_WhenAClipHasNoLine_SaysWhichWasMeant()
    {
        using var folder = new TemporaryFolder();
        await RenderAsync(Sheet(folder));
        File.Copy(Clip(folder, "hello.wav"), Clip(folder, "helo.wav"));

        var finding = VoiceChecks.Run(Script, folder.Path).Single();

        Assert.That((finding.Code.Number, finding.Expected), Is.EqualTo((4106, "Did you mean 'hello'?")));
    }

    [Test]
    public async Task Run_ForALanguageWhoseWordsAreNotKnown_DoesNotCallItsClipsStale()
    {
        using var folder = new TemporaryFolder();
        await RenderAsync(Sheet(folder));
        Directory.Move(Clip(folder), Path.Combine(folder.Path, "voice", "de"));

        Assert.That(VoiceChecks.Run(Saying("Other words."), folder.Path), Is.Empty);
        Assert.That(
            VoiceChecks.Run(Script, folder.Path, (_, line) => $"{line.Text} auf Deutsch")
                .Select(found => found.Code.Number),
            Is.EqualTo(new[] { 4102, 4102, 4102 }));
    }

    private static IEnumerable<int> Numbers(TemporaryFolder folder) =>
        VoiceChecks.Run(Script, folder.Path).Select(finding => finding.Code.Number);
}
