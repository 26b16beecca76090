// Asks an OpenXR runtime what it offers, through an instance of its own.
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Silk.NET.Core.Contexts;
using Silk.NET.OpenXR;

namespace VRTraining.Headset.Preflight;

/// <summary>
/// Asks an OpenXR runtime what it offers. Many runtimes allow one instance a process: nothing else of OpenXR may be used
/// in this process before or after.
/// </summary>
internal sealed unsafe class RuntimeLook : IDisposable
{
    private const string Hands = "XR_EXT_hand_tracking";
    private const string Eyes = "XR_EXT_eye_gaze_interaction";
    private const string Headless = "XR_MND_headless";
    private const string Rates = "XR_FB_display_refresh_rate";
    private const string Passthrough = "XR_FB_passthrough";

    private readonly RuntimeLibrary _library;
    private readonly XR _xr;
    private Instance _instance;

    /// <summary>Asks nothing yet.</summary>
    public RuntimeLook(RuntimeLibrary library)
    {
        _library = library;
        _xr = new XR(new LamdaNativeContext(Address));
    }

    /// <summary>All that the runtime tells.</summary>
    /// <param name="trouble">Why it tells nothing, as OpenXR names the result.</param>
    /// <returns>Null where the runtime does not start.</returns>
    public HeadsetFacts? Facts(out string trouble)
    {
        var (extensions, listed) = Extensions();
        var result = listed == Result.Success
            ? Begin([.. new[] { Hands, Eyes, Headless, Rates }.Where(extensions.Contains)])
            : listed;
        trouble = result.ToString();
        if (result != Result.Success)
        {
            return null;
        }

        var facts = new HeadsetFacts { Runtime = RuntimeName(), Extensions = extensions };
        var wanted = new SystemGetInfo { Type = StructureType.SystemGetInfo, FormFactor = FormFactor.HeadMountedDisplay };
        ulong system;
        return _xr.GetSystem(_instance, &wanted, &system) == Result.Success ? WithSystem(facts, system) : facts;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_instance.Handle != 0)
        {
            _xr.DestroyInstance(_instance);
        }
    }

    private (ImmutableArray<string> Names, Result Result) Extensions()
    {
        uint count;
        var result = _xr.EnumerateInstanceExtensionProperties((byte*)null, 0, &count, null);
        if (result != Result.Success)
        {
            return ([], result);
        }

        var found = new ExtensionProperties[count];
        Array.Fill(found, new ExtensionProperties { Type = StructureType.ExtensionProperties });
        fixed (ExtensionProperties* first = found)
        {
            result = _xr.EnumerateInstanceExtensionProperties((byte*)null, count, &count, first);
            var names = new List<string>();
            for (var i = 0; i < count; i++)
            {
                names.Add(Text(first[i].ExtensionName));
            }

            return ([.. names.Order(StringComparer.Ordinal)], result);
        }
    }

    private Result Begin(string[] extensions)
    {
        var names = stackalloc byte*[extensions.Length];
        for (var i = 0; i < extensions.Length; i++)
        {
            names[i] = (byte*)Marshal.StringToCoTaskMemUTF8(extensions[i]);
        }

        var create = new InstanceCreateInfo
        {
            Type = StructureType.InstanceCreateInfo,
            EnabledExtensionCount = (uint)extensions.Length,
            EnabledExtensionNames = names,
        };
        // XR_MAKE_VERSION(1, 0, 0), which every runtime speaks.
        create.ApplicationInfo.ApiVersion = 1ul << 48;
        "VRTraining doctor"u8.CopyTo(new Span<byte>(create.ApplicationInfo.ApplicationName, 128));
        fixed (Instance* instance = &_instance)
        {
            var result = _xr.CreateInstance(&create, instance);
            for (var i = 0; i < extensions.Length; i++)
            {
                Marshal.FreeCoTaskMem((nint)names[i]);
            }

            if (result == Result.Success)
            {
                _xr.CurrentInstance = _instance;
            }

            return result;
        }
    }

    private string RuntimeName()
    {
        var properties = new InstanceProperties { Type = StructureType.InstanceProperties };
        _xr.GetInstanceProperties(_instance, &properties);
        var version = properties.RuntimeVersion;
        return $"{Text(properties.RuntimeName)} {version >> 48}.{(version >> 32) & 0xffff}.{version & 0xffff_ffff}";
    }

    private HeadsetFacts WithSystem(HeadsetFacts facts, ulong system)
    {
        var eyes = new SystemEyeGazeInteractionPropertiesEXT { Type = StructureType.SystemEyeGazeInteractionPropertiesExt };
        var hands = new SystemHandTrackingPropertiesEXT { Type = StructureType.SystemHandTrackingPropertiesExt };
        var properties = new SystemProperties { Type = StructureType.SystemProperties };
        if (facts.Extensions.Contains(Eyes))
        {
            properties.Next = &eyes;
        }

        if (facts.Extensions.Contains(Hands))
        {
            hands.Next = properties.Next;
            properties.Next = &hands;
        }

        _xr.GetSystemProperties(_instance, system, &properties);
        return facts with
        {
            System = Text(properties.SystemName),
            TracksHands = hands.SupportsHandTracking != 0,
            TracksEyes = eyes.SupportsEyeGazeInteraction != 0,
            ShowsTheRoom = facts.Extensions.Contains(Passthrough) || Blends(system),
            Eye = Eye(system),
            RefreshRates = facts.Extensions.Contains(Headless) && facts.Extensions.Contains(Rates) ? RefreshRates(system) : [],
        };
    }

    private bool Blends(ulong system)
    {
        uint count;
        var modes = stackalloc EnvironmentBlendMode[8];
        return _xr.EnumerateEnvironmentBlendModes(
                _instance, system, ViewConfigurationType.PrimaryStereo, 8, &count, modes) == Result.Success
            && new Span<EnvironmentBlendMode>(modes, (int)count).ContainsAny(
                EnvironmentBlendMode.Additive, EnvironmentBlendMode.AlphaBlend);
    }

    private (uint Width, uint Height) Eye(ulong system)
    {
        uint count;
        var views = stackalloc ViewConfigurationView[2];
        views[0].Type = views[1].Type = StructureType.ViewConfigurationView;
        return _xr.EnumerateViewConfigurationView(
            _instance, system, ViewConfigurationType.PrimaryStereo, 2, &count, views) == Result.Success
                ? (views[0].RecommendedImageRectWidth, views[0].RecommendedImageRectHeight)
                : default;
    }

    /// <summary>A session that shows nothing is all that the question needs.</summary>
    private ImmutableArray<float> RefreshRates(ulong system)
    {
        var create = new SessionCreateInfo { Type = StructureType.SessionCreateInfo, SystemId = system };
        Session session;
        if (_xr.CreateSession(_instance, &create, &session) != Result.Success)
        {
            return [];
        }

        var enumerate = (delegate* unmanaged<Session, uint, uint*, float*, Result>)Address("xrEnumerateDisplayRefreshRatesFB");
        uint count = 0;
        var rates = stackalloc float[16];
        var result = enumerate is null ? Result.ErrorFunctionUnsupported : enumerate(session, 16, &count, rates);
        _xr.DestroySession(session);
        return result == Result.Success ? [.. new Span<float>(rates, (int)count)] : [];
    }

    private nint Address(string name) => _library.Address(_instance.Handle, name);

    private static string Text(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";
}
