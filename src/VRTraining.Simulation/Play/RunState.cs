// Where a run stands: a small value, copied rather than changed.
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Play;

/// <summary>Where a run stands; meaningful only together with the engine that made it.</summary>
public struct RunState
{
    internal PackedState Bits;

    /// <summary>Place, variables, moods and visits: all that decides how the play can go on.</summary>
    public readonly PackedState Packed => Bits;

    /// <summary>Whether it plays, is paused, or is over.</summary>
    public RunStatus Status { readonly get; internal set; }

    /// <summary>The run time of the last input.</summary>
    public RunTime Now { readonly get; internal set; }

    /// <summary>When the moment of choice runs out; null where no limit runs.</summary>
    public RunTime? Deadline { readonly get; internal set; }

    /// <summary>The present attempt, from 1.</summary>
    public int Attempt { readonly get; internal set; }

    /// <summary>How many hints of the present node have been shown.</summary>
    public int HintsShown { readonly get; internal set; }

    /// <summary>Whether someone else steered the run.</summary>
    public bool Assisted { readonly get; internal set; }

    /// <summary>Whether time limits are turned off.</summary>
    public bool TimersOff { readonly get; internal set; }

    /// <summary>The generator that decides the next chance.</summary>
    internal ulong Random { readonly get; set; }

    /// <summary>The status before the pause.</summary>
    internal RunStatus BeforePause { readonly get; set; }

    /// <summary>How many attempts there were.</summary>
    internal int Attempts { readonly get; set; }

    /// <summary>How many checkpoints were reached.</summary>
    internal int MarkCount { readonly get; set; }

    /// <summary>The checkpoints of the present attempt, the latest first.</summary>
    internal CheckpointMark? Marks { readonly get; set; }

    /// <summary>The checkpoints one may rewind to, the latest first; a node at most once.</summary>
    public readonly IEnumerable<NodeId> Checkpoints()
    {
        var seen = new HashSet<NodeId>();
        for (var mark = Marks; mark is not null; mark = mark.Before)
        {
            if (seen.Add(mark.Node))
            {
                yield return mark.Node;
            }
        }
    }
}

/// <summary>Whether a run plays, is paused, or is over.</summary>
public enum RunStatus
{
    /// <summary>Not begun.</summary>
    NotStarted,

    /// <summary>In the scene.</summary>
    Playing,

    /// <summary>Time stands still.</summary>
    Paused,

    /// <summary>At an ending, from which one can rewind or go on to the debrief.</summary>
    AtEnding,

    /// <summary>Over, by an ending.</summary>
    Completed,

    /// <summary>Over, left before an ending.</summary>
    Left,
}

/// <summary>The state as it was when a checkpoint was entered.</summary>
internal sealed record CheckpointMark(
    int Number, NodeId Node, PackedState Packed, ulong Random, CheckpointMark? Before);
