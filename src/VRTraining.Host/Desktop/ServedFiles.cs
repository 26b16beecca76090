// The kinds of file that the desktop serves, and no others.
using Microsoft.AspNetCore.StaticFiles;

namespace VRTraining.Host.Desktop;

internal static class ServedFiles
{
    public static FileExtensionContentTypeProvider Types { get; } = new(new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".glb"] = "model/gltf-binary",
        [".wav"] = "audio/wav",
        [".mp3"] = "audio/mpeg",
        [".png"] = "image/png",
        [".webp"] = "image/webp",
        [".svg"] = "image/svg+xml",
        [".woff2"] = "font/woff2",
    });
}
