// UUIDs that are made of a name: the same name always gives the same one.
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace VRTraining.Exports.Xapi;

/// <summary>UUIDs of version 5 (RFC 9562, section 5.5).</summary>
internal static class NamedUuid
{
    /// <summary>The UUID of a name within a namespace.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "RFC 9562 asks for SHA-1; it identifies and protects nothing.")]
    public static Guid Of(Guid space, string name)
    {
        var text = Encoding.UTF8.GetBytes(name);
        var bytes = new byte[16 + text.Length];
        space.TryWriteBytes(bytes, bigEndian: true, out _);
        text.CopyTo(bytes, 16);
        var hash = SHA1.HashData(bytes).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
