// Recordings become clips; nothing is lost, and what is odd is said.
using System.IO.Compression;
using VRTraining.Scenarios.Tests.Voice.Sound;
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Scenarios.Voice.Mouth;
using VRTraining.Scenarios.Voice.Recordings;
using VRTraining.Scenarios.Voice.Sound;
using VRTraining.Simulation.Script;
using VRTraining.Testing;
using static VRTraining.Scenarios.Tests.Voice.VoiceTestScripts;

namespace VRTraining.Scenarios.Tests.Voice.Recordings;

public sealed class VoiceImportTests
{
    private static readonly byte[] Second = WavFile.Write(Tones.Of(8000, (0, 100), (9000, 800), (0, 100)));

    [Test]
    public async Task Import_OfARecording_TakesItInAsItIs()
    {
        using var folder = new TemporaryFolder();

        var files = await ImportAsync(folder, ("hello.wav", Second));

        Assert.That(files, Is.EqualTo(new[]
        {
            new ImportedFile("hello.wav", ImportOutcome.Imported, new LineId("hello"), null),
        }));
        var clip = Sheet(folder).Lines[0].Clip!;
        Assert.That(await File.ReadAllBytesAsync(clip.File), Is.EqualTo(Second));
        Assert.That(
            (clip.Track!.DurationMs, clip.Track.Origin, clip.Track.VisemesFrom),
            Is.EqualTo((1000, ClipOrigin.Recorded, VisemeSource.Spelling)));
        Assert.That(clip.Track.Keys[0], Is.EqualTo(new VisemeKey(0, Viseme.Rest, 1)));
        Assert.That(clip.Track.Keys[1].AtMs, Is.EqualTo(100));
        Assert.That(clip.Track.Keys[^1], Is.EqualTo(new VisemeKey(900, Viseme.Rest, 1)));
    }

    [Test]
    public async Task Import_OfARecordingThatCanBeHeard_LaysTheSpellingOverIt()
    {
        using var folder = new TemporaryFolder();
        var recording = WavFile.Write(Tones.Of(16_000, (0, 400), (9000, 500), (0, 100)));

        await ImportAsync(folder, ("hello.wav", recording));

        var track = Sheet(folder).Lines[0].Clip!.Track!;
        Assert.That(track.VisemesFrom, Is.EqualTo(VisemeSource.Alignment));
        Assert.That(track.Keys.First(key => key.Viseme != Viseme.Rest).AtMs, Is.EqualTo(400).Within(20));
        Assert.That(track.Keys[^1], Is.EqualTo(new VisemeKey(900, Viseme.Rest, 1)).Using<VisemeKey>(
            (one, two) => one.Viseme == two.Viseme && Math.Abs(one.AtMs - two.AtMs) <= 20));
    }

    [Test]
    public async Task Import_OverARecording_KeepsTheOldOne()
    {
        using var folder = new TemporaryFolder();
        var other = WavFile.Write(Tones.Of(8000, (9000, 900)));
        await ImportAsync(folder, ("hello.wav", Second));
        await ImportAsync(folder, ("hello.wav", other));
        await ImportAsync(folder, ("HELLO.WAV", Second));

        Assert.That(await File.ReadAllBytesAsync(Clip(folder, "hello.wav")), Is.EqualTo(Second));
        Assert.That(await File.ReadAllBytesAsync(Clip(folder, "replaced", "hello.1.wav")), Is.EqualTo(Second));
        Assert.That(await File.ReadAllBytesAsync(Clip(folder, "replaced", "hello.2.wav")), Is.EqualTo(other));
    }

    [Test]
    public async Task Import_OfTheSameAgain_ChangesNothing()
    {
        using var folder = new TemporaryFolder();
        await ImportAsync(folder, ("hello.wav", Second));

        var files = await ImportAsync(folder, ("hello.wav", Second));

        Assert.That(files[0].Outcome, Is.EqualTo(ImportOutcome.Unchanged));
        Assert.That(Directory.Exists(Clip(folder, "replaced")), Is.False);
    }

    [Test]
    public async Task Import_OfTheSameAfterTheWordsChanged_IsOfThoseWordsNow()
    {
        using var folder = new TemporaryFolder();
        await ImportAsync(folder, ("hello.wav", Second));

        var files = await ImportAsync(Sheet(folder, Saying("Line hullo.")), ("hello.wav", Second));

        Assert.That(files[0].Outcome, Is.EqualTo(ImportOutcome.Imported));
        Assert.That(Sheet(folder, Saying("Line hullo.")).Lines[0].State, Is.EqualTo(ClipState.Current));
        Assert.That(Directory.Exists(Clip(folder, "replaced")), Is.False);
    }

    [TestCase("helo.wav", "There is no line 'helo' in test. Did you mean 'hello'?")]
    [TestCase("something.wav", "There is no line 'something' in test.")]
    public async Task Import_OfAnUnknownName_SaysWhatWasMeant(string name, string remark)
    {
        using var folder = new TemporaryFolder();

        var files = await ImportAsync(folder, (name, Second));

        Assert.That(files, Is.EqualTo(new[] { new ImportedFile(name, ImportOutcome.UnknownName, null, remark) }));
    }

