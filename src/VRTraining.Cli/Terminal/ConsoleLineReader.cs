// Reads lines without holding up what happens meanwhile.
namespace VRTraining.Cli.Terminal;

/// <summary>Reads lines from the console or a pipe, so that a deadline can pass while the person is still thinking.</summary>
internal sealed class ConsoleLineReader(TextReader source, bool isPiped) : ILineReader
{
    private Task<string?>? _reading;

    /// <inheritdoc/>
    public bool IsPiped { get; } = isPiped;

    /// <inheritdoc/>
    public async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        // Reading the console cannot be called off: a read that nobody waits for any more serves the next caller.
        _reading ??= Task.Run(source.ReadLine, CancellationToken.None);
        var line = await _reading.WaitAsync(cancellationToken);
        _reading = null;
        return line;
    }
}
