// The container of a binary glTF file: its JSON, and where its bytes are. What is too big is never loaded.
using System.Buffers.Binary;
using System.Security;
using System.Text.Json;
using VRTraining.Scenarios.Diagnostics;

namespace VRTraining.Scenarios.Characters.Gltf;

/// <summary>An opened binary glTF 2 file (.glb), without its buffer.</summary>
/// <param name="Json">The JSON chunk.</param>
/// <param name="BinaryAt">Where the buffer begins in the file; 0 where there is none.</param>
/// <param name="BinaryLength">Bytes of the buffer.</param>
internal sealed record GlbFile(JsonElement Json, int BinaryAt, int BinaryLength)
{
    /// <summary>The largest file that is opened, 40 MB, as the browser's side has it.</summary>
    public const int MostBytes = 40 * 1024 * 1024;

    private const int MostJsonBytes = 8 * 1024 * 1024;
    private const int HeaderBytes = 20;
    private const uint Magic = 0x46546C67;
    private const uint JsonChunk = 0x4E4F534A;
    private const uint BinaryChunk = 0x004E4942;

    /// <summary>Opens a file; a file beyond <see cref="MostBytes"/> is turned down by its length alone.</summary>
    public static (GlbFile? File, Fault? Fault) Open(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Read(stream);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Wrong(Codes.ModelMissing, "is not there.", "Put it beside character.json, or look at its name.");
        }
        catch (Exception closed) when (closed is UnauthorizedAccessException or SecurityException or IOException)
        {
            return Wrong(Codes.ModelMissing, "cannot be opened.", "It must be a file that may be read.");
        }
    }

    private static (GlbFile? File, Fault? Fault) Read(FileStream stream)
    {
        if (stream.Length > MostBytes)
        {
            return Wrong(
                Codes.ModelTooBig,
                FormattableString.Invariant($"has {stream.Length / 1024 / 1024} MB."),
                FormattableString.Invariant($"At most {MostBytes / 1024 / 1024} MB are read; our own cast has 0.7 MB."));
        }

        Span<byte> head = stackalloc byte[HeaderBytes];
        var read = stream.ReadAtLeast(head, HeaderBytes, throwOnEndOfStream: false);
        if (read < 4 || Word(head, 0) != Magic)
        {
            return NotGlb("does not begin as a binary glTF file does.", "Export it as glTF 2.0, binary (.glb).");
        }

        if (read < HeaderBytes || Word(head, 8) > stream.Length)
        {
            return Wrong(Codes.ModelStopsEarly, "stops early: the file says it is longer.", "Was it copied completely?");
        }

        if (Word(head, 4) != 2)
        {
            return NotGlb($"is of glTF version {Word(head, 4)}.", "Export it as glTF 2.0, binary (.glb).");
        }

        var jsonLength = Word(head, 12);
        return Word(head, 8) != stream.Length || Word(head, 16) != JsonChunk || jsonLength > MostJsonBytes
            || jsonLength > stream.Length - HeaderBytes
            ? NotGlb("has parts that do not fit together.", "Export it again.")
            : Chunks(stream, (int)jsonLength);
    }

    private static (GlbFile? File, Fault? Fault) Chunks(FileStream stream, int jsonLength)
    {
        var json = new byte[jsonLength];
        stream.ReadExactly(json);
        Span<byte> head = stackalloc byte[8];
        var hasBuffer = stream.ReadAtLeast(head, 8, throwOnEndOfStream: false) == 8;
        var (at, length) = hasBuffer ? ((int)stream.Position, Word(head, 0)) : (0, 0);
        if (hasBuffer && (Word(head, 4) != BinaryChunk || length > stream.Length - at))
        {
            return NotGlb("has parts that do not fit together.", "Export it again.");
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return (new GlbFile(document.RootElement.Clone(), at, (int)length), null);
        }
        catch (JsonException)
        {
            return NotGlb("holds no readable description.", "Export it again.");
        }
    }

    private static uint Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static (GlbFile? File, Fault? Fault) NotGlb(string message, string expected) =>
        Wrong(Codes.NotGlb, message, expected);

    private static (GlbFile? File, Fault? Fault) Wrong(DiagnosticCode code, string message, string expected) =>
        (null, new Fault(code, message, expected));
}
