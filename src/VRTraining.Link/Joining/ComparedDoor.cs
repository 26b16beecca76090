// The way in for a head: the certificate is compared once, then the code is given.
using VRTraining.Link.Seats;

namespace VRTraining.Link.Joining;

/// <summary>Enters a host's door as a head; which certificate the host must show is remembered with the address.</summary>
public static class ComparedDoor
{
    /// <summary>Compares the host's certificate, gives the code, and remembers the host.</summary>
    /// <param name="address">As <see cref="HostAddress.Read"/> gives it.</param>
    /// <param name="code">The session's six digits.</param>
    /// <param name="given">The fingerprint that somebody gave; null: the one known, else the person is asked.</param>
    /// <param name="known">The hosts that were compared before.</param>
    /// <param name="isSame">Asks the person whether the facilitator's screen shows this one too.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The open door, for a <see cref="RemoteSeat"/>.</returns>
    /// <exception cref="LinkClosedException">The host is not there, is another one, or does not let in.</exception>
    /// <exception cref="IOException">The host cannot be remembered.</exception>
    public static async Task<HostDoor> EnterAsync(
        Uri address,
        string code,
        HostFingerprint? given,
        KnownHosts known,
        Func<HostFingerprint, Task<bool>> isSame,
        CancellationToken cancellationToken)
    {
        var compared = HostAddress.IsThisComputer(address)
            ? null
            : await CompareAsync(address, given ?? known.Find(address), isSame, cancellationToken);
        var door = new HostDoor(address, compared, known.Tokens);
        try
        {
            await door.EnterAsync(code, cancellationToken);
            if (compared is not null)
            {
                known.Remember(address, compared);
            }

            return door;
        }
        catch
        {
            door.Dispose();
            throw;
        }
    }

    /// <summary>The certificate that the host shows and must go on showing.</summary>
    private static async Task<HostFingerprint> CompareAsync(
        Uri address, HostFingerprint? expected, Func<HostFingerprint, Task<bool>> isSame, CancellationToken cancellationToken)
    {
        var shown = await HostDoor.ShownAtAsync(address, cancellationToken);
        if (expected is not null)
        {
            return expected.Matches(shown) ? shown : throw new LinkClosedException(LinkClosedException.OtherCertificate);
        }

        return await isSame(shown) ? shown : throw new LinkClosedException(LinkClosedException.NotCompared);
    }
}
