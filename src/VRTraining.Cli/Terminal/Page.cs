// How words get onto the screen: wrapped, indented, with room around them, and plain where there is no terminal.
using Spectre.Console;

namespace VRTraining.Cli.Terminal;

/// <summary>Writes words to a console as a person reads them: wrapped at word ends, with a blank line between thoughts.</summary>
internal sealed class Page(IAnsiConsole console)
{
    /// <summary>Longer lines are hard to read.</summary>
    private const int WidestLine = 88;

    /// <summary>Whether the last line is blank, so that a gap need not be made again.</summary>
    private bool _blank = true;

    /// <summary>Whether the cursor stands behind a sign, waiting for somebody to type.</summary>
    private bool _invites;

    /// <summary>Cells a line.</summary>
    public int Width => Math.Clamp(console.Profile.Width, 24, WidestLine);

    /// <summary>Makes sure that the next line stands apart.</summary>
    public void Gap()
    {
        CloseInvitation();
        if (!_blank)
        {
            console.WriteLine();
            _blank = true;
        }
    }

    /// <summary>Writes a text.</summary>
    /// <param name="text">What to write.</param>
    /// <param name="style">How it looks.</param>
    /// <param name="indent">Blanks before each line.</param>
    public void Write(string text, Style? style = null, int indent = 0) =>
        Write(new string(' ', indent), null, text, style);

    /// <summary>Writes a text after a lead (a name, a number) under which it is indented.</summary>
    /// <param name="lead">What stands before the first line, with its blanks; a bar stands before each line.</param>
    /// <param name="leadStyle">How the lead looks.</param>
    /// <param name="text">What to write.</param>
    /// <param name="style">How it looks.</param>
    public void Write(string lead, Style? leadStyle, string text, Style? style = null)
    {
        CloseInvitation();
        var indent = Math.Min(lead.GetCellWidth(), Width / 3);
        var under = lead.StartsWith(Bar[0]) ? lead : new string(' ', indent);
        var before = lead;
        if (lead.GetCellWidth() > indent)
        {
            // A name too long to indent by stands on a line of its own.
            Put(lead.TrimEnd(), leadStyle, "", null);
            before = under;
        }

        foreach (var line in Wrap.Lines(text, Width - indent))
        {
            Put(before, leadStyle, line, style);
            before = under;
        }

        _blank = false;
    }

    /// <summary>A lead that runs down the left of a text which stands out.</summary>
    public const string Bar = "▌ ";

    /// <summary>Begins a section.</summary>
    public void Heading(string text)
    {
        Gap();
        var line = Wrap.OneLine(text, Width - 6);
        Put("── ", Look.Frame, line, Look.Heading, " " + new string('─', Width - line.GetCellWidth() - 4));
        _blank = false;
    }

    /// <summary>Writes what helps and may be overlooked.</summary>
    public void Note(string text, int indent = 0) => Write(text, Look.Note, indent);

    /// <summary>Shows that something may be typed here; nothing where nobody types.</summary>
    /// <param name="sign">What stands before the cursor; empty for the bare cursor.</param>
    /// <param name="input">Who types.</param>
    public void Invite(string sign, ILineReader input)
    {
        if (!input.IsPiped && !_invites && sign.Length > 0)
        {
            console.Write(new Text(sign, Look.Note));
            _invites = true;
        }
    }

    /// <summary>Takes note of a typed line, which the terminal has shown itself.</summary>
    public void Typed(string line, ILineReader input)
    {
        if (!input.IsPiped)
        {
            _blank = line.Length == 0 && !_invites;
            _invites = false;
        }
    }

    private void CloseInvitation()
    {
        if (_invites)
        {
            console.WriteLine();
            _invites = false;
            _blank = false;
        }
    }

    private void Put(string lead, Style? leadStyle, string text, Style? style, string frame = "")
    {
        console.Write(new Text(text.Length == 0 && frame.Length == 0 ? lead.TrimEnd() : lead, leadStyle));
        console.Write(new Text(text, style));
        console.Write(new Text(frame, Look.Frame));
        console.WriteLine();
    }
}
