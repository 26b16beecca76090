// The debrief as text.
using System.Globalization;
using VRTraining.Cli.Terminal;
using VRTraining.Learning.Debriefing;
using VRTraining.Learning.Score;
using VRTraining.Simulation.Script;

namespace VRTraining.Cli.Debriefs;

/// <summary>Shows a debrief, section by section.</summary>
/// <param name="page">Where to.</param>
/// <param name="debrief">What of.</param>
/// <param name="wrote">What the learner wrote in reflections, in order.</param>
internal sealed class DebriefView(Page page, DebriefContent debrief, IReadOnlyList<string> wrote)
{
    /// <summary>Shows it a section at a time, as fast as the reader goes on; all at once where nobody types.</summary>
    public async Task ReadAsync(ILineReader input, CancellationToken cancellationToken)
    {
        var sections = Sections().ToList();
        for (var i = 0; i < sections.Count; i++)
        {
            sections[i]();
            if (input.IsPiped || i == sections.Count - 1)
            {
                continue;
            }

            page.Gap();
            page.Note("Enter shows the next part; q ends.");
            var line = await input.ReadLineAsync(cancellationToken);
            page.Typed(line ?? "", input);
            if (line is null || line.Trim() == "q")
            {
                return;
            }
        }
    }

    /// <summary>The sections that have something to say, in their order; each writes itself when called.</summary>
    public IEnumerable<Action> Sections()
    {
        yield return ShowOutcome;
        if (debrief.Path.Any())
        {
            yield return ShowDecisions;
        }

        if (debrief.Attempts.Length > 1)
        {
            yield return () => new AttemptsView(page, debrief).Show();
        }

        if (!debrief.Thoughts.IsEmpty)
        {
            yield return ShowThoughts;
        }

        if (debrief.Reflections.Any(place => Wrote(place).Length > 0))
        {
            yield return ShowOwnWords;
        }

        yield return ShowExamples;
        yield return ShowQuestions;
    }

    private void ShowOutcome()
    {
        var score = debrief.Score;
        page.Heading(score.Last.Ending is { } ending ? $"Debrief: {ending.Title}" : "Debrief: no ending yet");
        page.Write(Outcome(score));
        page.Gap();
        foreach (var skill in score.Skills)
        {
            page.Write(
                $"  {(skill.Mastered ? "✓" : "·")} ",
                skill.Mastered ? Look.Good : Look.Note,
                $"{skill.Skill.Name}: {PointsOf(skill)}");
            if (skill.Anchor is { } anchor)
            {
                page.Note($"Best shown: level {anchor.Level}. {anchor.Text}", indent: 4);
            }
        }

        page.Gap();
        page.Write("Next  ", Look.Heading, debrief.Next.Sentence);
    }

    private void ShowDecisions()
    {
        page.Heading("Your decisions, point by point");
        foreach (var decision in debrief.Path)
        {
            new DecisionView(page, debrief).Show(decision);
        }
    }

    private void ShowThoughts()
    {
        page.Heading("What they thought and did not say");
        foreach (var thought in debrief.Thoughts)
        {
            page.Gap();
            page.Write((thought.Said.Speaker ?? "") + "  ", Look.Heading, $"“{thought.Said.Text}”");
            page.Write("  thought  ", Look.Note, thought.Thought, Look.Narrator);
        }
    }

    private void ShowOwnWords()
    {
        page.Heading("What you wrote, for yourself");
        foreach (var place in debrief.Reflections.Where(place => Wrote(place).Length > 0))
        {
            page.Gap();
            page.Note(place.Prompt);
            page.Write(Wrote(place), indent: 2);
        }
    }

    private string Wrote(ReflectionPlace place) => place.Number <= wrote.Count ? wrote[place.Number - 1] : "";

    private void ShowExamples()
    {
        page.Heading("How it can be said");
        foreach (var (name, example) in new[]
        {
            ("Model answer", debrief.ModelAnswer),
            ("An example that works", debrief.GoodExample),
            ("An example that does not", debrief.PoorExample),
        })
        {
            page.Gap();
            page.Write(name, Look.Heading);
            page.Write(example.Text, indent: 2);
            page.Note(example.Why, indent: 2);
        }
    }

    private void ShowQuestions()
    {
        page.Heading("To think or talk about");
        foreach (var phase in debrief.Questions)
        {
            page.Gap();
            page.Write(PhaseName(phase.Phase), Look.Heading);
            foreach (var question in phase.Questions)
            {
                page.Write("  · ", Look.Note, question);
            }
        }
    }

    /// <summary>Points with their sign, such as <c>+2</c> and <c>−1</c>.</summary>
    public static string Signed(int points) => points.ToString("+0;−0;0", CultureInfo.InvariantCulture);

    private static string PointsOf(SkillScore skill)
    {
        var minimum = skill.Skill.MasteryMinimum;
        return skill.Mastered
            ? $"{Plain(skill.Points)} {Noun(skill.Points)}, shown (from {Plain(minimum)})"
            : $"{Plain(skill.Points)} {Noun(skill.Points)}, not shown yet (from {Plain(minimum)})";
    }

    private static string Plain(int points) => points.ToString("0;−0;0", CultureInfo.InvariantCulture);

    private static string Noun(int points) => Math.Abs(points) == 1 ? "point" : "points";

    private static string Outcome(RunScore score) => (score.Outcome, score.Success) switch
    {
        (Simulation.Script.Outcome.Good, true) => "It went well, and you showed every skill of this conversation.",
        (Simulation.Script.Outcome.Good, _) => "It went well. Not every skill has shown yet.",
        (Simulation.Script.Outcome.Mixed, true) =>
            "Something was reached, something was left open. You showed every skill.",
        (Simulation.Script.Outcome.Mixed, _) => "Something was reached, something was left open.",
        (Simulation.Script.Outcome.Poor, _) =>
            "It did not work this time. Here it costs nothing, and it shows what to try next.",
        _ => "This run has no ending; here is what there is to learn from so far.",
    };

    private static string PhaseName(DebriefPhase phase) => phase switch
    {
        DebriefPhase.Reactions => "How was it?",
        DebriefPhase.Description => "What happened?",
        DebriefPhase.Analysis => "What made it so?",
        DebriefPhase.Application => "What comes next?",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
