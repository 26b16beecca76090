// What a place in the script is known by: its first words, quoted as the language does.
using VRTraining.Simulation.Script;
using static VRTraining.Languages.Words;

namespace VRTraining.Host.Plays;

internal static class PlaceWords
{
    /// <summary>The first words of a node with who says them.</summary>
    /// <param name="script">In the words of who reads.</param>
    /// <param name="node">Which.</param>
    /// <param name="longest">The most characters of what is said, 2 and up.</param>
    public static string Of(ScriptIndex script, NodeId node, int longest = int.MaxValue) => script.Node(node).Lines switch
    {
        [{ Speaker: { } speaker, Text: var said }, ..] => Say("{0}: “{1}”", script.NameOf(speaker), Short(said, longest)),
        _ => Short(script.FirstWordsOf(node), longest),
    };

    /// <summary>A text, cut where it is longer than so many characters.</summary>
    public static string Short(string text, int longest) => text.Length <= longest ? text : $"{text[..(longest - 1)]}…";
}
