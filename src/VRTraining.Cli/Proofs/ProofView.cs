// A proof in words: how much was searched, what can be reached, how long plays are.
using System.Globalization;
using Spectre.Console;
using VRTraining.Cli.Terminal;
using VRTraining.Scenarios.Analysis;

namespace VRTraining.Cli.Proofs;

/// <summary>Shows what a search gave.</summary>
internal sealed class ProofView(Page page)
{
    /// <summary>Shows it.</summary>
    public void Show(string name, Proof proof, ProofPlans plans)
    {
        page.Gap();
        var searched = string.Create(
            CultureInfo.InvariantCulture, $"{proof.States:N0} moments and {proof.Transitions:N0} responses searched");
        page.Write(
            proof.IsProved ? $"{name}: proved. {searched}." : $"{name}: {searched}, not proved.",
            proof.IsProved && proof.Findings.IsEmpty ? Look.Good : Style.Plain);
        if (!proof.IsProved)
        {
            page.Note("What was not met may still exist; what is reported does. --states searches further.");
            if (!proof.NotSeen.IsEmpty)
            {
                page.Note($"Not entered so far: {string.Join(", ", proof.NotSeen)}.");
            }
        }

        foreach (var range in proof.Skills)
        {
            page.Write($"{range.Skill}: {Points(range.Worst)} to {Points(range.Best)} points", indent: 2);
        }

        page.Write($"from start to ending: {Responses(proof.Lengths)}", indent: 2);
        if (!proof.OnlyRewindMends.IsEmpty)
        {
            page.Write("  ", null, $"only a rewind mends: {string.Join(", ", proof.OnlyRewindMends.Select(setback => setback.Choice))}");
        }

        if (plans.Count > 0)
        {
            page.Note($"{plans.Count} plays that show this: {plans.Folder}");
        }
    }

    private static string Points(int? points) => points?.ToString(CultureInfo.InvariantCulture) ?? "?";

    private static string Responses(PlayLengths lengths) => (lengths.Shortest, lengths.Longest) switch
    {
        (null, _) => "no ending met",
        ({ } shortest, { } longest) => string.Create(CultureInfo.InvariantCulture, $"{shortest} to {longest} responses"),
        ({ } shortest, null) => string.Create(CultureInfo.InvariantCulture, $"{shortest} responses and more"),
    };
}
