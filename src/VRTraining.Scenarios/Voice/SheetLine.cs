// A line as a voice actor gets it.
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Voice;

/// <summary>A line as a voice actor gets it.</summary>
/// <param name="Line">The line's id, which is the name of its recording.</param>
/// <param name="Speaker">Who says it; null for the narrator.</param>
/// <param name="SpeakerName">Who says it, by name.</param>
/// <param name="Voice">The voice that a synthesiser says it with.</param>
/// <param name="Expression">The face while speaking.</param>
/// <param name="Direction">How it is said; empty where nothing is written about it.</param>
/// <param name="Text">The words.</param>
/// <param name="Clip">The clip; null where there is none.</param>
public sealed record SheetLine(
    LineId Line,
    CharacterId? Speaker,
    string SpeakerName,
    string Voice,
    FacialExpression? Expression,
    string Direction,
    string Text,
    VoiceClip? Clip)
{
    /// <summary>How the line is voiced.</summary>
    public ClipState State => Clip?.StateFor(Text) ?? ClipState.Missing;
}
