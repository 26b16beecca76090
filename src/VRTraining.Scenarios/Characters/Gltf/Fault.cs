// Why a model cannot be used.
using VRTraining.Scenarios.Diagnostics;

namespace VRTraining.Scenarios.Characters.Gltf;

/// <summary>Why a model cannot be used.</summary>
/// <param name="Code">What sort of finding it is.</param>
/// <param name="Message">What is wrong, as the end of a sentence that begins with the file's name.</param>
/// <param name="Expected">What would be right, as a sentence.</param>
internal sealed record Fault(DiagnosticCode Code, string Message, string Expected);
