// What a typed line means at this place of the scene.
using VRTraining.Simulation.Play;

namespace VRTraining.Cli.Play;

/// <summary>What a typed line means at this place of the scene.</summary>
internal static class InputFor
{
    /// <summary>How much longer a limit gets at once.</summary>
    public const int MoreSeconds = 30;

    /// <summary>The input to submit, or null where the line means nothing here. The host gives it its time.</summary>
    public static RunInput? Typed(Typed typed, SceneSoFar scene) => typed switch
    {
        Play.Typed.Stop => new RunInput.Leave(default),
        Play.Typed.TimersOff => new RunInput.TimersOff(default),
        Play.Typed.MoreTime => new RunInput.ExtendTime(MoreSeconds, default),
        Play.Typed.Pause when scene.Paused => new RunInput.Resume(default),
        Play.Typed.Nothing when scene.Paused => new RunInput.Resume(default),
        _ when scene.Paused => null,
        Play.Typed.Pause => new RunInput.Pause(default),
        Play.Typed.Hint => new RunInput.Hint(default),
        Play.Typed.Rewind { Nth: { } nth } => nth >= 1 && nth <= scene.Checkpoints.Count
            ? new RunInput.Rewind(scene.Checkpoints[nth - 1], default)
            : null,
        _ => Answering(typed, scene),
    };

    /// <summary>What could be typed instead.</summary>
    public static string NotUnderstood(SceneSoFar scene) => scene switch
    {
        { Paused: true } => "The scene is paused. Press Enter to go on.",
        { Waiting: Waiting.ForChoice, Offered.Length: 1 } => "Type 1 for your response. ? shows the keys.",
        { Waiting: Waiting.ForChoice } => $"Type a number from 1 to {scene.Offered.Length}. ? shows the keys.",
        { Waiting: Waiting.ForAnswer } => "Say it in your own words and press Enter. ? shows the keys.",
        { Waiting: Waiting.AtEnding } => "Press Enter for the debrief, or r to try another way.",
        _ => "Press Enter to go on. ? shows the keys.",
    };

    private static RunInput? Answering(Typed typed, SceneSoFar scene) => (scene.Waiting, typed) switch
    {
        (Waiting.ToGoOn or Waiting.AtEnding, Play.Typed.Nothing) => new RunInput.Advance(default),
        (Waiting.ForChoice, Play.Typed.Number { Value: var number })
            when number >= 1 && number <= scene.Offered.Length => new RunInput.Choose(scene.Offered[number - 1], default),
        (Waiting.ForAnswer, Play.Typed.Words words) => new RunInput.Answer(words.Text, default),
        (Waiting.ForAnswer, Play.Typed.Number number) => new RunInput.Answer($"{number.Value}", default),
        (Waiting.ForThought, Play.Typed.Nothing) => new RunInput.Reflect("", default),
        (Waiting.ForThought, Play.Typed.Words words) => new RunInput.Reflect(words.Text, default),
        (Waiting.ForThought, Play.Typed.Number number) => new RunInput.Reflect($"{number.Value}", default),
        _ => null,
    };
}
