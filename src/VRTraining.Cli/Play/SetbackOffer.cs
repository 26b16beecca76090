// A setback: what it led to, said warmly, and the offer of another try.
using VRTraining.Cli.Terminal;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Cli.Play;

/// <summary>Says what a setback led to and offers another try, once its result has been seen.</summary>
internal sealed class SetbackOffer(Page page, ScriptIndex script)
{
    private ChoiceId? _pending;
    private NodeId? _before;

    /// <summary>A setback has happened; its result is still to be seen.</summary>
    /// <param name="choice">The response.</param>
    /// <param name="scene">Before the result: its latest checkpoint is where another response can be given.</param>
    public void Remember(ChoiceId choice, SceneSoFar scene) =>
        (_pending, _before) = (choice, scene.Checkpoints is [var latest, ..] ? latest : null);

    /// <summary>Makes the offer where one is due.</summary>
    public void Offer(SceneSoFar scene)
    {
        if (_pending is not { } choice)
        {
            return;
        }

        _pending = null;
        page.Gap();
        page.Write(Page.Bar, Look.Attention, "A setback. Good that it happened here.", Look.Heading);
        page.Write(Page.Bar, Look.Attention, script.Choice(choice).Consequence ?? "");
        if (_before is { } before)
        {
            var nth = scene.Checkpoints.ToList().IndexOf(before) + 1;
            var back = $"r {nth} goes back to try another way: {script.FirstWordsOf(before)}";
            page.Write(Page.Bar, Look.Attention, back, Look.Note);
            page.Write(Page.Bar, Look.Attention, "Or go on, and see where this leads.", Look.Note);
        }
    }
}
