// How a part of an installation does.
namespace VRTraining.Link.Preflight;

/// <summary>How a part of an installation does.</summary>
public enum Verdict
{
    /// <summary>Nothing to do.</summary>
    Ok,

    /// <summary>Practising works, though not in every way; the advice says what would mend it.</summary>
    Warning,

    /// <summary>Practising does not work before this is mended.</summary>
    Broken,
}
