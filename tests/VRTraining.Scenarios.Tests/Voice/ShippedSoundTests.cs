// What is heard in the clips of the shipped scenarios: as loud as each other, not clipped, without silence around.
using VRTraining.Scenarios.Voice;
using VRTraining.Scenarios.Voice.Mouth;
using VRTraining.Scenarios.Voice.Programs;
using VRTraining.Scenarios.Voice.Sound;
using VRTraining.Scenarios.Voice.Synthesis;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Voice;

[CancelAfter(600_000)]
public sealed class ShippedSoundTests
{
    /// <summary>sox takes many files at once; so many that it is started seldom, so few that it stays far within a minute.</summary>
    private const int AtOnce = 30;

    /// <summary>sox does not give the last frame of an mp3 file: 576 samples.</summary>
    private const double UnheardMs = 576 * 1000.0 / ClipMaker.Rate;

    [TestCaseSource(typeof(ShippedSheet), nameof(ShippedSheet.Spoken))]
    public async Task EveryClip_IsHeardWellFromBeginningToEnd(
        string slug, string locale, CancellationToken cancellationToken)
    {
        var sox = Tools.Require(Synthesisers.Install, "sox");
        var odd = new List<string>();
        foreach (var lines in ShippedSheet.Read(slug, locale).Sheet.Lines.Chunk(AtOnce))
        {
            var sounds = await HeardAsync(sox, [.. lines.Select(line => line.Clip!.File)], cancellationToken);
            odd.AddRange(lines.Zip(sounds).Select(pair => Oddity(pair.First, pair.Second)).OfType<string>());
        }

        Assert.That(odd, Is.Empty);
    }

    private static string? Oddity(SheetLine line, Pcm sound)
    {
        var (startMs, endMs) = sound.Speech();
        var (loudness, track) = (20 * Math.Log10(Loudness(sound)), line.Clip!.Track!);
        string? what = sound.Peak >= 1 ? "is clipped"
            : loudness is < -26 or > -17 ? $"is at {loudness:0.0} dB"
            : startMs > 150 ? $"begins after {startMs:0} ms"
            : sound.LengthMs - endMs > 300 ? $"ends {sound.LengthMs - endMs:0} ms before its end"
            : Math.Abs(track.Keys.First(key => key.Viseme != Viseme.Rest).AtMs - startMs) > 120
                ? $"is heard from {startMs:0} ms, and its mouth opens at another time"
            : Math.Abs(track.Keys[^1].AtMs - endMs) > 250 ? $"ends at {endMs:0} ms, and its mouth at {track.Keys[^1].AtMs}"
            : null;
        return what is null ? null : $"{line.Line} {what}";
    }

    /// <summary>Root mean square, 0–1, of the frames that are within 20 dB of the loudest.</summary>
    private static double Loudness(Pcm sound)
    {
        var frames = sound.Samples.ToArray().Chunk(sound.Rate / 50)
            .Select(frame => frame.Average(sample => (double)sample * sample)).ToList();
        return Math.Sqrt(frames.Where(power => power > frames.Max() / 100).Average()) / 32768;
    }

    /// <summary>Decodes clips one behind the other, and cuts them apart by the lengths that their frames tell.</summary>
    private static async Task<List<Pcm>> HeardAsync(string sox, string[] files, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var wav = folder.PathOf("all.wav");
        await new InstalledPrograms().RunAsync(sox, ["-D", .. files, "-b", "16", "-c", "1", wav], cancellationToken);
        var all = WavFile.Read(await File.ReadAllBytesAsync(wav, cancellationToken));
        var (sounds, atMs) = (new List<Pcm>(), 0.0);
        foreach (var file in files)
        {
            var lengthMs = Mp3File.Measure(await File.ReadAllBytesAsync(file, cancellationToken)).LengthMs - UnheardMs;
            sounds.Add(all.Between(atMs, atMs + lengthMs));
            atMs += lengthMs;
        }

        Assert.That(all.LengthMs, Is.EqualTo(atMs).Within(1));
        return sounds;
    }
}
