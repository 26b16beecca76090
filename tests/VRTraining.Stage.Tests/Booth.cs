// One viewer at a run with a question of three responses: what the tests of pressing and reading share.
using System.Numerics;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Layout;
using VRTraining.Stage.Pointing;
using VRTraining.Stage.Viewing;

namespace VRTraining.Stage.Tests;

internal sealed class Booth
{
    public static readonly RunTime Now = new(5000);

    public Booth(ViewerSettings? settings = null, IEnumerable<StampedEvent>? events = null)
    {
        Viewer = new Viewer(settings ?? new ViewerSettings());
        foreach (var happened in events ?? Rehearsal.Events.TakeWhile(happened => happened.At < Now))
        {
            Fold.Apply(happened);
        }

        Interaction = new Interaction(Fold, Viewer);
    }

    public ViewerFold Fold { get; } = new(Rehearsal.Staging, ViewerWords.English);

    public Viewer Viewer { get; }

    public Interaction Interaction { get; }

    public Arrangement Arrangement => Viewer.Arrange(Fold, Now);

    /// <summary>The first response and the second.</summary>
    public static StageAction First { get; } = new(StageActionKind.Choose, 0);

    public static StageAction Second { get; } = new(StageActionKind.Choose, 1);

    public Vector3 Eyes => new(0, Viewer.Settings.EyeHeight, 0);

    public int NumberOf(StageActionKind kind)
    {
        var targets = Arrangement.Targets;
        return Enumerable.Range(0, targets.Length).First(number => targets[number].Item.Action.Kind == kind);
    }

    public PanelRect PlaceOf(StageActionKind kind) => Arrangement.Targets[NumberOf(kind)].Place;

    public StageAction RayAt(Vector3 point, bool pressed, long nowMs = 0) => Interaction.Point(
        [new PointerSample(PointerKind.Ray, Eyes, Vector3.Normalize(point - Eyes), pressed)], Now, nowMs);

    public StageAction GazeAt(Vector3 point, long nowMs) => Interaction.Point(
        [new PointerSample(PointerKind.Gaze, Eyes, Vector3.Normalize(point - Eyes))], Now, nowMs);

    /// <summary>A fingertip so many metres in front of a target's centre.</summary>
    public StageAction TipAt(PanelRect place, float depth) => Interaction.Point(
        [new PointerSample(PointerKind.Fingertip, place.Centre + (place.Front * depth), default)], Now, 0);

    public ViewerFrame Frame(RunTime? at = null)
    {
        var frame = new ViewerFrame();
        ViewerComposer.Compose(Fold, Viewer, at ?? Now, frame);
        return frame;
    }

    public static RunInput Choosing(string choice) => new RunInput.Choose(new ChoiceId(choice), Now);
}
