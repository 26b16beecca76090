// The box of the open poll: spent ballots on one side, counts on the other, and nothing that ties one to the other.
using System.Collections.Immutable;

namespace VRTraining.Sessions.Polls;

/// <summary>The box of an open poll; immutable. Only the number of papers can be read before it is closed.</summary>
public sealed record BallotBox
{
    private readonly ImmutableHashSet<Ballot> _spent;
    private readonly ImmutableArray<ImmutableArray<int>> _counts;

    private BallotBox(ImmutableHashSet<Ballot> spent, ImmutableArray<ImmutableArray<int>> counts) =>
        (_spent, _counts) = (spent, counts);

    /// <summary>How many papers are in it.</summary>
    public int Papers => _spent.Count;

    /// <summary>An empty box for a poll.</summary>
    public static BallotBox For(Poll poll) => new(
        [], [.. poll.Questions.Select(question => ImmutableArray.CreateRange(new int[question.Options.Length]))]);

    /// <summary>A box as it was kept.</summary>
    /// <param name="poll">The poll.</param>
    /// <param name="kept">What the journal has of it.</param>
    public static BallotBox Of(Poll poll, KeptBox kept)
    {
        var counts = poll.Questions.Select(question => new int[question.Options.Length]).ToArray();
        foreach (var (question, option, votes) in kept.Votes)
        {
            counts[question][option] = votes;
        }

        return new BallotBox([.. kept.Spent], [.. counts.Select(row => row.ToImmutableArray())]);
    }

    /// <summary>Whether that ballot is spent.</summary>
    public bool HasTaken(Ballot ballot) => _spent.Contains(ballot);

    /// <summary>The box with one more paper; the same where the ballot is spent already.</summary>
    internal BallotBox With(CastPaper paper) => _spent.Contains(paper.Ballot) ? this : new BallotBox(
        _spent.Add(paper.Ballot),
        [.. _counts.Select((row, question) => row.SetItem(paper.Marks[question], row[paper.Marks[question]] + 1))]);

    /// <summary>Counts it out, where there are enough papers.</summary>
    internal Tally CountOut() => new(Papers, Papers >= Tally.Fewest ? _counts : []);
}

/// <summary>A box as a journal keeps it: two lists without order, and nothing between them.</summary>
/// <param name="Spent">The spent ballots.</param>
/// <param name="Votes">Question, option and how many; what has none may be left out.</param>
public sealed record KeptBox(IReadOnlyCollection<Ballot> Spent, IReadOnlyCollection<(int Question, int Option, int Votes)> Votes);
