// What a whole history consists of, part by part, so that it can be carried from one store to another.
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Script;

namespace VRTraining.Runs.Archive;

/// <summary>One part of a history. Whatever a part names comes before it.</summary>
public abstract record ArchivePart
{
    private ArchivePart()
    {
    }

    /// <summary>A learner, by code.</summary>
    /// <param name="Code">The profile's code.</param>
    /// <param name="CreatedAt">UTC, in whole milliseconds.</param>
    public sealed record Learner(string Code, DateTimeOffset CreatedAt) : ArchivePart;

    /// <summary>A script that was played.</summary>
    /// <param name="ContentHash">SHA-256 as docs/scenario-format.md defines it.</param>
    /// <param name="Id">The scenario's id.</param>
    /// <param name="Version">Its version.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Json">The file, byte by byte.</param>
    /// <param name="KeptAt">UTC; when it was first played there.</param>
    public sealed record Script(
        string ContentHash, ScenarioId Id, string Version, string Title, ReadOnlyMemory<byte> Json, DateTimeOffset KeptAt)
        : ArchivePart;

    /// <summary>A run with its journal.</summary>
    public sealed record Run(RecordedRun Recorded) : ArchivePart;

    /// <summary>An if-then plan; personal text.</summary>
    /// <param name="Profile">Whose plan, by code.</param>
    /// <param name="From">The run it came from; null where there is none.</param>
    /// <param name="Situation">When this happens…</param>
    /// <param name="Action">…I will do that.</param>
    /// <param name="DueOn">The day by which to have tried it.</param>
    /// <param name="MadeAt">UTC, in whole milliseconds.</param>
    /// <param name="DoneAt">UTC; null where it has not been tried yet.</param>
    public sealed record Plan(
        string Profile,
        RunId? From,
        string Situation,
        string Action,
        DateOnly DueOn,
        DateTimeOffset MadeAt,
        DateTimeOffset? DoneAt) : ArchivePart;
}
