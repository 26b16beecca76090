// Where OpenXR looks for the runtime's manifest, in its order.
using System.Runtime.InteropServices;
using Microsoft.Win32;

namespace VRTraining.Link.Preflight;

/// <summary>Finds the manifest of the OpenXR runtime in use as OpenXR's loader does.</summary>
/// <remarks>The order is that of the loader's own document, "Runtime Discovery" in the OpenXR loader specification.</remarks>
public static class RuntimeManifests
{
    /// <summary>Where Windows keeps the path of the manifest, for instructions.</summary>
    public const string WindowsKey = @"HKEY_LOCAL_MACHINE\SOFTWARE\Khronos\OpenXR\1";

    private const string WindowsValue = "ActiveRuntime";

    /// <summary>The manifest in use; null where no runtime is set up.</summary>
    /// <param name="environment">An environment variable, or null.</param>
    /// <param name="system">The folder of the system's own settings, <c>/etc</c>; not used on Windows.</param>
    public static RuntimeManifest? Active(Func<string, string?> environment, string system = "/etc")
    {
        if (environment("XR_RUNTIME_JSON") is { Length: > 0 } named)
        {
            return RuntimeManifest.Read(named);
        }

        var path = OperatingSystem.IsWindows()
            ? Registry.GetValue(WindowsKey, WindowsValue, null) as string
            : Places(environment, system).FirstOrDefault(File.Exists);
        return path is { Length: > 0 } ? RuntimeManifest.Read(path) : null;
    }

    /// <summary>The files that are looked for beside Windows, the first one counts.</summary>
    private static IEnumerable<string> Places(Func<string, string?> environment, string system)
    {
        var machine = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "aarch64" : "x86_64";
        return
            from folder in Folders(environment, system)
            from name in new[] { $"active_runtime.{machine}.json", "active_runtime.json" }
            select Path.Combine(folder, "openxr", "1", name);
    }

    private static IEnumerable<string> Folders(Func<string, string?> environment, string system)
    {
        if (environment("XDG_CONFIG_HOME") is { Length: > 0 } own)
        {
            yield return own;
        }
        else if (environment("HOME") is { Length: > 0 } home)
        {
            yield return Path.Combine(home, ".config");
        }

        var shared = environment("XDG_CONFIG_DIRS") is { Length: > 0 } named ? named : Path.Combine(system, "xdg");
        foreach (var folder in shared.Split(':', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return folder;
        }

        yield return system;
        if (OperatingSystem.IsMacOS())
        {
            yield return "/usr/local/share";
        }
    }
}
