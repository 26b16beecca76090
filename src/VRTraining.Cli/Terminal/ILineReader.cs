// What the person types, a line at a time.
namespace VRTraining.Cli.Terminal;

/// <summary>What the person types, a line at a time; for one reader at a time.</summary>
internal interface ILineReader
{
    /// <summary>Whether nobody sits there: what is read comes from a pipe or a file.</summary>
    bool IsPiped { get; }

    /// <summary>The next line, or null at the end. A line that was waited for in vain is the next one to be read.</summary>
    Task<string?> ReadLineAsync(CancellationToken cancellationToken);
}
