// Typed words: from StereoKit's keyboard in the air, or a real one beside a window.
using System.Text;
using StereoKit;

namespace VRTraining.Headset.Sensing;

/// <summary>Typed words, while somebody writes; one thread.</summary>
internal sealed class Keyboard
{
    private const char Backspace = '\b';

    private readonly StringBuilder _text = new();

    /// <summary>Whether somebody writes.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>What was typed so far.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Begins, with nothing written; what was typed before is not taken.</summary>
    public void Open()
    {
        while (Input.TextConsume() != 0)
        {
        }

        _text.Clear();
        (IsOpen, Text) = (true, "");
        Platform.KeyboardShow(true, TextContext.Text);
    }

    /// <summary>Puts the keyboard away.</summary>
    public void Close()
    {
        if (IsOpen)
        {
            IsOpen = false;
            Platform.KeyboardShow(false, TextContext.Text);
        }
    }

    /// <summary>Takes what was typed since the last frame.</summary>
    /// <returns>The whole text where it is done, else null.</returns>
    public string? Take()
    {
        if (!IsOpen)
        {
            return null;
        }

        var before = _text.Length;
        for (var letter = Input.TextConsume(); letter != 0; letter = Input.TextConsume())
        {
            if (letter is '\n' or '\r')
            {
                Close();
                return _text.ToString();
            }

            if (letter != Backspace)
            {
                _text.Append(letter);
            }
            else if (_text.Length > 0)
            {
                _text.Length--;
            }
        }

        Text = _text.Length == before && Text.Length == before ? Text : _text.ToString();
        return null;
    }
}
