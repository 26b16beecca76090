// The lines of a scenario that are to be voiced, in the order of the script.
using System.Collections.Immutable;
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Scenarios.Voice.Synthesis;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Voice;

/// <summary>The lines of a scenario that are to be voiced.</summary>
/// <param name="Scenario">The script.</param>
/// <param name="Folder">Where the clips stand.</param>
/// <param name="Lines">In the order of the script; lines without a letter or digit are left out.</param>
public sealed record VoiceSheet(Scenario Scenario, VoiceFolder Folder, ImmutableArray<SheetLine> Lines)
{
    /// <summary>What the narrator is called.</summary>
    public const string Narrator = "narrator";

    /// <summary>The sheet as clips and script are now.</summary>
    /// <param name="scenario">The script.</param>
    /// <param name="folder">Where the clips stand.</param>
    /// <param name="textOf">The words of a line in the folder's language; without it those of the script.</param>
    public static VoiceSheet Of(Scenario scenario, VoiceFolder folder, Func<Line, string>? textOf = null)
    {
        var (cast, directions) = (VoiceCast.Of(scenario, folder.Locale), new Directions(scenario));
        var lines =
            from node in scenario.Nodes
            from line in node.Lines
            let text = textOf?.Invoke(line) ?? line.Text
            where SpokenWords.Any(text)
            select new SheetLine(
                line.Id,
                line.Speaker,
                ScriptIndex.Of(scenario).NameOf(line.Speaker) ?? Narrator,
                cast[line.Speaker].Voice,
                line.Expression,
                directions.For(node, line),
                text,
                folder.Find(line.Id));
        return new VoiceSheet(scenario, folder, [.. lines]);
    }

    /// <summary>How many lines stand so.</summary>
    public int Count(ClipState state) => Lines.Count(line => line.State == state);
}
