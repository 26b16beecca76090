// Stands between SQLite and the system's files, and tells the copies what is written and synced.
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace VRTraining.Cli.Tests.Disks;

/// <summary>
/// A VFS (https://sqlite.org/vfs.html) that hands everything on to the system's own one. Tables of SQLite are read as what
/// they are on 64 bits: rows of pointers.
/// </summary>
internal static unsafe class DiskShim
{
    private const int VfsSlots = 21;
    private const int NameSlot = 3;
    private const int OpenSlot = 5;
    private const int DeleteSlot = 6;
    private const int MethodSlots = 19;
    private const int CloseSlot = 1;
    private const int WriteSlot = 3;
    private const int SyncSlot = 5;
    private const int SizeSlot = 6;
    private const int ControlSlot = 10;
    private const int PragmaControl = 14;

    private static readonly ConcurrentDictionary<nint, Opened> Files = [];
    private static readonly ConcurrentDictionary<string, SyncedCopy> Copies = [];
    private static nint* _system;
    private static DiskOrder _order = null!;

    /// <summary>Puts itself between SQLite and the files of this process, before any is opened.</summary>
    public static void Install(DiskOrder order)
    {
        _order = order;
        _system = sqlite3_vfs_find(null);
        var ours = Copy(_system, VfsSlots);
        ours[NameSlot] = Marshal.StringToCoTaskMemUTF8("synced-copies");
        ours[OpenSlot] = (nint)(delegate* unmanaged[Cdecl]<nint, byte*, nint*, int, int*, int>)&Open;
        ours[DeleteSlot] = (nint)(delegate* unmanaged[Cdecl]<nint, byte*, int, int>)&Delete;
        if (sqlite3_vfs_register(ours, 1) != 0)
        {
            throw new InvalidOperationException("SQLite does not take the disk.");
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(nint vfs, byte* name, nint* file, int flags, int* outFlags)
    {
        var open = (delegate* unmanaged[Cdecl]<nint*, byte*, nint*, int, int*, int>)_system[OpenSlot];
        var code = open(_system, name, file, flags, outFlags);
        if (code != 0 || CopyOf(name) is not { } copy)
        {
            return code;
        }

        var methods = (nint*)file[0];
        var ours = Copy(methods, MethodSlots);
        ours[CloseSlot] = (nint)(delegate* unmanaged[Cdecl]<nint*, int>)&Close;
        ours[WriteSlot] = (nint)(delegate* unmanaged[Cdecl]<nint*, byte*, int, long, int>)&Write;
        ours[SyncSlot] = (nint)(delegate* unmanaged[Cdecl]<nint*, int, int>)&Sync;
        ours[ControlSlot] = (nint)(delegate* unmanaged[Cdecl]<nint*, int, nint, int>)&Control;
        Files[(nint)file] = new Opened(copy, (nint)methods, (nint)ours);
        file[0] = (nint)ours;
        return code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Delete(nint vfs, byte* name, int syncFolder)
    {
        var code = ((delegate* unmanaged[Cdecl]<nint*, byte*, int, int>)_system[DeleteSlot])(_system, name, syncFolder);
        if (code == 0)
        {
            CopyOf(name)?.Delete();
        }

        return code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Close(nint* file)
    {
        Files.TryRemove((nint)file, out var opened);
        var code = ((delegate* unmanaged[Cdecl]<nint*, int>)opened.System[CloseSlot])(file);
        NativeMemory.Free(opened.Ours);
        return code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(nint* file, byte* bytes, int count, long offset)
    {
        var opened = Files[(nint)file];
        var code = ((delegate* unmanaged[Cdecl]<nint*, byte*, int, long, int>)opened.System[WriteSlot])(file, bytes, count, offset);
        if (code == 0)
        {
            opened.Copy.Write(offset, new ReadOnlySpan<byte>(bytes, count));
        }

        return code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(nint* file, int flags)
    {
        var opened = Files[(nint)file];
        var code = ((delegate* unmanaged[Cdecl]<nint*, int, int>)opened.System[SyncSlot])(file, flags);
        long length;
        if (code == 0)
        {
            code = ((delegate* unmanaged[Cdecl]<nint*, long*, int>)opened.System[SizeSlot])(file, &length);
            opened.Copy.Sync(length);
        }

        return code;
    }

    /// <summary>A VFS is told each pragma before SQLite reads it; its value can be written over.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Control(nint* file, int operation, nint argument)
    {
        if (operation == PragmaControl && _order.Synchronous is { } weaker)
        {
            var words = (byte**)argument;
            if (words[2] != null && Text(words[1]).Equals("synchronous", StringComparison.OrdinalIgnoreCase))
            {
                words[2][0] = (byte)('0' + weaker);
                words[2][1] = 0;
            }
        }

        return ((delegate* unmanaged[Cdecl]<nint*, int, nint, int>)Files[(nint)file].System[ControlSlot])(file, operation, argument);
    }

    private static SyncedCopy? CopyOf(byte* name) =>
        name != null && Text(name) is var path && Path.GetDirectoryName(path) == _order.Folder
            ? Copies.GetOrAdd(
                Path.GetFileName(path), own => new SyncedCopy(Path.Combine(_order.Copies, own), _order.Seed + (ulong)own.Length))
            : null;

    private static string Text(byte* text) => Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text));

    private static nint* Copy(nint* table, int slots)
    {
        var copy = (nint*)NativeMemory.Alloc((nuint)slots, (nuint)sizeof(nint));
        new ReadOnlySpan<nint>(table, slots).CopyTo(new Span<nint>(copy, slots));
        return copy;
    }

    [DllImport("e_sqlite3", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern nint* sqlite3_vfs_find(byte* name);

    [DllImport("e_sqlite3", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int sqlite3_vfs_register(nint* vfs, int makeDefault);

    /// <summary>An opened file: its copy, the system's methods, and ours.</summary>
    private readonly struct Opened(SyncedCopy copy, nint system, nint ours)
    {
        public SyncedCopy Copy { get; } = copy;

        public nint* System => (nint*)system;

        public void* Ours => (void*)ours;
    }
}
