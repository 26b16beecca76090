// The few colours in use; never the only sign of anything.
using Spectre.Console;

namespace VRTraining.Cli.Terminal;

/// <summary>The few styles in use; colour is never the only sign of anything.</summary>
internal static class Look
{
    /// <summary>Titles.</summary>
    public static readonly Style Heading = new(decoration: Decoration.Bold);

    /// <summary>Lines around things.</summary>
    public static readonly Style Frame = new(Color.Grey);

    /// <summary>What may be overlooked.</summary>
    public static readonly Style Note = new(Color.Grey);

    /// <summary>The narrator.</summary>
    public static readonly Style Narrator = new(Color.Grey70, decoration: Decoration.Italic);

    /// <summary>The learner.</summary>
    public static readonly Style Learner = new(Color.White, decoration: Decoration.Bold);

    /// <summary>What can be typed.</summary>
    public static readonly Style Key = new(Color.Aqua, decoration: Decoration.Bold);

    /// <summary>Something went well.</summary>
    public static readonly Style Good = new(Color.Green);

    /// <summary>Something to look at.</summary>
    public static readonly Style Attention = new(Color.Yellow);

    /// <summary>Something is broken.</summary>
    public static readonly Style Broken = new(Color.Red);

    private static readonly Color[] Voices =
        [Color.Turquoise2, Color.Gold1, Color.Plum1, Color.LightGreen, Color.SkyBlue1, Color.SandyBrown, Color.Pink1, Color.Khaki1];

    /// <summary>The style of a character's name: the same throughout a scenario.</summary>
    /// <param name="index">The character's place in the scenario, from 0.</param>
    public static Style Voice(int index) => new(Voices[index % Voices.Length], decoration: Decoration.Bold);
}
