// The doors of a session: the code, the secret link, the certificate, and who has come in.
using VRTraining.Link.Joining;

namespace VRTraining.Host.Doors;

/// <summary>The doors of a session; for any thread.</summary>
public sealed class SessionDoors
{
    /// <summary>How long people of an ended session can still read that it is over, and take away what they keep.</summary>
    internal static readonly TimeSpan Farewell = TimeSpan.FromMinutes(10);

    private readonly TimeProvider _time;
    private volatile bool _isClosed;

    internal SessionDoors(DoorOptions options, GuestBook book, HostFingerprint? fingerprint, TimeProvider time)
    {
        _time = time;
        Options = options;
        Book = book;
        Fingerprint = fingerprint;
        Code = new JoinCode(time);
        Scenario = options.Scenario;
    }

    /// <summary>How wide they are open.</summary>
    public DoorOptions Options { get; }

    /// <summary>The code that lets people in.</summary>
    public JoinCode Code { get; }

    /// <summary>How often strangers were refused.</summary>
    public StrangerCount Strangers { get; } = new();

    /// <summary>Of the certificate that the room's door shows; null where there is no such door.</summary>
    public HostFingerprint? Fingerprint { get; }

    /// <summary>Where others reach this computer, each with a scheme and without a path; the likeliest first.</summary>
    public IReadOnlyList<string> Origins { get; internal set; } = [];

    /// <summary>The page on which one types the code.</summary>
    public string JoinAddress => $"{Origins[0]}/join";

    /// <summary>The same with the code, for a QR code.</summary>
    public string JoinAddressWithCode => $"{JoinAddress}?code={Code.Current}";

    /// <summary>The secret link of the facilitator; it works at every door.</summary>
    public string FacilitatorAddress => $"{Origins[0]}/facilitate?key={FacilitatorKey}";

    /// <summary>What a head is given to take a seat: <c>vrtraining join …</c>.</summary>
    public string JoinCommand => Fingerprint is { } fingerprint
        ? $"vrtraining join {Origins[0]} --code {Code.Current} --fingerprint {fingerprint.Short}"
        : $"vrtraining join {Origins[0]} --code {Code.Current}";

    /// <summary>The id of the scenario that learners play; null while none is chosen.</summary>
    public string? Scenario { get; set; }

    /// <summary>Whether the session has ended: no code lets anybody in.</summary>
    public bool IsClosed => _isClosed;

    /// <summary>Who has come in.</summary>
    public IReadOnlyCollection<Guest> Guests => Book.Guests;

    internal GuestBook Book { get; }

    internal OpenConnections Connections { get; } = new();

    internal string FacilitatorKey { get; } = SecretToken.New();

    /// <summary>Shows somebody out; the next request of that browser is a stranger's.</summary>
    public async Task ShowOutAsync(string guestId, CancellationToken cancellationToken)
    {
        await Book.RemoveAsync(guestId, cancellationToken);
        Connections.Cut(guestId);
    }

    /// <summary>
    /// The session has ended: no code lets anybody in, connections are cut, and tokens open the farewell alone, for ten minutes.
    /// Nothing happens to whoever has departed before.
    /// </summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        if (!_isClosed)
        {
            _isClosed = true;
            Code.Renew();
        }

        // Who has departed before keeps the ten minutes it was given, and the connection of the farewell.
        foreach (var departed in await Book.DepartAsync(_time.GetUtcNow() + Farewell, cancellationToken))
        {
            Connections.Cut(departed);
        }
    }

    /// <summary>Another session begins: with a code of its own, and nobody in it yet.</summary>
    internal async Task ReopenAsync(CancellationToken cancellationToken)
    {
        await Book.ForgetDepartedAsync(cancellationToken);
        if (_isClosed)
        {
            Code.Renew();
            _isClosed = false;
        }
    }
}
