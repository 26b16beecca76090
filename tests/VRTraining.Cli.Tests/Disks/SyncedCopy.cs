// What of a file is on the disk for certain, kept as a second file while the first one is written.
using Microsoft.Win32.SafeHandles;
using VRTraining.Simulation.Play;

namespace VRTraining.Cli.Tests.Disks;

/// <summary>
/// A copy that has what was synced, and of what was written since only some sectors, as chance decides: a disk writes early
/// what it likes, in any order. After a loss of power a file may look like this and no worse.
/// </summary>
/// <param name="path">Where the copy is.</param>
/// <param name="seed">Decides what is written early.</param>
internal sealed class SyncedCopy(string path, ulong seed)
{
    private const int Sector = 512;

    private readonly Lock _lock = new();
    private readonly List<(long Offset, byte[] Bytes)> _waiting = [];
    private SafeFileHandle? _file;
    private ulong _chance = seed;

    /// <summary>The file was written; nothing is certain yet.</summary>
    public void Write(long offset, ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            _waiting.Add((offset, bytes.ToArray()));
            for (var at = 0; at < bytes.Length; at += Sector)
            {
                if (SeededRandom.Below(ref _chance, 2) == 0)
                {
                    RandomAccess.Write(Open(), bytes[at..Math.Min(at + Sector, bytes.Length)], offset + at);
                }
            }
        }
    }

    /// <summary>The file was synced: all that was written is on the disk, and the file is so long.</summary>
    public void Sync(long length)
    {
        lock (_lock)
        {
            foreach (var (offset, bytes) in _waiting)
            {
                RandomAccess.Write(Open(), bytes, offset);
            }

            _waiting.Clear();
            RandomAccess.SetLength(Open(), length);
        }
    }

    /// <summary>The file is gone.</summary>
    public void Delete()
    {
        lock (_lock)
        {
            _waiting.Clear();
            _file?.Dispose();
            _file = null;
            File.Delete(path);
        }
    }

    private SafeFileHandle Open() =>
        _file ??= File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
}
