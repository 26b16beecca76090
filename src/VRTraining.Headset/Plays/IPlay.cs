// A run as the head sees it, wherever it is hosted.
using VRTraining.Host.Mirrors;
using VRTraining.Link.Seats;
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

    /// <summary>Where the wearer's head is, for those who watch; never waits, allocates nothing.</summary>
    void Look(in HeadPose pose);
}

/// <summary>A run hosted in this process.</summary>
/// <param name="host">Hosts it.</param>
/// <param name="staging">What is played.</param>
/// <param name="wearer">The learner as mirrors know one; null where nobody may watch.</param>
internal sealed class LocalPlay(RunHost host, Staging staging, Wearer? wearer) : IPlay
{
    /// <summary>Hosts the run.</summary>
    public RunHost Host => host;

    /// <inheritdoc/>
    public Staging Staging => staging;

    /// <inheritdoc/>
    public RunTime Now => host.Now;

    /// <inheritdoc/>
    public void Look(in HeadPose pose) => wearer?.Pose.Set(pose);
}

/// <summary>A run at somebody else's host.</summary>
/// <param name="seat">Where it is played from.</param>
/// <param name="staging">What is played.</param>
internal sealed class RemotePlay(RemoteSeat seat, Staging staging) : IPlay
{
    /// <summary>Decides every chance of the run.</summary>
    public ulong Seed => seat.Run.Run.Seed;

    /// <inheritdoc/>
    public Staging Staging => staging;

    /// <inheritdoc/>
    public RunTime Now => seat.Now;

    /// <inheritdoc/>
    public void Look(in HeadPose pose) => seat.Look(pose);
}
