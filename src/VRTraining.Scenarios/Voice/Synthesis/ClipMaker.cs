// From the words of a line to a clip with its viseme track.
using System.Collections.Immutable;
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Scenarios.Voice.Mouth;
using VRTraining.Scenarios.Voice.Sound;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Voice.Synthesis;

/// <summary>Makes clips: mono, 22.05 kHz, without silence around them, all equally loud.</summary>
/// <param name="synthesisers">Who speaks.</param>
/// <param name="studio">Who changes and packs the sound.</param>
public sealed class ClipMaker(Synthesisers synthesisers, ISoundStudio studio)
{
    /// <summary>Samples a second of every clip.</summary>
    public const int Rate = 22_050;

    /// <summary>What is left of the silence before the first and behind the last sound.</summary>
    private const double LeadMs = 30;

    private const double TailMs = 120;

    /// <summary>The kind of clip that it makes.</summary>
    public ClipFormat Format => studio.Format;

    /// <summary>The synthesiser that would speak a voice, or null.</summary>
    public ISynthesiser? SpeakerOf(string voice) => synthesisers.For(voice);

    /// <summary>Makes the clip of a line.</summary>
    /// <param name="text">Its words, in the language of the voice.</param>
    /// <param name="voice">A voice that a synthesiser has.</param>
    /// <param name="timbre">How the speaker differs from others with this voice.</param>
    /// <param name="expression">The face while speaking.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="Programs.ProgramException">A program failed.</exception>
    /// <exception cref="InvalidDataException">A program gave no sound.</exception>
    public async Task<(byte[] Clip, VisemeTrack Track)> MakeAsync(
        string text, string voice, Timbre timbre, FacialExpression? expression, CancellationToken cancellationToken)
    {
        var synthesiser = synthesisers.For(voice)
            ?? throw new ArgumentException($"Nobody here speaks with the voice '{voice}'.", nameof(voice));
        var speech = await synthesiser.SayAsync(SpokenWords.Plain(text, synthesiser.Language), voice, cancellationToken);
        if (speech.Sound.Peak < 0.01)
        {
            throw new InvalidDataException($"{synthesiser.Name} said nothing.");
        }

        var (startMs, endMs) = speech.Sound.Speech();
        var cutMs = Math.Max(0, startMs - LeadMs);
        var spoken = speech.Sound.Between(cutMs, endMs + TailMs);
        var manner = timbre.And(Delivery.Of(expression));
        var changed = await studio.ChangeAsync(spoken, manner, Rate, cancellationToken);
        var clip = await studio.PackAsync(changed.Levelled(manner.Decibels), cancellationToken);

        // The programs stretch the whole evenly; an mp3 player is late by what its coding needs.
        var lateMs = studio.Format == ClipFormat.Mp3 ? Mp3File.LateSamples * 1000.0 / Rate : 0;
        var lengthMs = (int)Math.Round(
            studio.Format == ClipFormat.Mp3 ? Mp3File.Measure(clip).LengthMs : changed.LengthMs);
        var phones = Moved(speech.Phones, cutMs, changed.LengthMs / spoken.LengthMs, lateMs);
        return (clip, new VisemeTrack
        {
            DurationMs = lengthMs,
            Origin = ClipOrigin.Rendered,
            VisemesFrom = synthesiser.MouthFrom,
            Text = TextHash.Of(text),
            Clip = TextHash.Of(clip),
            Keys = PhoneVisemes.Keys(phones, lengthMs),
        });
    }

    private static IEnumerable<TimedPhone> Moved(
        ImmutableArray<TimedPhone> phones, double cutMs, double stretch, double lateMs) =>
        phones.Select(phone => phone with
        {
            StartMs = Math.Max(0, ((phone.StartMs - cutMs) * stretch) + lateMs),
            EndMs = Math.Max(0, ((phone.EndMs - cutMs) * stretch) + lateMs),
        });
}
