// Collects what the search of all plays finds, each with a play that shows it.
using System.Collections.Immutable;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Plans;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Analysis;

/// <summary>Something that the search of all plays found.</summary>
/// <param name="Diagnostic">What and where.</param>
/// <param name="Play">A shortest play to where it shows; null where no play comes near, or no seed lets chance go that way.</param>
public sealed record ProofFinding(Diagnostic Diagnostic, Plan? Play);

/// <summary>What was found so far.</summary>
internal sealed class ProofFindings(ScriptPlaces places, Plays plays)
{
    private readonly List<(DiagnosticCode Code, string Message, Plan? Play)> _found = [];

    /// <summary>All findings, from the top of the file to its end.</summary>
    public ImmutableArray<ProofFinding> InOrder() =>
    [
        .. places.Found.Select(diagnostic => new ProofFinding(
            diagnostic,
            _found.FirstOrDefault(found => found.Code == diagnostic.Code && found.Message == diagnostic.Message).Play)),
    ];

    /// <summary>Adds a finding about a part, or what lies at a path within it.</summary>
    /// <param name="code">What sort of finding it is.</param>
    /// <param name="part">What it is about.</param>
    /// <param name="message">What is wrong, as a sentence.</param>
    /// <param name="expected">What would be right, as a sentence.</param>
    /// <param name="way">A play that shows it; empty where there is none.</param>
    public void Add(
        DiagnosticCode code, ScriptPart part, string message, string expected, ImmutableArray<Edge> way)
    {
        places.Add(code, part.Kind, part.Name, part.Path, message, expected);
        _found.Add((code, message, way.IsEmpty ? null : plays.PlanOf(way)));
    }
}

/// <summary>A named part of a script, or what lies at a path within it.</summary>
internal readonly record struct ScriptPart(NameKind Kind, string Name, params string[] Path);
