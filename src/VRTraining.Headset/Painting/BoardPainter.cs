// Paints a viewer's frame: board, texts, cards, captions, the time left, where a pointer meets.
using System.Globalization;
using StereoKit;
using VRTraining.Stage.Layout;
using VRTraining.Stage.Viewing;

namespace VRTraining.Headset.Painting;

/// <summary>Paints viewer frames as they are; one thread, a steady frame allocates nothing.</summary>
internal sealed class BoardPainter(Brush brush)
{
    private const float EdgeMetres = 0.0025f;

    private static readonly string[] Numbers = Words(10);
    private static readonly string[] Seconds = [.. Words(301).Select(number => $"{number} s")];

    /// <summary>Paints a frame.</summary>
    public void Paint(ViewerFrame frame)
    {
        if (frame.HasBoard)
        {
            brush.Plate(Layer.Board, frame.Board, Palette.Board);
            foreach (var text in frame.Texts)
            {
                Paint(text, frame.TextMetres);
            }

            foreach (ref readonly var target in frame.Targets)
            {
                Paint(target, frame.TextMetres);
            }
        }

        if (frame.Notice.Length > 0)
        {
            PaintNotice(frame);
        }

        if (frame.Timer.Visible)
        {
            Paint(frame.Timer, frame.TextMetres);
        }

        if (frame.Caption.Visible)
        {
            Paint(frame.Caption, frame.TextMetres);
        }

        if (frame.Light.Visible)
        {
            Paint(frame.Light);
        }

        if (frame.Pointer is { } pointer)
        {
            brush.Dot(pointer, 0.012f, Palette.Accent);
        }
    }

    private static string[] Words(int count) =>
        [.. Enumerable.Range(0, count).Select(number => number.ToString(CultureInfo.InvariantCulture))];

    private void Paint(TextPlace text, float em)
    {
        var color = text.Kind switch
        {
            TextKind.Title => Palette.Accent,
            TextKind.Hint => Palette.TextQuiet,
            _ => Palette.Text,
        };
        for (var i = 0; i < text.Lines.Length; i++)
        {
            brush.Line(text.Lines[i], text.Place, 0, (0.15f + (i * TextMeasure.LineEm)) * em, em, color);
        }
    }

    private void Paint(in TargetFrame target, float em)
    {
        var hovered = target.State == TargetState.Hovered;
        var color = target.State switch
        {
            TargetState.Hovered => Palette.CardHovered,
            TargetState.Pressed => Palette.CardPressed,
            TargetState.Disabled => Palette.CardDisabled,
            _ => Palette.Card,
        };
        brush.Plate(Layer.Edge, target.Place, hovered ? Palette.EdgeHovered : Palette.Edge, hovered ? EdgeMetres : EdgeMetres / 2);
        brush.Plate(Layer.Card, target.Place, color);
        if (target.Dwell > 0)
        {
            var width = target.Place.Width * target.Dwell;
            brush.Plate(
                Layer.Mark,
                target.Place.Part((width - target.Place.Width) / 2, -0.46f * target.Place.Height, width, 0.008f),
                Palette.Accent);
        }

        var ink = target.State == TargetState.Disabled ? Palette.TextQuiet : Palette.Text;
        var top = (target.Place.Height - (target.Lines.Length * TextMeasure.LineEm * em)) / 2;
        var numbered = target.Number > 0;
        if (numbered)
        {
            brush.Line(Numbers[target.Number % 10], target.Place, 0.6f * em, top, em, Palette.Accent);
        }

        for (var i = 0; i < target.Lines.Length; i++)
        {
            brush.Line(
                target.Lines[i],
                target.Place,
                numbered ? 2.2f * em : 0,
                top + (i * TextMeasure.LineEm * em),
                em,
                ink,
                numbered ? TextAlign.XLeft : TextAlign.XCenter);
        }
    }

    private void Paint(in CaptionFrame caption, float em)
    {
        brush.Plate(Layer.Card, caption.Place, Palette.Caption);
        var align = caption.RightToLeft ? TextAlign.XRight : TextAlign.XLeft;
        var left = 0.4f * em;
        var named = caption.Speaker is not null || caption.Arrow != SpeakerArrow.None;
        var top = (named ? 0.3f : 0.3f - (TextMeasure.LineEm / 2)) * em;
        if (caption.Speaker is { } speaker)
        {
            brush.Line(speaker, caption.Place, left, top, em, Palette.Accent, align);
        }

        if (caption.Arrow != SpeakerArrow.None)
        {
            var toLeft = caption.Arrow == SpeakerArrow.Left;
            brush.Line(
                toLeft ? "◄" : "►", caption.Place, left, top, em, Palette.Accent, toLeft ? TextAlign.XCenter : TextAlign.XRight);
        }

        brush.Line(caption.First, caption.Place, left, top + (TextMeasure.LineEm * em), em, Palette.Text, align);
        if (caption.Second.Length > 0)
        {
            brush.Line(caption.Second, caption.Place, left, top + (2 * TextMeasure.LineEm * em), em, Palette.Text, align);
        }
    }

    private void Paint(in TimerFrame timer, float em)
    {
        var bar = timer.Place.Width - (4 * em);
        brush.Line(
            Seconds[Math.Clamp(timer.Seconds, 0, Seconds.Length - 1)], timer.Place, 0, 0.2f * em, em, Palette.Text);
        brush.Plate(Layer.Card, timer.Place.Part(2 * em, 0, bar, 0.35f * em), Palette.Card);
        var left = bar * timer.Share;
        if (left > 0.001f)
        {
            brush.Plate(Layer.Mark, timer.Place.Part((2 * em) - ((bar - left) / 2), 0, left, 0.35f * em), Palette.Accent);
        }
    }

    /// <summary>The light of somebody who is watched: red while it is on.</summary>
    private void Paint(in LightFrame light)
    {
        var em = light.Place.Height / 2;
        brush.Plate(Layer.Card, light.Place, Palette.Caption);
        brush.Dot(
            light.Place.Centre - (light.Place.Right * ((light.Place.Width / 2) - em)),
            light.On ? 0.8f * em : 0.4f * em,
            light.On ? Palette.Watched : Palette.TextQuiet);
        brush.Line(light.Text, light.Place, 2 * em, 0.35f * em, em, light.On ? Palette.Text : Palette.TextQuiet);
    }

    private void PaintNotice(ViewerFrame frame)
    {
        var em = frame.TextMetres;
        var place = frame.Board.Part(0, (frame.Board.Height / 2) + (1.3f * em), frame.Board.Width, 2 * em);
        brush.Plate(Layer.Card, place, Palette.Caption);
        brush.Line(frame.Notice, place, 0, 0.35f * em, em, Palette.Accent, TextAlign.XCenter);
    }
}
