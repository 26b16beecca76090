// StereoKit's values: signatures of what the head uses of them, which wrap System.Numerics as the library's do.
using System.Numerics;

namespace StereoKit;

public struct Vec2
{
    public Vector2 v;

    public Vec2(float x, float y) => v = new Vector2(x, y);
}

public struct Vec3
{
    public Vector3 v;

    public Vec3(float x, float y, float z) => v = new Vector3(x, y, z);

    public static implicit operator Vec3(Vector3 v) => new(v.X, v.Y, v.Z);

    public static implicit operator Vector3(Vec3 v) => v.v;
}

public struct Quat
{
    public Quaternion q;

    public static implicit operator Quat(Quaternion q) => new() { q = q };

    public static implicit operator Quaternion(Quat q) => q.q;
}

public struct Matrix
{
    public Matrix4x4 m;

    public static implicit operator Matrix(Matrix4x4 m) => new() { m = m };

    public static implicit operator Matrix4x4(Matrix m) => m.m;
}

public struct Pose
{
    public Vec3 position;
    public Quat orientation;

    public Pose(Vec3 position, Quat orientation) => (this.position, this.orientation) = (position, orientation);

    public static Pose Identity => new(Vector3.Zero, Quaternion.Identity);

    public static Pose LookAt(Vec3 from, Vec3 at) => new(from, Quaternion.Identity);
}

public struct Ray
{
    public Vec3 position;
    public Vec3 direction;

    public Ray(Vec3 position, Vec3 direction) => (this.position, this.direction) = (position, direction);
}

public struct Color
{
    public float r;
    public float g;
    public float b;
    public float a;

    public static readonly Color White = new(1, 1, 1);

    public Color(float red, float green, float blue, float opacity = 1) => (r, g, b, a) = (red, green, blue, opacity);

    public Color ToLinear() => this;

    public Color ToGamma() => this;

    public static Color operator *(Color a, float b) => new(a.r * b, a.g * b, a.b * b, a.a * b);
}

public struct Color32
{
    public byte r, g, b, a;

    public static readonly Color32 White = new(255, 255, 255, 255);

    public Color32(byte r, byte g, byte b, byte a) => (this.r, this.g, this.b, this.a) = (r, g, b, a);
}

public struct Vertex
{
    public Vec3 pos;
    public Vec3 norm;
    public Vec2 uv;
    public Color32 col;
}

public struct SHLight
{
    public Vec3 directionTo;
    public Color color;
}

public struct SphericalHarmonics
{
    public static SphericalHarmonics FromLights(SHLight[] directional_lights) => default;
}
