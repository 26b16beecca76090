// The scale of team psychological safety, as an anonymous poll.
using System.Collections.Immutable;
using VRTraining.Languages;

namespace VRTraining.Sessions.Polls;

/// <summary>
/// Team psychological safety after Edmondson (1999): seven items, agreement 1–7, the first, third and fifth reversed. The
/// words are our own, close to the meaning; the polarity is stored with each item.
/// </summary>
public static class SafetyScale
{
    /// <summary>The highest level of agreement.</summary>
    public const int Levels = 7;

    /// <summary>The items in their order, in English: what a session keeps of the scale, whoever opens it.</summary>
    public static ImmutableArray<PollQuestion> Items { get; } = In(Language.English);

    /// <summary>The items in the words of a language: the same order and polarity.</summary>
    public static ImmutableArray<PollQuestion> In(Language language)
    {
        ImmutableArray<PollOption> agreement =
        [
            new("1", language.Say("not at all")),
            new("2", language.Say("hardly")),
            new("3", language.Say("rather not")),
            new("4", language.Say("neither")),
            new("5", language.Say("rather")),
            new("6", language.Say("mostly")),
            new("7", language.Say("fully")),
        ];
        return
        [
            new(language.Say("A mistake made in this team is held against you."), agreement, Reversed: true),
            new(language.Say("Here we can bring up problems and hard questions."), agreement),
            new(language.Say("People in this team turn others away for being different."), agreement, Reversed: true),
            new(language.Say("It is safe to take a risk in this team."), agreement),
            new(language.Say("It is hard to ask others in this team for help."), agreement, Reversed: true),
            new(language.Say("Nobody here would act on purpose against what I do."), agreement),
            new(language.Say("My particular skills are valued and used in this team."), agreement),
        ];
    }

    /// <summary>The team's score, 1–7: the mean over items, with reversed items turned round (x becomes 8 − x).</summary>
    /// <param name="poll">A closed scale.</param>
    /// <returns>Null where too few have answered.</returns>
    public static double? ScoreOf(Poll poll)
    {
        if (!poll.IsScale || poll.Tally is not { IsShown: true } tally)
        {
            return null;
        }

        return poll.Questions.Zip(tally.Counts, (question, counts) => Mean(question, counts, tally.Papers)).Average();
    }

    /// <summary>How far the score moved from before to after; null where either has too few answers.</summary>
    /// <param name="polls">The polls of a session.</param>
    public static ScaleChange? ChangeIn(IEnumerable<Poll> polls)
    {
        var scales = polls.Where(poll => poll.IsScale).ToDictionary(poll => poll.Kind);
        return scales.TryGetValue(PollKind.ScaleBefore, out var before) && ScoreOf(before) is { } first
            && scales.TryGetValue(PollKind.ScaleAfter, out var after) && ScoreOf(after) is { } second
                ? new ScaleChange(first, second, Math.Min(before.Tally!.Papers, after.Tally!.Papers))
                : null;
    }

    private static double Mean(PollQuestion question, ImmutableArray<int> counts, int papers) =>
        counts.Select((count, i) => count * (question.Reversed ? Levels - i : i + 1)).Sum() / (double)papers;
}

/// <summary>A score before and after.</summary>
/// <param name="Before">1–7.</param>
/// <param name="After">1–7.</param>
/// <param name="Fewest">How many answered at least, each time.</param>
public sealed record ScaleChange(double Before, double After, int Fewest)
{
    /// <summary>Below this many answers a difference says little: who happened to answer moves it as much.</summary>
    public const int Enough = 30;

    /// <summary>How much more the score is after; negative where it is less.</summary>
    public double Difference => After - Before;
}
