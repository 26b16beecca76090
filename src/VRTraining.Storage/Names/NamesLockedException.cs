// The names cannot be read here; everything else can.
namespace VRTraining.Storage.Names;

/// <summary>There are names that cannot be read: their file is damaged, or their key is missing, damaged or another's.</summary>
public sealed class NamesLockedException : Exception
{
    private NamesLockedException(string message, Exception cause)
        : base(message, cause)
    {
    }

    internal static NamesLockedException OfFile(string file, Exception cause) => new(
        $"The file of names, {file}, is damaged or was written by a newer VRTraining; results go on under codes. "
            + "Put a copy in its place, or move it away to give names anew.",
        cause);

    internal static NamesLockedException OfKey(string key, string file, Exception cause) => new(
        $"The key {key} does not open names here: it is missing, damaged, or belongs to another user or folder; results go on "
            + $"under codes. Put the right key there, or move it and {file} away to give names anew.",
        cause);
}
