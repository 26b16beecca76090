// How far an export has come.
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Terminal;

namespace VRTraining.Cli.Exporting;

/// <summary>Counts runs, and shows how far it has come a hundred times at most.</summary>
internal sealed class RunBar(Desk desk, int total, string what) : IProgress<long>, IDisposable
{
    private const int Steps = 100;

    private readonly Bar _bar = new(desk, Steps);
    private long _shown;

    /// <summary>How many runs there were.</summary>
    public long Value { get; private set; }

    public void Report(long value)
    {
        Value = value;
        for (; _shown < value * Steps / Math.Max(1, total); _shown++)
        {
            _bar.Step($"% {what}");
        }
    }

    public void Dispose() => _bar.Dispose();
}
