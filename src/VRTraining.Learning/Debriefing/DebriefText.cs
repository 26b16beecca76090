// A debrief as headed pages of text, for those who turn pages: the same content as everywhere, in the same order.
using VRTraining.Learning.Score;
using VRTraining.Simulation.Script;
using static VRTraining.Languages.Words;

namespace VRTraining.Learning.Debriefing;

/// <summary>A page of a debrief.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Text">Paragraphs, a line end between two.</param>
public sealed record DebriefLeaf(string Title, string Text);

/// <summary>A debrief as headed pages of text.</summary>
public static class DebriefText
{
    /// <summary>The pages: how it came out, what was shown, each decision, thoughts, examples, questions.</summary>
    public static IEnumerable<DebriefLeaf> Of(DebriefContent debrief)
    {
        yield return debrief.Score.Last.Ending is { } ending
            ? new DebriefLeaf(ending.Title, $"{ending.Text}\n{debrief.Next.Sentence}")
            : new DebriefLeaf(Say("You left before an ending"), $"{Say("Here is what there is so far.")}\n{debrief.Next.Sentence}");
        yield return new DebriefLeaf(Say("What you showed"), string.Join('\n', debrief.Score.Skills.Select(Words)));
        foreach (var decision in debrief.Decisions)
        {
            yield return Step(debrief, decision);
        }

        if (debrief.Thoughts.Length > 0)
        {
            yield return new DebriefLeaf(Say("What was thought and not said"), string.Join('\n', debrief.Thoughts.Select(thought =>
                $"{Said(thought.Said)}\n({thought.Thought})")));
        }

        yield return new DebriefLeaf(Say("A skilled colleague might say"), Words(debrief.ModelAnswer));
        yield return new DebriefLeaf(Say("This works"), Words(debrief.GoodExample));
        yield return new DebriefLeaf(Say("This does not"), Words(debrief.PoorExample));
        foreach (var phase in debrief.Questions)
        {
            yield return new DebriefLeaf(Heading(phase.Phase), string.Join('\n', phase.Questions));
        }
    }

    private static DebriefLeaf Step(DebriefContent debrief, Decision decision)
    {
        var lines = new List<string>();
        if (decision.Asked is { } asked)
        {
            lines.Add(Said(asked));
        }

        lines.Add($"{Say("You")}: {decision.Chosen.Text}");
        if (decision.Chosen.Consequence is { } consequence)
        {
            lines.Add(consequence);
        }

        lines.AddRange(debrief.Points
            .Where(point => point.Choice == decision.Chosen.Id && point.Attempt == decision.Attempt)
            .Select(point => $"{Signed(point.Points)} {point.SkillName}: {point.Reason}"));
        if (decision.Untaken is { } untaken)
        {
            lines.Add($"{Say("Another way that was open")}: {untaken.Choice.Text}");
        }

        var kind = decision.Chosen.Quality switch
        {
            Quality.Best => Say("a strong move"),
            Quality.Acceptable => Say("good enough"),
            _ => Say("a setback to learn from"),
        };
        var counts = decision.Abandoned ? $", {Say("rewound, does not count")}" : "";
        return new DebriefLeaf($"{Say("Step {0}", decision.Number)}: {kind}{counts}", string.Join('\n', lines));
    }

    private static string Words(SkillScore skill) => skill.Mastered
        ? Say("{0}: {1}, shown.", skill.Skill.Name, Count(skill.Points))
        : Say("{0}: {1}. From {2} on it counts as shown.", skill.Skill.Name, Count(skill.Points), skill.Skill.MasteryMinimum);

    private static string Words(Example example) => $"{example.Text}\n{example.Why}";

    private static string Said(Spoken spoken) => spoken.Speaker is { } speaker ? $"{speaker}: {Say("“{0}”", spoken.Text)}" : spoken.Text;

    private static string Count(int points) => points is 1 or -1 ? Say("{0:0;−0} point", points) : Say("{0:0;−0} points", points);

    private static string Signed(int points) => $"{points:+0;−0}";

    private static string Heading(DebriefPhase phase) => phase switch
    {
        DebriefPhase.Reactions => Say("How was it?"),
        DebriefPhase.Description => Say("What happened?"),
        DebriefPhase.Analysis => Say("What made it so?"),
        _ => Say("What comes next?"),
    };
}
