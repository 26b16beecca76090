// Lays the sounds that a text asks for over the sound of somebody who says it.
using System.Collections.Immutable;
using VRTraining.Scenarios.Voice.Sound;

namespace VRTraining.Scenarios.Voice.Mouth;

/// <summary>
/// Finds when the sounds of a known text are heard: of all ways to cut the sound into as many pieces, the one in which each
/// piece looks most like its sound and lasts most nearly as long as it should (an explicit-duration hidden Markov model,
/// Viterbi search; Rabiner 1989, section IV D).
/// </summary>
internal static class AlignedPhones
{
    /// <summary>Samples a second that <see cref="SoundKind"/> was measured at.</summary>
    public const int Rate = 16_000;

    private const double FrameMs = 1000.0 / SoundFrame.PerSecond;

    /// <summary>
    /// How much a frame counts beside a length: neighbouring frames tell the same thing several times. This, the next and
    /// <see cref="SkippedPause"/> are the best of a small grid on the lines of <see cref="SoundKind"/>.
    /// </summary>
    private const double FrameWeight = 0.3;

    /// <summary>The spread of the natural logarithm of a sound's length.</summary>
    private const double LengthSpread = 0.45;

    /// <summary>What it costs to hear no pause where one is written.</summary>
    private const double SkippedPause = 0.5;

    /// <summary>What is quieter is not counted as speech when the length of a share is found.</summary>
    private const double SpokenDecibels = -35;

    private const int ShortestFrames = 2;

    private const int LongestFrames = 60;

    private const int LongestPauseFrames = 300;

    private const double Never = 1e18;

    /// <summary>The sounds with their times, from the first to the last millisecond.</summary>
    /// <param name="sounds">What is said, in order; a pause before and after is added.</param>
    /// <param name="sound">At <see cref="Rate"/>.</param>
    /// <returns>Empty where the sound is too short for all these sounds, or there are none.</returns>
    public static ImmutableArray<TimedPhone> Of(IEnumerable<SpelledSound> sounds, Pcm sound)
    {
        var pause = new SpelledSound(TimedPhone.Pause, 0);
        SpelledSound[] said = [pause, .. sounds, pause];
        var frames = SoundFrame.Of(sound);
        var shares = said.Where(one => one.Phone != TimedPhone.Pause).Sum(one => one.Share);
        if (shares <= 0)
        {
            return [];
        }

        var unit = frames.Count(frame => frame.Decibels > SpokenDecibels) / shares;
        var best = new double[frames.Length + 1];
        Array.Fill(best, Never);
        best[0] = 0;
        var lengths = new int[said.Length][];
        for (var i = 0; i < said.Length; i++)
        {
            var open = i == 0 || i == said.Length - 1;
            var costs = LengthCosts(said[i], unit, open ? frames.Length : LongestPauseFrames);
            (best, lengths[i]) = With(best, Sums(frames, said[i].Phone), costs);
        }

        return best[^1] < Never ? Times(said, lengths, frames.Length) : [];
    }

    /// <summary>What each length of a sound costs, in frames from 0.</summary>
    private static double[] LengthCosts(SpelledSound sound, double unit, int longestPause)
    {
        if (sound.Phone == TimedPhone.Pause)
        {
            return [SkippedPause, .. Enumerable.Repeat(0.0, longestPause)];
        }

        var expected = Math.Max(1, sound.Share * unit);
        var longest = Math.Max(ShortestFrames, Math.Min(LongestFrames, (int)Math.Ceiling(expected * 4)));
        return
        [
            .. Enumerable.Range(0, longest + 1).Select(frames =>
            {
                var off = Math.Log(frames / expected) / LengthSpread;
                return frames < ShortestFrames ? Never : off * off / 2;
            }),
        ];
    }

    /// <summary>What it costs to hear a phone from the start up to each frame.</summary>
    private static double[] Sums(SoundFrame[] frames, string phone)
    {
        var kind = SoundKind.Of(phone);
        var sums = new double[frames.Length + 1];
        for (var i = 0; i < frames.Length; i++)
        {
            sums[i + 1] = sums[i] + (FrameWeight * kind.Distance(frames[i]));
        }

        return sums;
    }

    /// <summary>The least cost up to each frame with one sound more, and how long that sound then is.</summary>
    private static (double[] Best, int[] Lengths) With(double[] before, double[] sums, double[] lengthCosts)
    {
        var (best, lengths) = (new double[before.Length], new int[before.Length]);
        for (var end = 0; end < before.Length; end++)
        {
            var (least, length) = (Never, 0);
            for (var frames = 0; frames < lengthCosts.Length && frames <= end; frames++)
            {
                var cost = before[end - frames] + sums[end] - sums[end - frames] + lengthCosts[frames];
                (least, length) = cost < least ? (cost, frames) : (least, length);
            }

            (best[end], lengths[end]) = (least, length);
        }

        return (best, lengths);
    }

    private static ImmutableArray<TimedPhone> Times(SpelledSound[] said, int[][] lengths, int frames)
    {
        var phones = new TimedPhone[said.Length];
        var end = frames;
        for (var i = said.Length - 1; i >= 0; i--)
        {
            var start = end - lengths[i][end];
            phones[i] = new TimedPhone(said[i].Phone, start * FrameMs, end * FrameMs);
            end = start;
        }

        return [.. phones.Where(phone => phone.EndMs > phone.StartMs)];
    }
}
