// The buffer of a binary glTF file while it is rewritten: matrices are read from it and added behind.
using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using System.Text.Json.Nodes;

namespace VRTraining.Scenarios.Characters.Gltf;

/// <summary>The buffer of a binary glTF file while it is rewritten.</summary>
internal sealed class GlbBuffer(byte[] original)
{
    private const int Floats = 5126;
    private const int MatrixBytes = 64;

    private readonly MemoryStream _bytes = Padded(original, 0);

    /// <summary>Reads the matrices of an accessor.</summary>
    /// <exception cref="FormatException">It holds others, or fewer.</exception>
    public Matrix4x4[] Matrices(JsonObject json, int accessor, int count)
    {
        var about = json["accessors"]!.AsArray()[accessor]!;
        var view = json["bufferViews"]!.AsArray()[(int)about["bufferView"]!]!;
        var step = (int?)view["byteStride"] ?? MatrixBytes;
        var at = ((int?)view["byteOffset"] ?? 0) + ((int?)about["byteOffset"] ?? 0);
        if ((int)about["count"]! < count || (int)about["componentType"]! != Floats || (string?)about["type"] != "MAT4"
            || step < MatrixBytes || at < 0)
        {
            throw new FormatException("Its skin is bound in a way that cannot be read.");
        }

        var matrices = new Matrix4x4[count];
        for (var i = 0; i < count; i++)
        {
            var bytes = original.AsSpan(at + (i * step), MatrixBytes);
            var numbers = new float[16];
            for (var n = 0; n < numbers.Length; n++)
            {
                numbers[n] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(n * 4)..]);
            }

            matrices[i] = GltfNode.MatrixOf(numbers);
        }

        return matrices;
    }

    /// <summary>Adds matrices, with a view and an accessor of their own, and gives the accessor's number.</summary>
    public int Add(JsonObject json, Matrix4x4[] matrices)
    {
        var views = ListOf(json, "bufferViews");
        var accessors = ListOf(json, "accessors");
        views.Add(new JsonObject
        {
            ["buffer"] = 0,
            ["byteOffset"] = (int)_bytes.Length,
            ["byteLength"] = matrices.Length * MatrixBytes,
        });
        accessors.Add(new JsonObject
        {
            ["bufferView"] = views.Count - 1,
            ["componentType"] = Floats,
            ["count"] = matrices.Length,
            ["type"] = "MAT4",
        });
        foreach (var matrix in matrices)
        {
            foreach (var number in Rows(matrix))
            {
                var word = new byte[4];
                BinaryPrimitives.WriteSingleLittleEndian(word, number);
                _bytes.Write(word);
            }
        }

        return accessors.Count - 1;
    }

    /// <summary>The whole file.</summary>
    public byte[] Glb(JsonObject json)
    {
        json["buffers"]!.AsArray()[0]!["byteLength"] = (int)_bytes.Length;
        var text = Padded(Encoding.UTF8.GetBytes(json.ToJsonString()), (byte)' ');
        var glb = new byte[28 + text.Length + _bytes.Length];
        var words = glb.AsSpan();
        var at = 28 + (int)text.Length;
        BinaryPrimitives.WriteUInt32LittleEndian(words, 0x46546C67);
        BinaryPrimitives.WriteInt32LittleEndian(words[4..], 2);
        BinaryPrimitives.WriteInt32LittleEndian(words[8..], glb.Length);
        BinaryPrimitives.WriteInt32LittleEndian(words[12..], (int)text.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(words[16..], 0x4E4F534A);
        text.GetBuffer().AsSpan(0, (int)text.Length).CopyTo(words[20..]);
        BinaryPrimitives.WriteInt32LittleEndian(words[(at - 8)..], (int)_bytes.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(words[(at - 4)..], 0x004E4942);
        _bytes.GetBuffer().AsSpan(0, (int)_bytes.Length).CopyTo(words[at..]);
        return glb;
    }

    private static JsonArray ListOf(JsonObject json, string name)
    {
        if (json[name] is not JsonArray list)
        {
            json[name] = list = [];
        }

        return list;
    }

    private static float[] Rows(in Matrix4x4 m) =>
    [
        m.M11, m.M12, m.M13, m.M14, m.M21, m.M22, m.M23, m.M24, m.M31, m.M32, m.M33, m.M34, m.M41, m.M42, m.M43, m.M44,
    ];

    /// <summary>Chunks and matrices begin at multiples of four bytes.</summary>
    private static MemoryStream Padded(byte[] bytes, byte with)
    {
        var padded = new MemoryStream();
        padded.Write(bytes);
        while (padded.Length % 4 != 0)
        {
            padded.WriteByte(with);
        }

        return padded;
    }
}
