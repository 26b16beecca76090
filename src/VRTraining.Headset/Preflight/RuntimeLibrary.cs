// Loads an OpenXR runtime as its loader does, so that the preflight needs no loader installed.
using System.Runtime.InteropServices;
using System.Text;
using Silk.NET.OpenXR;

namespace VRTraining.Headset.Preflight;

/// <summary>A loaded runtime: where its functions are.</summary>
/// <remarks>Layout and numbers are those of "Loader Runtime Interface Negotiation" in the OpenXR loader specification.</remarks>
internal sealed unsafe class RuntimeLibrary
{
    private readonly delegate* unmanaged<ulong, byte*, nint*, Result> _address;

    private RuntimeLibrary(delegate* unmanaged<ulong, byte*, nint*, Result> address) => _address = address;

    /// <summary>Loads it and agrees on OpenXR 1.</summary>
    /// <param name="library">A path, or a name that the system finds.</param>
    /// <param name="trouble">Why it cannot be used; empty where it can.</param>
    public static RuntimeLibrary? Load(string library, out string trouble)
    {
        trouble = "";
        if (!NativeLibrary.TryLoad(library, out var handle))
        {
            trouble = $"{library} cannot be loaded";
            return null;
        }

        if (!NativeLibrary.TryGetExport(handle, "xrNegotiateLoaderRuntimeInterface", out var negotiate))
        {
            trouble = $"{library} is no OpenXR runtime";
            return null;
        }

        var offer = new LoaderOffer
        {
            Type = 1,
            Version = 1,
            Size = (nuint)sizeof(LoaderOffer),
            LeastInterface = 1,
            MostInterface = 1,
            LeastApi = 1ul << 48,
            MostApi = (1ul << 48) | (0xffful << 32) | 0xffff_ffff,
        };
        var answer = new RuntimeAnswer { Type = 3, Version = 1, Size = (nuint)sizeof(RuntimeAnswer) };
        var result = ((delegate* unmanaged<LoaderOffer*, RuntimeAnswer*, Result>)negotiate)(&offer, &answer);
        if (result != Result.Success || answer.Address is null)
        {
            trouble = result == Result.Success ? "it offers no functions" : $"{result}";
            return null;
        }

        return new RuntimeLibrary(answer.Address);
    }

    /// <summary>A function's address; 0 where there is none.</summary>
    /// <param name="instance">The instance it is for; 0 for the few that need none.</param>
    /// <param name="name">Its name, such as <c>xrGetSystem</c>.</param>
    public nint Address(ulong instance, string name)
    {
        nint function = 0;
        fixed (byte* first = Encoding.UTF8.GetBytes(name + '\0'))
        {
            return _address(instance, first, &function) == Result.Success ? function : 0;
        }
    }

    private struct LoaderOffer
    {
        public uint Type;
        public uint Version;
        public nuint Size;
        public uint LeastInterface;
        public uint MostInterface;
        public ulong LeastApi;
        public ulong MostApi;
    }

    private struct RuntimeAnswer
    {
        public uint Type;
        public uint Version;
        public nuint Size;
        public uint Interface;
        public ulong Api;
        public delegate* unmanaged<ulong, byte*, nint*, Result> Address;
    }
}
