// A run as the head sees it, wherever it is hosted.
using VRTraining.Runs.Live;
using VRTraining.Simulation.Play;
using VRTraining.Stage.Scene;

namespace VRTraining.Headset.Plays;

/// <summary>A run as the head sees it, wherever it is hosted.</summary>
internal interface IPlay
{
    /// <summary>What is played.</summary>
    Staging Staging { get; }

    /// <summary>Run time at this moment; never waits, allocates nothing.</summary>
    RunTime Now { get; }
}

/// <summary>A run hosted in this process.</summary>
internal sealed class LocalPlay(RunHost host, Staging staging) : IPlay
{
    /// <summary>Hosts the run.</summary>
    public RunHost Host => host;

    /// <inheritdoc/>
    public Staging Staging => staging;

    /// <inheritdoc/>
    public RunTime Now => host.Now;
}