    [TestCase("hello.txt", 1000, 9000, "Only wav and mp3 files are taken.")]
    [TestCase("hello.mp3", 1000, 9000, "This is not an mp3 file.")]
    [TestCase("hello.wav", 149, 9000, "It is shorter than any word.")]
    [TestCase("hello.wav", 60_001, 9000, "It is longer than a minute.")]
    [TestCase("hello.wav", 1000, 300, "Nothing is heard in it.")]
    public async Task Import_OfWhatCannotBeAClip_LeavesTheOldOne(string name, int ms, int amplitude, string remark)
    {
        using var folder = new TemporaryFolder();
        await ImportAsync(folder, ("hello.wav", Second));

        var files = await ImportAsync(folder, (name, WavFile.Write(Tones.Of(4000, (amplitude, ms)))));

        Assert.That((files[0].Outcome, files[0].Remark), Is.EqualTo((ImportOutcome.Unusable, remark)));
        Assert.That(await File.ReadAllBytesAsync(Clip(folder, "hello.wav")), Is.EqualTo(Second));
    }

    [TestCase(299, "It lasts 0.3 s, which is short for 2 words.")]
    [TestCase(300, null)]
    [TestCase(5000, null)]
    [TestCase(5001, "It lasts 5.0 s, which is long for 2 words.")]
    public async Task Import_OfAnOddLength_TakesItInAndSaysSo(int ms, string? remark)
    {
        using var folder = new TemporaryFolder();

        var files = await ImportAsync(folder, ("hello.wav", WavFile.Write(Tones.Of(4000, (9000, ms)))));

        Assert.That(
            (files[0].Outcome, files[0].Remark),
            Is.EqualTo((remark is null ? ImportOutcome.Imported : ImportOutcome.Doubtful, remark)));
        Assert.That(File.Exists(Clip(folder, "hello.wav")), Is.True);
    }

    [Test]
    public async Task Import_OfTwoFilesForALine_TakesTheFirst()
    {
        using var folder = new TemporaryFolder();

        var files = await ImportAsync(folder, ("a/hello.wav", Second), ("b/hello.wav", Second));

        Assert.That(files[1], Is.EqualTo(new ImportedFile(
            "b/hello.wav",
            ImportOutcome.Unusable,
            new LineId("hello"),
            "The line has the recording 'a/hello.wav' already.")));
    }

    [Test]
    public async Task Import_OfATooBigFile_SaysSo()
    {
        using var folder = new TemporaryFolder();

        var files = await ImportAsync(Sheet(folder), ("hello.wav", null));

        Assert.That(files[0].Remark, Is.EqualTo("It is bigger than 20 MB."));
    }

    [Test]
    public void Files_OfAFolderAndItsArchive_AreTheSame()
    {
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "day-two"));
        File.WriteAllText(Path.Combine(folder.Path, "b.wav"), "b");
        File.WriteAllText(Path.Combine(folder.Path, "day-two", "a.wav"), "a");
        File.WriteAllText(Path.Combine(folder.Path, "._b.wav"), "left by a system");
        var zip = Path.Combine(elsewhere.Path, "clips.zip");
        ZipFile.CreateFromDirectory(folder.Path, zip);

        Assert.That(RecordingFiles.Read(folder.Path).Select(file => file.Name), Is.EqualTo(new[] { "b.wav", "a.wav" }));
        Assert.That(RecordingFiles.Read(zip).Select(file => (file.Name, file.Bytes!.Length)),
            Is.EqualTo(new[] { ("b.wav", 1), ("a.wav", 1) }));
        Assert.That(RecordingFiles.Count(zip), Is.EqualTo(2));
    }

    [Test]
    public void Files_BiggerThanAClip_AreNotRead()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(Path.Combine(folder.Path, "at-most.wav"), new byte[Recording.MostBytes]);
        File.WriteAllBytes(Path.Combine(folder.Path, "too-big.wav"), new byte[Recording.MostBytes + 1]);

        Assert.That(
            RecordingFiles.Read(folder.Path).Select(file => file.Bytes?.Length),
            Is.EqualTo(new int?[] { Recording.MostBytes, null }));
    }

    private static Task<List<ImportedFile>> ImportAsync(
        TemporaryFolder folder, params (string Name, byte[]? Bytes)[] files) =>
        ImportAsync(Sheet(folder), files);

    private static async Task<List<ImportedFile>> ImportAsync(
        Scenarios.Voice.VoiceSheet sheet, params (string Name, byte[]? Bytes)[] files)
    {
        var imported = new List<ImportedFile>();
        var import = new VoiceImport(null, new FakeStudio());
        await foreach (var file in import.ImportAsync(sheet, files, CancellationToken.None))
        {
            imported.Add(file);
        }

        return imported;
    }
}
