// What a mirror needs to know of a scene that is shown once more.
using System.Collections.Immutable;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Mirrors;

/// <summary>A scene that is shown once more, with what only a debrief reveals.</summary>
/// <param name="IsOtherWay">Whether it shows what would have come of another response.</param>
/// <param name="ThoughtsRevealed">Whether unspoken thoughts of colleagues are shown.</param>
/// <param name="Said">What was answered, by the number of the event that asked.</param>
public sealed record Retelling(bool IsOtherWay, bool ThoughtsRevealed, ImmutableDictionary<int, ChoiceId> Said)
{
    /// <summary>What was answered in a run, by the number of the event that asked.</summary>
    /// <param name="events">All events of the run, from number 1.</param>
    public static ImmutableDictionary<int, ChoiceId> SaidIn(IReadOnlyList<StampedEvent> events)
    {
        var said = ImmutableDictionary.CreateBuilder<int, ChoiceId>();
        var asked = 0;
        for (var i = 0; i < events.Count; i++)
        {
            switch (events[i].Event)
            {
                case RunEvent.ChoicesOffered or RunEvent.AnswerAsked:
                    asked = i + 1;
                    break;
                case RunEvent.Rewound or RunEvent.Jumped:
                    asked = 0;
                    break;
                case RunEvent.ChoiceMade made when asked > 0:
                    said[asked] = made.Choice;
                    asked = 0;
                    break;
            }
        }

        return said.ToImmutable();
    }
}
