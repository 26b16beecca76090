// What has happened so far, as everyone on stage was told it: events in, parts out.
using System.Collections.Immutable;
using VRTraining.Simulation.Play;
using VRTraining.Stage.Motion;

namespace VRTraining.Stage.Scene;

/// <summary>
/// Takes a run's events as they come. Two folds that took the same events are equal, however they came by them, and
/// what a fold says about a moment does not change by what happens later. One thread at a time.
/// </summary>
public sealed class SceneFold
{
    private readonly Dictionary<int, MoodState[]> _moodsAtMark = [];
    private readonly Direction _direction;
    private LineClock _clock;

    /// <summary>A stage on which nothing has happened.</summary>
    public SceneFold(Staging staging)
    {
        Staging = staging;
        Actors = [.. staging.Characters.Select(character =>
            new Actor(character, new GazeTargets(staging, character)))];
        _direction = new Direction(Actors, staging.Assets.Bodies);
    }

    /// <summary>What is played.</summary>
    public Staging Staging { get; }

    /// <summary>The run time of the last event.</summary>
    public RunTime Now { get; private set; }

    internal ImmutableArray<Actor> Actors { get; }

    /// <summary>What the narrator says.</summary>
    internal Track<SpeechCue> Narration { get; } = new();

    internal Track<MomentCue> Pauses { get; } = new();

    internal Track<MomentCue> Cuts { get; } = new();

    /// <summary>Takes the next event of the run; events of a kind that shows nothing are fine.</summary>
    public void Apply(in StampedEvent happened)
    {
        Now = happened.At;
        var at = happened.At.Milliseconds;
        var start = _clock.StartOf(happened);
        switch (happened.Event)
        {
            case RunEvent.LineSpoken spoken when Staging.LineOf(spoken.Line) is { } line:
                Hush(at);
                Say(line, start);
                break;
            case RunEvent.ChoiceMade made:
                _direction.Take(at, made.Quality);
                break;
            case RunEvent.MoodChanged changed when Staging.NumberOf(changed.Character) is >= 0 and var number:
                _direction.Feel(Actors[number], at, changed);
                break;
            case RunEvent.SetbackHappened:
                _direction.SetBack(at);
                break;
            case RunEvent.ChoicesOffered or RunEvent.AnswerAsked or RunEvent.ReflectionAsked:
                Hush(at);
                _direction.Wait(at);
                break;
            case RunEvent.EndingReached ending:
                Hush(at);
                _direction.End(at, ending.Outcome);
                break;
            case RunEvent.CheckpointReached checkpoint:
                _moodsAtMark[checkpoint.Mark] = [.. Actors.Select(actor => actor.Moods)];
                break;
            case RunEvent.Rewound rewound:
                Rewind(at, rewound.Mark);
                break;
            case RunEvent.Jumped or RunEvent.RunLeft or RunEvent.RunCompleted:
                Hush(at);
                _direction.Reset(at);
                break;
            case RunEvent.RunPaused or RunEvent.RunResumed:
                Pauses.Add(new MomentCue(at, happened.Event is RunEvent.RunPaused));
                break;
        }
    }

    private void Say(StagedLine line, long start)
    {
        var visemes = line.Clip?.Visemes ?? Speech.TextVisemes.Of(line.Line.Text, line.LengthMs);
        var speech = new SpeechCue(start, start + line.LengthMs, line, visemes);
        if (line.Speaker < 0)
        {
            Narration.Add(speech);
            return;
        }

        Actors[line.Speaker].Speech.Add(speech);
        _direction.Speak(line, speech);
    }

    private void Hush(long at)
    {
        Narration.ForgetAfter(at);
        if (Narration.Count > 0 && Narration[Narration.Count - 1].End > at)
        {
            Narration[Narration.Count - 1].End = at;
        }

        foreach (var actor in Actors)
        {
            actor.Hush(at);
        }
    }

    private void Rewind(long at, int mark)
    {
        Hush(at);
        if (_moodsAtMark.TryGetValue(mark, out var moods))
        {
            for (var i = 0; i < Actors.Length; i++)
            {
                Actors[i].Moods = moods[i];
            }
        }

        Cuts.Add(new MomentCue(at, On: true));
        _direction.Reset(at);
    }
}
