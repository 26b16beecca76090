// How far something has come that takes a while.
using Spectre.Console;
using VRTraining.Cli.CommandLine;

namespace VRTraining.Cli.Terminal;

/// <summary>A line that shows how far something has come; nothing where no terminal shows it.</summary>
internal sealed class Bar : IDisposable
{
    private const int Cells = 24;

    private readonly IAnsiConsole? _console;
    private readonly int _total;
    private int _done;

    /// <summary>A bar at its beginning.</summary>
    /// <param name="desk">Where to; beside the results.</param>
    /// <param name="total">How many steps there are.</param>
    public Bar(Desk desk, int total)
    {
        _console = desk is { Quiet: false, Json: false } && desk.Error.Profile.Capabilities.Ansi ? desk.Error : null;
        _total = Math.Max(1, total);
        Draw("");
    }

    /// <summary>One step is done.</summary>
    /// <param name="what">Which.</param>
    public void Step(string what)
    {
        _done++;
        Draw(what);
    }

    /// <summary>So many steps are done by now.</summary>
    /// <param name="done">0 to all of them.</param>
    /// <param name="words">What stands beside the bar.</param>
    public void At(int done, string words)
    {
        _done = done;
        DrawBeside(words);
    }

    /// <summary>Takes the bar off the screen, so that other words can be written.</summary>
    public void Clear() => _console?.Profile.Out.Writer.Write("\r\u001b[K");

    /// <inheritdoc/>
    public void Dispose() => Clear();

    private void Draw(string what) => DrawBeside($"{_done}/{_total} {what}");

    private void DrawBeside(string words)
    {
        if (_console is null)
        {
            return;
        }

        var full = (int)Math.Min(Cells, (long)_done * Cells / _total);
        var line = $"{new string('█', full)}{new string('░', Cells - full)} {words}";
        Clear();
        _console.Profile.Out.Writer.Write(Wrap.OneLine(line, Math.Max(20, _console.Profile.Width - 1)));
        _console.Profile.Out.Writer.Flush();
    }
}
