// One field, sealed so that only the key's owner can read it, and bound to whom and what it is about.
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace VRTraining.Storage.Names;

/// <summary>AES-256-GCM with a random nonce; moving a sealed field to another profile or field makes it unreadable.</summary>
internal static class SealedField
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>Texts are filled up to a multiple of this, so that the length of a name does not show.</summary>
    private const int Block = 64;

    public static byte[] Seal(byte[] key, string profile, string field, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var plain = new byte[(sizeof(int) + bytes.Length + Block - 1) / Block * Block];
        BinaryPrimitives.WriteInt32LittleEndian(plain, bytes.Length);
        bytes.CopyTo(plain, sizeof(int));

        var output = new byte[NonceLength + TagLength + plain.Length];
        var nonce = output.AsSpan(0, NonceLength);
        var tag = output.AsSpan(NonceLength, TagLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, output.AsSpan(NonceLength + TagLength), tag, About(profile, field));
        return output;
    }

    /// <exception cref="CryptographicException">The key is another one, or the field was changed or moved.</exception>
    public static string Open(byte[] key, string profile, string field, ReadOnlySpan<byte> kept)
    {
        if (kept.Length < NonceLength + TagLength + Block)
        {
            throw new CryptographicException("The field is too short.");
        }

        var plain = new byte[kept.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(
            kept[..NonceLength],
            kept[(NonceLength + TagLength)..],
            kept.Slice(NonceLength, TagLength),
            plain,
            About(profile, field));
        return Encoding.UTF8.GetString(plain, sizeof(int), BinaryPrimitives.ReadInt32LittleEndian(plain));
    }

    private static byte[] About(string profile, string field) => Encoding.UTF8.GetBytes($"vrtraining names 1\n{profile}\n{field}");
}
