// The seats that a head holds at hosts: kept beside its runs, so that a head that has crashed is known again.
using System.Net;
using System.Text;

namespace VRTraining.Link.Joining;

/// <summary>
/// Keeps the token of a seat, one for each host, in a file that only its owner may read, for as long as a run waits there. Where
/// the file cannot be used nothing is kept: then one joins with the code, as anybody does.
/// </summary>
/// <param name="folder">The data folder.</param>
public sealed class SeatTokens(string folder)
{
    /// <summary>The file's name: a line a host, its address, the name of its cookie and the token.</summary>
    public const string FileName = "seat-tokens.txt";

    private readonly string _path = Path.Combine(folder, FileName);

    /// <summary>The token for a host, as the cookie that carries it; null where there is none.</summary>
    public Cookie? Find(Uri host)
    {
        try
        {
            var isSecure = host.Scheme == Uri.UriSchemeHttps;
            return Lines().Where(line => line.Host == NameOf(host))
                .Select(line => new Cookie(line.Name, line.Token, "/", host.Host) { Secure = isSecure, HttpOnly = true })
                .LastOrDefault();
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or CookieException)
        {
            return null;
        }
    }

    /// <summary>Keeps the token for a host in the place of the one before.</summary>
    public void Keep(Uri host, Cookie token) => Write(host, [$"{NameOf(host)} {token.Name} {token.Value}"]);

    /// <summary>Erases the token for a host.</summary>
    public void Forget(Uri host) => Write(host, []);

    private void Write(Uri host, IEnumerable<string> own)
    {
        try
        {
            var before = Lines();
            List<string> lines =
            [
                .. before.Where(line => line.Host != NameOf(host)).Select(line => $"{line.Host} {line.Name} {line.Token}"), .. own,
            ];
            if (lines.Count > 0)
            {
                Directory.CreateDirectory(folder);
                PrivateFile.Write(_path, Encoding.ASCII.GetBytes(string.Join('\n', lines) + '\n'));
            }
            else
            {
                File.Delete(_path);
            }
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            // Then the code opens the door, as it does for anybody.
        }
    }

    private IReadOnlyList<(string Host, string Name, string Token)> Lines() => File.Exists(_path)
        ? [.. File.ReadAllLines(_path)
            .Select(line => line.Split(' '))
            .Where(parts => parts.Length == 3)
            .Select(parts => (parts[0], parts[1], parts[2]))]
        : [];

    private static string NameOf(Uri host) => $"{host.Host}:{host.Port}";
}
