// How far the search of all plays has come.
using System.Globalization;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Terminal;
using VRTraining.Scenarios.Analysis;

namespace VRTraining.Cli.Proofs;

/// <summary>A bar that fills up as the search nears its cap; told by the thread that searches.</summary>
internal sealed class SearchBar(Desk desk, string name, int mostStates) : IProgress<SearchProgress>, IDisposable
{
    private readonly Bar _bar = new(desk, mostStates);

    /// <inheritdoc/>
    public void Report(SearchProgress value) => _bar.At(value.States, string.Create(
        CultureInfo.InvariantCulture, $"{name}: {value.States:N0} moments, {value.Open:N0} still open"));

    /// <inheritdoc/>
    public void Dispose() => _bar.Dispose();
}
