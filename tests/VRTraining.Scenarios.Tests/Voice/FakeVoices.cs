// A synthesiser and a studio without programs: a tone a word.
using VRTraining.Scenarios.Tests.Voice.Sound;
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Scenarios.Voice.Programs;
using VRTraining.Scenarios.Voice.Sound;
using VRTraining.Scenarios.Voice.Synthesis;

namespace VRTraining.Scenarios.Tests.Voice;

/// <summary>
/// Has the voices <c>slt</c> and <c>awb</c>; says each word as 300 ms of "aa" with 200 ms of silence around all.
/// </summary>
internal sealed class FakeSynthesiser : ISynthesiser
{
    public List<(string Text, string Voice)> Said { get; } = [];

    public string Name => "flite";

    public string Language => "en";

    public VisemeSource MouthFrom => VisemeSource.Flite;

    public bool Speaks(string voice) => voice is "slt" or "awb";

    public Task<Speech> SayAsync(string text, string voice, CancellationToken cancellationToken)
    {
        Said.Add((text, voice));
        if (text.Contains("fail", StringComparison.Ordinal))
        {
            throw new ProgramException("flite did not succeed: it was asked to fail.");
        }

        var amplitude = text.Contains("silent", StringComparison.Ordinal) ? 0 : 8000;
        var ms = text.Split(' ').Length * 300;
        return Task.FromResult(new Speech(
            Tones.Of(ClipMaker.Rate, (0, 200), (amplitude, ms), (0, 200)),
            [new("pau", 0, 200), new("aa", 200, 200 + ms), new("pau", 200 + ms, 400 + ms)]));
    }
}

/// <summary>Packs as wav; changes only the tempo, by leaving out or repeating samples.</summary>
internal sealed class FakeStudio : ISoundStudio
{
    public List<Timbre> Changes { get; } = [];

    public ClipFormat Format => ClipFormat.Wav;

    public Task<Pcm> ChangeAsync(Pcm sound, Timbre timbre, int rate, CancellationToken cancellationToken)
    {
        Changes.Add(timbre);
        var samples = sound.Samples.ToArray();
        return Task.FromResult(new Pcm(
            rate,
            [
                .. Enumerable.Range(0, (int)(samples.Length / timbre.Tempo))
                    .Select(i => samples[(int)(i * timbre.Tempo)]),
            ]));
    }

    public Task<byte[]> PackAsync(Pcm sound, CancellationToken cancellationToken) =>
        Task.FromResult(WavFile.Write(sound));

    public async Task<Pcm> UnpackAsync(string file, int rate, CancellationToken cancellationToken) =>
        file.EndsWith(".wav", StringComparison.Ordinal)
            ? WavFile.Read(await File.ReadAllBytesAsync(file, cancellationToken))
            : throw new ProgramException("sox did not succeed: only wav is known here.");
}
