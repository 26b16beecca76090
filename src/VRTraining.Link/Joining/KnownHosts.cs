// The hosts whose certificates somebody has compared: kept beside the runs, one line a host.
namespace VRTraining.Link.Joining;

/// <summary>Remembers which certificate belongs to which address, so that one compares it only once.</summary>
/// <param name="folder">The data folder.</param>
public sealed class KnownHosts(string folder)
{
    /// <summary>The file's name: a line a host, its address and its fingerprint.</summary>
    public const string FileName = "known-hosts.txt";

    private readonly string _path = Path.Combine(folder, FileName);

    /// <summary>The seats that are held at them.</summary>
    public SeatTokens Tokens { get; } = new(folder);

    /// <summary>The certificate that was compared; null where none was, or the file cannot be read.</summary>
    public HostFingerprint? Find(Uri host)
    {
        try
        {
            return Lines().Where(line => line.Host == NameOf(host)).Select(line => HostFingerprint.Read(line.Digits)).LastOrDefault();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            // Then it is compared once more.
            return null;
        }
    }

    /// <summary>Remembers a certificate in the place of the one before.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be written.</exception>
    public void Remember(Uri host, HostFingerprint fingerprint)
    {
        Directory.CreateDirectory(folder);
        var others = Lines().Where(line => line.Host != NameOf(host)).Select(line => $"{line.Host} {line.Digits}");
        File.WriteAllLines(_path, [.. others, $"{NameOf(host)} {fingerprint.Digits}"]);
    }

    private IEnumerable<(string Host, string Digits)> Lines() => File.Exists(_path)
        ? [.. File.ReadAllLines(_path)
            .Select(line => line.Split(' '))
            .Where(parts => parts.Length == 2)
            .Select(parts => (parts[0], parts[1]))]
        : [];

    private static string NameOf(Uri host) => $"{host.Host}:{host.Port}";
}
