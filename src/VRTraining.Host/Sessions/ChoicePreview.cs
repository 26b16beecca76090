// What a choice would cause: taken on a copy of the run's state, which nobody else sees.
using System.Collections.Immutable;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using static VRTraining.Languages.Words;

namespace VRTraining.Host.Sessions;

/// <summary>What a choice would cause.</summary>
/// <param name="Choice">The choice.</param>
/// <param name="NextLine">What would be said first; null where nothing is.</param>
/// <param name="Ending">The ending that would be reached at once; null otherwise.</param>
/// <param name="Node">Where it would lead.</param>
/// <param name="Effects">Moods and points, in words.</param>
public sealed record ChoicePreview(
    Choice Choice, Line? NextLine, Ending? Ending, NodeId Node, ImmutableArray<string> Effects)
{
    /// <summary>One preview a choice on offer.</summary>
    /// <param name="engine">Of the very scenario that is played.</param>
    /// <param name="state">Where the run is.</param>
    /// <param name="words">The scenario in the words of who looks.</param>
    public static ImmutableArray<ChoicePreview> Of(Engine engine, RunState state, ScriptIndex words)
    {
        var buffer = new EventBuffer();
        var going = state.Status == RunStatus.Paused
            ? engine.Apply(state, new RunInput.Resume(state.Now), buffer, out _)
            : state;
        return [.. engine.Offered(going).Select(choice => Of(engine, going, words.Choice(choice.Id), words))];
    }

    private static ChoicePreview Of(Engine engine, RunState state, Choice choice, ScriptIndex index)
    {
        var buffer = new EventBuffer();
        var next = engine.Apply(state, new RunInput.Choose(choice.Id, state.Now), buffer, out _);
        Line? line = null;
        Ending? ending = null;
        var effects = ImmutableArray.CreateBuilder<string>();
        foreach (var happened in buffer.Events)
        {
            switch (happened.Event)
            {
                case RunEvent.LineSpoken spoken:
                    line ??= index.Line(spoken.Line);
                    break;
                case RunEvent.EndingReached reached:
                    ending = index.Ending(reached.Ending);
                    break;
                case RunEvent.MoodChanged mood:
                    effects.Add(Say("{0}: {1} {2} → {3}", index.NameOf(mood.Character), ConsoleWords.Of(mood.Mood), mood.From, mood.To));
                    break;
                case RunEvent.PointsScored points:
                    effects.Add(Say("{0} {1:+0;−0}", index.Skill(points.Skill).Name, points.Points));
                    break;
                default:
                    break;
            }
        }

        return new ChoicePreview(choice, line, ending, engine.NodeOf(next).Id, effects.ToImmutable());
    }
}
