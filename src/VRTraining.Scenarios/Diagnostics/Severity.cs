// How bad a finding is.
namespace VRTraining.Scenarios.Diagnostics;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>The scenario can be played; something in it is probably not meant so.</summary>
    Warning,

    /// <summary>The scenario cannot be played.</summary>
    Error,
}
