// How the actors play what happens: who looks where, which face, which movement, and for how long.
using System.Collections.Immutable;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Assets;
using VRTraining.Stage.Motion;

namespace VRTraining.Stage.Scene;

/// <summary>Turns what happens into cues for the actors.</summary>
internal sealed class Direction(ImmutableArray<Actor> actors, BodyPoses bodies)
{
    /// <summary>Taking up a pose in less looks like a jerk.</summary>
    private const int ShortestPoseMs = 450;

    private readonly List<Actor> _struck = [];

    /// <summary>
    /// Someone speaks: face, gaze and gesture of the speaker, attention of the others. A line without an expression
    /// keeps the face that moods and the last response gave.
    /// </summary>
    public void Speak(StagedLine staged, in SpeechCue speech)
    {
        var speaker = actors[staged.Speaker];
        var line = staged.Line;
        var moods = FaceState.Of(speaker.Moods);
        if (line.Expression is { } expression)
        {
            var quick = expression is FacialExpression.Surprised or FacialExpression.Hurt;
            speaker.Show(speech.At, moods.With(expression, 0.85f), speech.End + 600, quick ? 170 : 260);
            speaker.Show(speech.End + 600, moods.With(expression, 0.3f), speech.End + 4000, 300);
        }

        speaker.Look(speech.At - 60, speaker.Toward(line.Gaze, speech.At), speech.End + 300);
        Play(speaker, line.Gesture, speech);
        for (var number = 0; number < actors.Length; number++)
        {
            if (number != staged.Speaker)
            {
                Listen(actors[number], number, staged.Speaker, speech);
            }
        }
    }

    /// <summary>A response was given: everyone takes it in.</summary>
    public void Take(long at, Quality quality)
    {
        _struck.Clear();
        foreach (var actor in actors)
        {
            actor.LookAtLearner(at + 40);
            if (quality == Quality.Best)
            {
                actor.Move(at + 180 + Chance(actor, at, 240), Gesture.Nod, 0.7f);
            }
        }
    }

    /// <summary>
    /// A mood moved: the face follows, and a worse mood is remembered for the setback that may follow.
    /// </summary>
    public void Feel(Actor actor, long at, RunEvent.MoodChanged changed)
    {
        var moods = actor.Moods;
        moods.Set(changed.Mood, changed.To);
        actor.Moods = moods;
        var worse = changed.Mood == Mood.Stress ? changed.To > changed.From : changed.To < changed.From;
        if (worse && !_struck.Contains(actor))
        {
            _struck.Add(actor);
        }

        var expression = worse ? FacialExpression.Concerned : FacialExpression.Warm;
        actor.Show(at, FaceState.Of(moods).With(expression, 0.35f), at + 1800);
    }

    /// <summary>A poor move: those it struck flinch, lean back and show it before anybody speaks.</summary>
    public void SetBack(long at)
    {
        foreach (var actor in actors)
        {
            var face = FaceState.Of(actor.Moods);
            if (_struck.Count > 0 && !_struck.Contains(actor))
            {
                actor.Show(at + 150, face.With(FacialExpression.Concerned, 0.6f), at + 3500);
                continue;
            }

            var late = Chance(actor, at, 90);
            actor.Flinch(at + late);
            actor.Show(at + late, face.With(FacialExpression.Surprised, 0.6f), 0, 160);
            actor.Show(at + 420, face.With(ReactionOf(actor.Moods), 0.85f), at + 5000, 280);
            actor.Sit(at + 250, SeatedPose.LeanBack, 800, at + 5200);
            actor.Look(at + 380, actor.Toward(new Gaze.Down(), at), at + 950);
        }
    }

    /// <summary>The learner is asked: everyone waits, friendly and without pressing.</summary>
    public void Wait(long at)
    {
        foreach (var actor in actors)
        {
            actor.LookAtLearner(at + Chance(actor, at, 300));
        }
    }

    /// <summary>The play came to an ending.</summary>
    public void End(long at, Outcome outcome)
    {
        var expression = outcome switch
        {
            Outcome.Good => FacialExpression.Warm,
            Outcome.Mixed => FacialExpression.Thoughtful,
            _ => FacialExpression.Concerned,
        };
        foreach (var actor in actors)
        {
            actor.Show(at + Chance(actor, at, 400), FaceState.Of(actor.Moods).With(expression, 0.6f), 0);
            actor.SitAtRest(at);
            actor.LookAtLearner(at);
        }
    }

    /// <summary>From the beginning of a place in the script: at rest, with the moods as they are.</summary>
    public void Reset(long at)
    {
        _struck.Clear();
        foreach (var actor in actors)
        {
            actor.Relax(at);
            actor.SitAtRest(at);
            actor.Movements.ForgetAfter(at);
            actor.LookAtLearner(at);
        }
    }

    private static void Listen(Actor listener, int number, int speaker, in SpeechCue speech)
    {
        var late = speech.At + 160 + (90 * number) + Chance(listener, speech.At, 250);
        var looks = 1800 + Chance(listener, speech.End, 2200);
        listener.Look(late, listener.TowardCharacter(speaker), Math.Min(late + looks, speech.End + 350));
        listener.Show(late, FaceState.Of(listener.Moods).With(FacialExpression.Attentive, 0.35f), speech.End + 500);
    }

    /// <summary>A held pose lasts at least as long as its data say; a stance lasts as long as the line.</summary>
    private void Play(Actor speaker, Gesture gesture, in SpeechCue speech)
    {
        var at = speech.At + Math.Min(350, (speech.End - speech.At) / 6);
        var shape = bodies.Of(gesture);
        if (gesture == Gesture.LookAway)
        {
            speaker.Look(at, speaker.Toward(new Gaze.Away(), at), Math.Min(speech.End, at + 1900));
        }
        else if (shape.Movement is not null)
        {
            speaker.Move(at, gesture);
        }
        else if (shape.Pose is { } pose)
        {
            var stance = gesture is Gesture.LeanIn or Gesture.LeanBack or Gesture.ArmsCrossed or Gesture.HandOnChin;
            var blendMs = Math.Max(ShortestPoseMs, shape.BlendMs);
            var held = at + blendMs + shape.HoldMs;
            speaker.Sit(at, pose, blendMs, stance ? Math.Max(held, speech.End + 900) : held);
        }
    }

    private static FacialExpression ReactionOf(MoodState moods) => moods switch
    {
        { Stress: >= 0.65f, Trust: < 0.4f } => FacialExpression.AngryRestrained,
        { Trust: >= 0.45f } => FacialExpression.Hurt,
        _ => FacialExpression.Defensive,
    };

    /// <summary>0 to <paramref name="below"/> ms, so that no two react in the same instant.</summary>
    private static int Chance(Actor actor, long at, int below) =>
        (int)(Noise.Unit(actor.Staged.Seed, at, 41) * below);
}
