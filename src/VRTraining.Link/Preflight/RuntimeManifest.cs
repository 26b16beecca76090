// The file that tells which OpenXR runtime this computer uses.
using System.Text.Json;

namespace VRTraining.Link.Preflight;

/// <summary>The file that tells which OpenXR runtime this computer uses.</summary>
/// <param name="Path">The manifest file.</param>
/// <param name="Name">What the runtime calls itself; null where the file does not say.</param>
/// <param name="Problem">Why no runtime can be loaded through it, as half a sentence; null where nothing speaks against it.</param>
public sealed record RuntimeManifest(string Path, string? Name, string? Problem)
{
    /// <summary>The runtime's library: a full path, or a name that the system finds; null where the file does not say.</summary>
    public string? Library { get; init; }

    /// <summary>Manifests are some hundred bytes; what is longer is none.</summary>
    private const int LongestFile = 64 * 1024;

    /// <summary>Reads a manifest; what is wrong with it becomes its <see cref="Problem"/>.</summary>
    public static RuntimeManifest Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > LongestFile)
            {
                return new RuntimeManifest(path, null, "it is no runtime's file");
            }

            using var document = JsonDocument.Parse(File.ReadAllText(path));
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("runtime", out var runtime)
                && runtime.ValueKind == JsonValueKind.Object
                && Word(runtime, "library_path") is { Length: > 0 } library
                    ? Loading(path, Word(runtime, "name"), library)
                    : new RuntimeManifest(path, null, "it does not say which library to load");
        }
        catch (JsonException)
        {
            return new RuntimeManifest(path, null, "it cannot be read as JSON");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new RuntimeManifest(path, null, File.Exists(path) ? "it may not be read" : "there is no such file");
        }
    }

    /// <summary>A bare name is looked for where the system keeps libraries; anything else stands beside the manifest.</summary>
    private static RuntimeManifest Loading(string manifest, string? name, string library)
    {
        if (!library.Contains('/') && !library.Contains('\\'))
        {
            return new RuntimeManifest(manifest, name, null) { Library = library };
        }

        var file = System.IO.Path.GetFullPath(library, System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(manifest))!);
        return new RuntimeManifest(manifest, name, File.Exists(file) ? null : $"its library {file} is not there")
        {
            Library = file,
        };
    }

    private static string? Word(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
