// How a line is said, in words for a voice actor.
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Voice;

/// <summary>
/// How a line is said: face, gesture, gaze, how the speaker's moods have just moved, and what the speaker thinks.
/// </summary>
internal sealed class Directions
{
    private readonly ILookup<NodeId, Choice> _choicesInto;

    public Directions(Scenario scenario) => _choicesInto =
        (from pair in ChoicesIn.Whole(scenario)
         where pair.Choice.Goto.Node is not null
         select pair.Choice).ToLookup(choice => choice.Goto.Node!.Value);

    /// <summary>The direction for a line; empty where nothing is written about it.</summary>
    public string For(Node node, Line line) => string.Join("; ", Parts(node, line));

    private IEnumerable<string> Parts(Node node, Line line)
    {
        if (line.Expression is { } expression)
        {
            yield return expression == FacialExpression.AngryRestrained ? "angry, held back" : Spelling.Of(expression);
        }

        if (Words(line.Gesture) is { } gesture)
        {
            yield return gesture;
        }

        if (Words(line.Gaze) is { } gaze)
        {
            yield return gaze;
        }

        if (line.Speaker is { } speaker)
        {
            foreach (var mood in Enum.GetValues<Mood>())
            {
                if (MoveOf(speaker, mood, node.Id) is { } move)
                {
                    yield return $"{Spelling.Of(mood)} has just {move}";
                }
            }
        }

        if (line.Thought is { } thought)
        {
            yield return $"thinks: {thought}";
        }
    }

    /// <summary>Which way every response that leads here has moved a mood, or null where they differ.</summary>
    private string? MoveOf(CharacterId character, Mood mood, NodeId node)
    {
        var moves = _choicesInto[node]
            .Select(choice => choice.Effects.OfType<Effect.MoveMood>()
                .Where(effect => effect.Character == character && effect.Mood == mood)
                .Sum(effect => effect.Add))
            .ToList();
        return moves.Count == 0 ? null
            : moves.TrueForAll(move => move > 0) ? "risen"
            : moves.TrueForAll(move => move < 0) ? "fallen"
            : null;
    }

    private static string? Words(Gesture gesture) => gesture switch
    {
        Gesture.None => null,
        Gesture.Nod => "nods",
        Gesture.Shake => "shakes the head",
        Gesture.OpenPalms => "hands open",
        Gesture.LeanIn => "leans in",
        Gesture.LeanBack => "leans back",
        Gesture.ArmsCrossed => "arms crossed",
        Gesture.HandOnChin => "hand on chin",
        Gesture.LookAway => "looks away",
        Gesture.Sigh => "sighs",
        Gesture.Shrug => "shrugs",
        Gesture.Point => "points at the table",
        _ => null,
    };

    private static string? Words(Gaze gaze) => gaze switch
    {
        Gaze.Down => "looking down",
        Gaze.Away => "looking past you",
        Gaze.At at => $"to {at.Character}",
        _ => null,
    };
}
