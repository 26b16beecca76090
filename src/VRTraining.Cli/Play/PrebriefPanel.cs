// What is agreed before a scene.
using VRTraining.Cli.Terminal;
using VRTraining.Simulation.Script;

namespace VRTraining.Cli.Play;

/// <summary>Shows what is agreed before a scene, and waits for the learner to begin.</summary>
internal sealed class PrebriefPanel(Page page, ScriptIndex script, ILineReader input)
{
    /// <summary>Shows it.</summary>
    /// <returns>Whether the learner wants to begin.</returns>
    public async Task<bool> AgreeAsync(CancellationToken cancellationToken)
    {
        Show();
        page.Gap();
        page.Write("Press Enter to begin. In the scene: ? shows the keys, q leaves for now.", Look.Note);
        page.Invite("", input);
        var line = await input.ReadLineAsync(cancellationToken);
        page.Typed(line ?? "", input);
        return line is not null && Typed.Read(line, script.Scenario.Prebrief.StopWord) is not (Typed.LeaveForNow or Typed.Stop);
    }

    private void Show()
    {
        var scenario = script.Scenario;
        var prebrief = scenario.Prebrief;
        var names = new Names(scenario);
        page.Heading(scenario.Title);
        page.Write(scenario.Summary);
        page.Note($"About {ScenarioPick.Minutes(scenario.Minutes)}.");
        page.Gap();
        page.Write("Before we begin", Look.Heading);
        page.Write(prebrief.FictionContract);
        page.Gap();
        foreach (var role in prebrief.Roles)
        {
            page.Write(
                role.Character is { } character ? names.Lead(character) : names.Learner,
                role.Character is { } who ? names.StyleOf(who) : Look.Learner,
                role.Text);
        }

        page.Gap();
        page.Write("Who sees what  ", Look.Heading, prebrief.WhoSeesWhat);
        page.Write("To stop  ", Look.Heading, $"Type “{prebrief.StopWord}” at any time. It costs nothing.");
    }
}
