// A diagnostic as --json prints it, the same for every command that finds some.
using VRTraining.Scenarios.Diagnostics;

namespace VRTraining.Cli.Json;

/// <summary>A diagnostic for programs.</summary>
internal sealed record DiagnosticJson(
    string Code, Severity Severity, string File, string Pointer, int Line, int Column, string Message, string Expected)
{
    public static DiagnosticJson Of(Diagnostic diagnostic) => new(
        diagnostic.Code.ToString(),
        diagnostic.Severity,
        diagnostic.File,
        diagnostic.Pointer,
        diagnostic.At.Line,
        diagnostic.At.Column,
        diagnostic.Message,
        diagnostic.Expected);
}
