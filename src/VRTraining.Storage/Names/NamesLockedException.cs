// The names cannot be read here; everything else can.
namespace VRTraining.Storage.Names;

/// <summary>The file of names is there, and its key is not, or another one.</summary>
/// <param name="file">The file.</param>
/// <param name="cause">The failure behind it.</param>
public sealed class NamesLockedException(string file, Exception cause) : Exception(
    $"The names in {file} were kept by another user of this computer, or the file is damaged; results go on under codes. "
        + "Move the file away to give names anew.",
    cause);
