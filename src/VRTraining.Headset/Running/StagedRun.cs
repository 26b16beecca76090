// A run on the head's stage: its two folds, and what was loaded for it.
using System.Numerics;
using VRTraining.Headset.Loading;
using VRTraining.Headset.Painting;
using VRTraining.Headset.Plays;
using VRTraining.Simulation.Play;
using VRTraining.Stage.Scene;
using VRTraining.Stage.Viewing;

namespace VRTraining.Headset.Running;

/// <summary>A run on the head's stage; the frame's thread only.</summary>
internal sealed class StagedRun(IPlay play, LoadedScene loaded, ViewerWords words)
{
    private readonly SceneFold _fold = new(play.Staging);
    private readonly SceneFrame _frame = new(play.Staging);
    private bool _advanceAsked;

    /// <summary>The run.</summary>
    public IPlay Play => play;

    /// <summary>What the viewer was shown.</summary>
    public ViewerFold Viewed { get; } = new(play.Staging, words);

    /// <summary>Everything that has happened, in order.</summary>
    public List<StampedEvent> Events { get; } = new(512);

    /// <summary>What is painted.</summary>
    public SceneOnStage Scene { get; } = new(loaded);

    /// <summary>The scene as it was painted last.</summary>
    public SceneFrame Frame => _frame;

    /// <summary>Run time that is shown; never goes back.</summary>
    public RunTime Shown { get; private set; }

    /// <summary>Whether the run stands still.</summary>
    public bool Paused => Viewed.Scene.Paused;

    /// <summary>Whether a pause was asked for and has not come yet.</summary>
    public bool PauseAsked { get; set; }

    /// <summary>Takes an event.</summary>
    public void Take(in StampedEvent happened)
    {
        Events.Add(happened);
        _fold.Apply(happened);
        Viewed.Apply(happened);
        _advanceAsked = false;
    }

    /// <summary>Moves the shown time on, and goes on by itself where the viewer wants that.</summary>
    public void Advance(bool byItself, Backstage backstage)
    {
        var now = play.Now;
        Shown = now > _fold.Now ? now : _fold.Now;
        if (byItself && !_advanceAsked && !Paused && Viewed.HeardAt is { } heard && Shown >= heard)
        {
            _advanceAsked = true;
            backstage.Ask(new Wish.Submit(new RunInput.Advance(Shown)));
        }
    }

    /// <summary>Paints the moment.</summary>
    /// <param name="outOfSight">Whether the scene waits out of sight.</param>
    /// <param name="toWorld">Stage to world, for sound.</param>
    public void Paint(bool outOfSight, in Matrix4x4 toWorld)
    {
        SceneComposer.Compose(_fold, Shown, _frame);
        Scene.Paint(_frame, outOfSight, toWorld);
    }
}
