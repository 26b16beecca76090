// Plates and letters on rectangles of the stage.
using System.Numerics;
using StereoKit;
using VRTraining.Stage.Layout;

namespace VRTraining.Headset.Painting;

/// <summary>What of a panel lies above what.</summary>
internal enum Layer
{
    /// <summary>Behind all the rest.</summary>
    Board,

    /// <summary>The edge of a card, which is a larger card behind it.</summary>
    Edge,

    /// <summary>A card.</summary>
    Card,

    /// <summary>On a card.</summary>
    Mark,
}

/// <summary>
/// Paints plates and letters over everything else, in the order they come: panels stay readable where they reach behind
/// the table. One thread; a steady frame allocates nothing.
/// </summary>
internal sealed class Brush
{
    /// <summary>Height of a capital letter, in em: the widest of the fonts that layouts are measured for.</summary>
    private const float CapitalEm = 0.72f;

    private const float Corner = 0.012f;

    private const int PlatesFirst = 100;
    private const int LettersAfter = 110;

    private readonly Dictionary<(int, int), Mesh> _plates = [];
    private readonly Material[] _layers;
    private readonly Material _dots;
    private readonly TextStyle _letters;
    private readonly Mesh _dot;

    /// <summary>Prepares materials; after StereoKit has begun.</summary>
    public Brush()
    {
        _layers = [.. Enum.GetValues<Layer>().Select(layer => Over(Material.Unlit.Copy(), PlatesFirst + (int)layer))];
        _dots = Over(Material.Unlit.Copy(), LettersAfter + 1);
        var letters = Material.Copy("default/material_font");
        _letters = Text.MakeStyle(Font.Default, 1, letters, Color.White);

        // After the style is made, which sets the depth test itself.
        Over(letters, LettersAfter);
        _dot = Mesh.GenerateSphere(1, 8);
    }

    /// <summary>A plate with round corners.</summary>
    /// <param name="layer">What lies below it and above it.</param>
    /// <param name="place">On stage.</param>
    /// <param name="color">Linear.</param>
    /// <param name="grow">Metres by which each side is grown.</param>
    public void Plate(Layer layer, in PanelRect place, Color color, float grow = 0)
    {
        var (width, height) = (place.Width + (2 * grow), place.Height + (2 * grow));
        var key = ((int)MathF.Round(width * 1000), (int)MathF.Round(height * 1000));
        if (!_plates.TryGetValue(key, out var mesh))
        {
            mesh = _plates[key] = RoundedPlate.Of(width, height, Corner + grow);
        }

        mesh.Draw(_layers[(int)layer], Facing(place, place.Centre), color);
    }

    /// <summary>A line of letters.</summary>
    /// <param name="text">Shrunk where it is too wide.</param>
    /// <param name="place">On which rectangle.</param>
    /// <param name="left">Where it begins, metres from the left edge; of a centred line ignored.</param>
    /// <param name="top">Its upper edge, metres from the top of the rectangle.</param>
    /// <param name="em">Size of the letters, metres.</param>
    /// <param name="color">Linear.</param>
    /// <param name="align">Left, centre or right.</param>
    public void Line(string text, in PanelRect place, float left, float top, float em, Color color, TextAlign align = TextAlign.XLeft)
    {
        var room = place.Width - (align == TextAlign.XLeft ? left : 0);
        var centreUp = (place.Height / 2) - top - (TextMeasure.LineEm * em / 2);
        var centreRight = align == TextAlign.XLeft ? left / 2 : 0;
        var centre = place.Centre + (place.Right * centreRight) + (place.Up * centreUp);
        var capital = em * CapitalEm;
        var matrix = Matrix4x4.CreateScale(capital) * Letters(place, centre);
        Text.Add(
            text,
            matrix,
            new Vec2(room / capital, TextMeasure.LineEm / CapitalEm),
            TextFit.Squeeze,
            _letters,
            color,
            TextAlign.Center,
            align | TextAlign.YCenter);
    }

    /// <summary>A dot.</summary>
    public void Dot(Vector3 at, float diameter, Color color) =>
        _dot.Draw(_dots, Matrix4x4.CreateScale(diameter) * Matrix4x4.CreateTranslation(at), color);

    /// <summary>Right, up and front of a rectangle as the axes of what is drawn on it.</summary>
    private static Matrix4x4 Facing(in PanelRect place, Vector3 at) => new(
        place.Right.X, place.Right.Y, place.Right.Z, 0,
        place.Up.X, place.Up.Y, place.Up.Z, 0,
        place.Front.X, place.Front.Y, place.Front.Z, 0,
        at.X, at.Y, at.Z, 1);

    /// <summary>StereoKit's letters are read from −Z.</summary>
    private static Matrix4x4 Letters(in PanelRect place, Vector3 at) => new(
        -place.Right.X, -place.Right.Y, -place.Right.Z, 0,
        place.Up.X, place.Up.Y, place.Up.Z, 0,
        -place.Front.X, -place.Front.Y, -place.Front.Z, 0,
        at.X, at.Y, at.Z, 1);

    private static Material Over(Material material, int order)
    {
        material.FaceCull = Cull.None;
        material.DepthTest = DepthTest.Always;
        material.DepthWrite = false;
        material.Transparency = Transparency.Blend;
        material.QueueOffset = order;
        return material;
    }
}
