// The faces, the blink and the mouth shapes that the whole cast shares (expressions.json).
using System.Collections.Immutable;
using System.Text.Json;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Rig;
using VRTraining.Stage.Speech;

namespace VRTraining.Stage.Assets;

/// <summary>Faces, blink and mouth shapes, shared by the whole cast.</summary>
public sealed class FaceShapes
{
    private readonly OffsetSet[] _expressions;
    private readonly OffsetSet[] _visemes;
    private readonly float[] _closure;

    private FaceShapes(OffsetSet[] expressions, OffsetSet blink, OffsetSet[] visemes)
    {
        (_expressions, Blink, _visemes) = (expressions, blink, visemes);
        var closed = blink.TurnOf(Joint.LidUpperL).X;
        _closure = [.. expressions.Select(shape => closed > 0 ? shape.TurnOf(Joint.LidUpperL).X / closed : 0)];
    }

    /// <summary>Both lids closed.</summary>
    public OffsetSet Blink { get; }

    /// <summary>The shape of a face.</summary>
    public OffsetSet Of(FacialExpression expression) => _expressions[(int)expression];

    /// <summary>The shape of a mouth.</summary>
    public OffsetSet Of(Viseme viseme) => _visemes[(int)viseme];

    /// <summary>
    /// How far a face closes the upper lids: 0 open, 1 as far as a blink, below 0 wider than at rest.
    /// </summary>
    public float ClosureOf(FacialExpression expression) => _closure[(int)expression];

    /// <summary>Reads <c>expressions.json</c>.</summary>
    /// <exception cref="InvalidDataException">It is broken, or lacks a face or a viseme.</exception>
    public static FaceShapes Read(ReadOnlyMemory<byte> utf8) => AssetJson.Read(utf8, "expressions.json", root =>
    {
        var faces = Shapes(root.GetProperty("expressions"));
        var mouths = Shapes(root.GetProperty("visemes"));
        return new FaceShapes(
            [.. Spelling.All<FacialExpression>().Select(name => Named(faces, name))],
            Named(faces, "blink"),
            [.. Enum.GetNames<Viseme>().Select(name => Named(mouths, name == nameof(Viseme.Rest) ? "rest" : name))]);
    });

    private static ImmutableDictionary<string, OffsetSet> Shapes(JsonElement shapes) =>
        shapes.EnumerateObject().ToImmutableDictionary(
            shape => AssetJson.Word(shape.Name), shape => AssetJson.Offsets(shape.Value));

    private static OffsetSet Named(ImmutableDictionary<string, OffsetSet> shapes, string name) =>
        shapes.GetValueOrDefault(name) ?? throw new FormatException($"There is no shape '{name}'.");
}
