// One decision in the debrief: what was said, what it scored and why, and the way not taken.
using Spectre.Console;
using VRTraining.Cli.Terminal;
using VRTraining.Learning.Debriefing;
using VRTraining.Simulation.Script;

namespace VRTraining.Cli.Debriefs;

/// <summary>Shows one decision: what was said, what it scored and why, and the way not taken.</summary>
internal sealed class DecisionView(Page page, DebriefContent debrief)
{
    /// <summary>Shows it.</summary>
    public void Show(Decision decision)
    {
        page.Gap();
        if (decision.Asked is { } asked)
        {
            page.Note(asked.Speaker is { } speaker ? $"{speaker}: {asked.Text}" : asked.Text);
        }

        page.Write(
            decision.How switch
            {
                HowGiven.ByTimeout => "Time ran out  ",
                HowGiven.InOwnWords => "You, understood as  ",
                _ => "You  ",
            },
            Look.Learner,
            decision.Chosen.Text);
        page.Write("  ", null, QualityOf(decision.Chosen), StyleOf(decision.Chosen));
        foreach (var point in debrief.Points.Where(point => IsOf(point, decision)))
        {
            var points = $"  {DebriefView.Signed(point.Points),3}  ";
            page.Write(points, point.Points < 0 ? Look.Attention : Look.Good, $"{point.SkillName}: {point.Reason}");
            page.Note($"level {point.Anchor}: {point.AnchorText} [{point.Rule}]", indent: points.Length);
        }

        if (decision.Untaken is { } untaken)
        {
            ShowUntaken(untaken);
        }
    }

    private void ShowUntaken(UntakenBranch untaken)
    {
        page.Write("  Another way  ", Look.Key, untaken.Choice.Text);
        if (untaken.Choice.Consequence is { } consequence)
        {
            page.Note(consequence, indent: 4);
        }

        if (untaken.Next is { } next)
        {
            page.Note(
                next.Speaker is { } speaker ? $"Then {speaker} would have said: “{next.Text}”" : $"Then: {next.Text}",
                indent: 4);
        }
        else if (untaken.Ending is { } ending)
        {
            page.Note($"That leads to: {ending.Title}", indent: 4);
        }
    }

    private static bool IsOf(ExplainedPoint point, Decision decision) =>
        point.Choice == decision.Chosen.Id && point.Attempt == decision.Attempt && point.At == decision.At;

    private static string QualityOf(Choice choice) => choice.Quality switch
    {
        Quality.Best => "✓ the best response here" + Because(choice),
        Quality.Acceptable => "good enough" + Because(choice),
        Quality.Setback => "a setback" + Because(choice),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Because(Choice choice) => choice.Consequence is { } consequence ? $": {consequence}" : "";

    private static Style StyleOf(Choice choice) => choice.Quality switch
    {
        Quality.Best => Look.Good,
        Quality.Acceptable => Look.Note,
        _ => Look.Attention,
    };
}
