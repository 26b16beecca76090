// A poll in the words of who reads it: what is kept of one is English, and the script's own words.
using System.Collections.Immutable;
using VRTraining.Languages;
using VRTraining.Simulation.Script;

namespace VRTraining.Sessions.Polls;

/// <summary>A poll in the words of who reads it.</summary>
public static class PollWords
{
    /// <summary>What is asked at a choice, in a language.</summary>
    /// <param name="kind"><see cref="PollKind.Predict"/>, else a vote.</param>
    /// <param name="language">The language.</param>
    public static string QuestionOf(PollKind kind, Language language) =>
        kind == PollKind.Predict ? language.Say("What will be said next?") : language.Say("What would you say?");

    /// <summary>The same poll in other words: options are found by their ids, items of the scale by what they say in English.</summary>
    /// <param name="poll">As the session keeps it.</param>
    /// <param name="scenario">The session's scenario in the words of who reads.</param>
    /// <param name="language">The language of who reads.</param>
    /// <returns>As it is kept where the words of the scale have changed since it was asked.</returns>
    public static Poll In(this Poll poll, Scenario scenario, Language language) => poll with
    {
        Questions = poll.IsScale ? Scale(poll.Questions, language) : [Choice(poll, ScriptIndex.Of(scenario), language)],
    };

    private static PollQuestion Choice(Poll poll, ScriptIndex script, Language language) => new(
        QuestionOf(poll.Kind, language),
        [.. poll.Questions[0].Options.Select(option => option with { Text = script.Choice(new ChoiceId(option.Id)).Text })]);

    private static ImmutableArray<PollQuestion> Scale(ImmutableArray<PollQuestion> asked, Language language) =>
        asked.Select(question => question.Text).SequenceEqual(SafetyScale.Items.Select(item => item.Text))
            ? SafetyScale.In(language)
            : asked;
}
