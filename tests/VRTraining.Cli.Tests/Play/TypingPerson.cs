// Somebody at the keyboard, for tests.
using System.Threading.Channels;
using VRTraining.Cli.Terminal;

namespace VRTraining.Cli.Tests.Play;

/// <summary>Types a line whenever the play asks for one.</summary>
internal sealed class TypingPerson : ILineReader
{
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Channel<bool> _asked = Channel.CreateUnbounded<bool>();

    public bool IsPiped => false;

    public async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        _asked.Writer.TryWrite(true);
        return await _lines.Reader.ReadAsync(cancellationToken);
    }

    /// <summary>Waits until a line is asked for, and types it.</summary>
    public async Task TypeAsync(string line, CancellationToken cancellationToken)
    {
        await _asked.Reader.ReadAsync(cancellationToken);
        _lines.Writer.TryWrite(line);
    }

    /// <summary>Waits until a line is asked for, and thinks.</summary>
    public async Task ThinkAsync(CancellationToken cancellationToken) => await _asked.Reader.ReadAsync(cancellationToken);

    /// <summary>Types the line that was asked for before the thinking began.</summary>
    public void Type(string line) => _lines.Writer.TryWrite(line);
}
