// What came of a file that was to be imported.
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Voice.Recordings;

/// <summary>What came of a file that was to be imported.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Line">The line whose clip it is, where there is one.</param>
/// <param name="Remark">What is wrong or odd, as a sentence, or null.</param>
public sealed record ImportedFile(string Name, ImportOutcome Outcome, LineId? Line, string? Remark);

/// <summary>What came of a file.</summary>
public enum ImportOutcome
{
    /// <summary>It is the clip of its line now.</summary>
    Imported,

    /// <summary>It is the clip of its line now; its length is odd.</summary>
    Doubtful,

    /// <summary>It was the clip of its line already.</summary>
    Unchanged,

    /// <summary>No line is called so.</summary>
    UnknownName,

    /// <summary>It cannot be a clip.</summary>
    Unusable,
}
