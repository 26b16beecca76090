// Folded events and a time in, a frame out; nothing else has a say.
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Motion;

namespace VRTraining.Stage.Scene;

/// <summary>
/// Composes scene frames: a pure function of the folded events and the run time that allocates nothing.
/// </summary>
public static class SceneComposer
{
    private const float DarkMs = 900;
    private const float Darkest = 0.35f;

    /// <summary>Fills a frame with the moment <paramref name="at"/>.</summary>
    /// <param name="fold">What has happened; a moment before its last event is shown as it was.</param>
    /// <param name="at">Run time, 0 and up.</param>
    /// <param name="frame">A frame made for the fold's staging.</param>
    public static void Compose(SceneFold fold, RunTime at, SceneFrame frame)
    {
        var now = at.Milliseconds;
        var staging = fold.Staging;
        var setting = staging.Scenario.Setting;
        frame.At = at;
        frame.Room = setting.Room;
        frame.RoomOrigin = staging.Assets.PlanOf(setting.Room).Origin;
        frame.Light = setting.Light;
        frame.Ambience = setting.Ambience;
        frame.Brightness = Brightness(fold, now);
        frame.Paused = fold.Pauses.Find(now) is >= 0 and var last && fold.Pauses[last].On;
        frame.Silence();
        Hear(fold.Narration, now, frame);
        for (var number = 0; number < fold.Actors.Length; number++)
        {
            var actor = fold.Actors[number];
            Poser.Pose(fold, number, now, frame);
            Hear(actor.Speech, now, frame);
            frame.Put(number, new CharacterFrame(
                actor.Staged.Character.Id,
                actor.Staged.Character.Model,
                actor.Staged.Place,
                actor.Staged.Model.SeatHips,
                actor.Speaks(now),
                Strongest(frame.ExpressionsOf(number))));
        }
    }

    private static float Brightness(SceneFold fold, long now) => fold.Cuts.Find(now) is >= 0 and var last
        ? Darkest + ((1 - Darkest) * Ease.Since(now, fold.Cuts[last].At, DarkMs))
        : 1;

    private static void Hear(Track<SpeechCue> speech, long now, SceneFrame frame)
    {
        if (speech.Find(now) is >= 0 and var last && speech[last].IsHeard(now))
        {
            ref var cue = ref speech[last];
            var (line, speaker, _, clip) = cue.Line;
            frame.Hear(new SoundCue(line.Id, new RunTime(cue.At), speaker, Recorded: clip is not null));
        }
    }

    private static FacialExpression Strongest(ReadOnlySpan<float> weights)
    {
        var strongest = 0;
        for (var i = 1; i < weights.Length; i++)
        {
            if (weights[i] > 0.25f && (strongest == 0 || weights[i] > weights[strongest]))
            {
                strongest = i;
            }
        }

        return (FacialExpression)strongest;
    }
}
