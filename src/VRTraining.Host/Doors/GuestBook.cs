// Who has come in: tokens in the browsers, their hashes here, so that a restart knows everybody again.
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using VRTraining.Storage;

namespace VRTraining.Host.Doors;

/// <summary>The guests of a session; for any thread.</summary>
internal sealed class GuestBook(SqliteStore store, TimeProvider time)
{
    /// <summary>More than any room holds: whoever comes after them is asked to wait.</summary>
    public const int MostGuests = 500;

    private const string Prefix = "guest:";

    /// <summary>A long day; who comes back after that joins anew.</summary>
    private static readonly TimeSpan Stay = TimeSpan.FromHours(14);

    private readonly ConcurrentDictionary<string, Guest> _byHash = new();

    public IReadOnlyCollection<Guest> Guests => [.. _byHash.Values];

    /// <summary>Remembers everybody from before a restart.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        foreach (var (name, value) in await store.Settings.AllAsync(Prefix, cancellationToken))
        {
            if (JsonSerializer.Deserialize<Guest>(value) is { } guest && IsWelcome(guest))
            {
                _byHash[name[Prefix.Length..]] = guest;
            }
            else if (!store.IsReadOnly)
            {
                await store.Settings.SetAsync(name, null, cancellationToken);
            }
        }
    }

    /// <summary>Lets somebody in.</summary>
    /// <returns>The token, which is kept nowhere else; null where the house is full.</returns>
    public async Task<string?> AddAsync(DoorRole role, CancellationToken cancellationToken)
    {
        if (_byHash.Count >= MostGuests)
        {
            return null;
        }

        var profile = role == DoorRole.Learner ? (await store.Profiles.CreateAsync(null, cancellationToken))!.Code : null;
        var guest = new Guest(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), role, profile, time.GetUtcNow());
        var token = SecretToken.New();
        var hash = SecretToken.Hash(token);
        await store.Settings.SetAsync(Prefix + hash, JsonSerializer.Serialize(guest), cancellationToken);
        _byHash[hash] = guest;
        return token;
    }

    /// <summary>Whose token it is, or null.</summary>
    public Guest? Find(string? token) => SecretToken.IsWellFormed(token)
        && _byHash.TryGetValue(SecretToken.Hash(token!), out var guest) && IsWelcome(guest) ? guest : null;

    /// <summary>A guest as it is now, with the part it has been given since; null where it has been shown out.</summary>
    public Guest? Present(string id)
    {
        foreach (var (_, guest) in _byHash)
        {
            if (guest.Id == id)
            {
                return guest;
            }
        }

        return null;
    }

    /// <summary>Gives somebody another part; a learner gets a profile for the runs to come. The token stays the same.</summary>
    public async Task ChangeRoleAsync(string id, DoorRole role, CancellationToken cancellationToken)
    {
        foreach (var (hash, guest) in _byHash.Where(pair => pair.Value.Id == id).ToList())
        {
            var profile = guest.Profile ?? (role == DoorRole.Learner
                ? (await store.Profiles.CreateAsync(null, cancellationToken))!.Code
                : null);
            var changed = guest with { Role = role, Profile = profile };
            await store.Settings.SetAsync(Prefix + hash, JsonSerializer.Serialize(changed), cancellationToken);
            _byHash[hash] = changed;
        }
    }

    /// <summary>Shows somebody out: the token is worth nothing any more.</summary>
    public async Task RemoveAsync(string id, CancellationToken cancellationToken)
    {
        foreach (var (hash, _) in _byHash.Where(pair => pair.Value.Id == id).ToList())
        {
            _byHash.TryRemove(hash, out _);
            await store.Settings.SetAsync(Prefix + hash, null, cancellationToken);
        }
    }

    /// <summary>Everybody but the facilitators is a guest of an ended session from here on.</summary>
    /// <param name="until">When their tokens stop being worth anything at all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The ids of those who were not before.</returns>
    public async Task<IReadOnlyList<string>> DepartAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        var departed = new List<string>();
        foreach (var (hash, guest) in _byHash.Where(pair => pair.Value is { Role: not DoorRole.Facilitator, Until: null }).ToList())
        {
            var departing = guest with { Until = until };
            await store.Settings.SetAsync(Prefix + hash, JsonSerializer.Serialize(departing), cancellationToken);
            _byHash[hash] = departing;
            departed.Add(guest.Id);
        }

        return departed;
    }

    /// <summary>Forgets the guests of a session before.</summary>
    public async Task ForgetDepartedAsync(CancellationToken cancellationToken)
    {
        foreach (var (hash, _) in _byHash.Where(pair => pair.Value.Until is not null).ToList())
        {
            _byHash.TryRemove(hash, out _);
            await store.Settings.SetAsync(Prefix + hash, null, cancellationToken);
        }
    }

    private bool IsWelcome(Guest guest) =>
        time.GetUtcNow() < guest.CameAt + Stay && (guest.Until is not { } until || time.GetUtcNow() < until);
}
