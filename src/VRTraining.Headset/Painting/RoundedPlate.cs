// The mesh of a flat plate with round corners.
using System.Numerics;
using StereoKit;

namespace VRTraining.Headset.Painting;

internal static class RoundedPlate
{
    private const int StepsACorner = 6;

    /// <summary>A plate around the origin that faces +Z.</summary>
    /// <param name="width">Metres.</param>
    /// <param name="height">Metres.</param>
    /// <param name="radius">Of the corners, metres; less where the plate is small.</param>
    public static Mesh Of(float width, float height, float radius)
    {
        radius = MathF.Min(radius, MathF.Min(width, height) / 2);
        var rim = 4 * (StepsACorner + 1);
        var vertices = new Vertex[rim + 1];
        var indices = new uint[rim * 3];
        vertices[rim] = At(0, 0);
        for (var i = 0; i < rim; i++)
        {
            var corner = i / (StepsACorner + 1);
            var angle = (corner + ((i % (StepsACorner + 1)) / (float)StepsACorner)) * MathF.PI / 2;
            var (sine, cosine) = MathF.SinCos(angle);
            var right = ((corner is 0 or 3 ? 1 : -1) * ((width / 2) - radius)) + (radius * cosine);
            var up = ((corner is 0 or 1 ? 1 : -1) * ((height / 2) - radius)) + (radius * sine);
            vertices[i] = At(right, up);
            (indices[i * 3], indices[(i * 3) + 1], indices[(i * 3) + 2]) = ((uint)rim, (uint)i, (uint)((i + 1) % rim));
        }

        var mesh = new Mesh();
        mesh.SetData(vertices, indices);
        return mesh;
    }

    private static Vertex At(float right, float up) => new()
    {
        pos = new Vector3(right, up, 0),
        norm = Vector3.UnitZ,
        col = Color32.White,
    };
}
