// The attempts of a run side by side, and what was tried and left.
using VRTraining.Cli.Terminal;
using VRTraining.Learning.Debriefing;
using VRTraining.Simulation.Script;

namespace VRTraining.Cli.Debriefs;

/// <summary>Compares the attempts of a run.</summary>
internal sealed class AttemptsView(Page page, DebriefContent debrief)
{
    /// <summary>Shows them.</summary>
    public void Show()
    {
        page.Heading("Your attempts compared");
        foreach (var attempt in debrief.Attempts)
        {
            page.Gap();
            page.Write(
                $"Attempt {attempt.Number}  ",
                Look.Heading,
                (attempt.Score.Ending is { } ending ? ending.Title : "rewound before an ending")
                + (attempt.Counts ? " (this one counts)" : ""));
            page.Note(string.Join(" · ", attempt.Score.Skills.Select(skill =>
                $"{skill.Skill.Name} {DebriefView.Signed(skill.Points)}")) + $" · {SetbacksOf(attempt)}", indent: 2);
        }

        foreach (var decision in debrief.Decisions.Where(decision => decision.Abandoned))
        {
            page.Gap();
            page.Write($"Tried in attempt {decision.Attempt}  ", Look.Note, decision.Chosen.Text);
            if (decision.Chosen.Consequence is { } consequence)
            {
                page.Note(consequence, indent: 2);
            }

            if (InsteadOf(decision) is { } instead)
            {
                page.Write("  Then instead  ", Look.Key, instead.Text);
            }
        }
    }

    /// <summary>What the attempt that counts chose at the same place.</summary>
    private Choice? InsteadOf(Decision abandoned) => debrief.Path
        .Where(decision => decision.Node == abandoned.Node && decision.Chosen.Id != abandoned.Chosen.Id)
        .Select(decision => decision.Chosen)
        .FirstOrDefault();

    private static string SetbacksOf(AttemptSummary attempt) => attempt.Setbacks switch
    {
        0 => "no setback",
        1 => "1 setback",
        var more => $"{more} setbacks",
    };
}
