// A one-time right to vote in one poll, which names nobody.
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using VRTraining.Sessions.People;

namespace VRTraining.Sessions.Polls;

/// <summary>
/// A one-time right to vote in one poll: a keyed digest of the person under the poll's salt. Equal for the same person and
/// poll, so that nobody votes twice, and useless in any other poll.
/// </summary>
public readonly record struct Ballot(string Value)
{
    private const int Bytes = 16;

    /// <summary>The ballot of a person in a poll.</summary>
    public static Ballot Of(Poll poll, PersonId person) => new(Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(poll.Salt), Encoding.UTF8.GetBytes(person.Value)).AsSpan(0, Bytes)));

    /// <summary>A fresh salt of 128 random bits.</summary>
    public static string NewSalt() => RandomNumberGenerator.GetHexString(2 * Bytes, lowercase: true);
}

/// <summary>A paper on its way into the box; ballot and marks part there.</summary>
/// <param name="Poll">Of which poll.</param>
/// <param name="Ballot">Spent by this paper.</param>
/// <param name="Marks">The place of the marked option, from 0, a question.</param>
public sealed record CastPaper(PollId Poll, Ballot Ballot, ImmutableArray<int> Marks);
