// If-then plans made from what was played, for those who cannot type: they choose one.
using System.Collections.Immutable;
using VRTraining.Simulation.Script;
using static VRTraining.Languages.Words;

namespace VRTraining.Learning.Debriefing;

/// <summary>An if-then plan (Gollwitzer and Sheeran 2006) to choose: when this happens, I will do that.</summary>
/// <param name="Situation">What happens.</param>
/// <param name="Action">What the learner will do.</param>
public sealed record PlanIdea(string Situation, string Action)
{
    private const int Most = 3;

    /// <summary>The plan in a sentence.</summary>
    public string Sentence => Say("When {0}, I will {1}.", Situation, Action);

    /// <summary>
    /// Up to three: the aim of <see cref="DebriefContent.Next"/>, then what a best response would have been where another
    /// was given, the setbacks first, then what worked.
    /// </summary>
    public static ImmutableArray<PlanIdea> Of(DebriefContent debrief)
    {
        var missed =
            from decision in debrief.Decisions
            where decision.Untaken is not null && decision.Chosen.Quality != Quality.Best
            orderby decision.Chosen.Quality == Quality.Setback descending, decision.Number
            select new PlanIdea(
                decision.Asked is { Speaker: not null } asked
                    ? Say("somebody says something like “{0}”", Short(asked.Text))
                    : Say("I am in a moment like that"),
                Say("try something like “{0}”", Short(decision.Best.Text)));
        var aimed = debrief.Next is { Skill: { } skill, Aim: { } aim }
            ? new[] { new PlanIdea(Say("I next need “{0}” at work", skill.Name), Say("try this: {0}", aim.Text.TrimEnd('.'))) }
            : [];
        var worked =
            from decision in debrief.Path
            where decision.Chosen.Quality == Quality.Best
            orderby decision.Points descending, decision.Number
            select new PlanIdea(Say("I am in a moment like that"), Say("do it again: “{0}”", Short(decision.Chosen.Text)));
        return [.. aimed.Concat(missed).Concat(worked).DistinctBy(idea => idea.Sentence).Take(Most)];
    }

    /// <summary>The first words of a text without its own quotation marks, whole words and no more than 60 letters.</summary>
    private static string Short(string text)
    {
        const int Letters = 60;
        text = text is ['"' or '“' or '„', .. var inner, '"' or '”' or '“'] ? inner : text;
        if (text.Length <= Letters)
        {
            return text.TrimEnd('.');
        }

        var cut = text.LastIndexOf(' ', Letters);
        return $"{text[..(cut > 0 ? cut : Letters)].TrimEnd(',', '.', ';', ':')} …";
    }
}
