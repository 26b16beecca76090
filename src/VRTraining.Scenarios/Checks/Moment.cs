// A place where the learner decides, and the responses to choose from.
using System.Collections.Immutable;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

/// <summary>A place where the learner decides.</summary>
/// <param name="Node">The node.</param>
/// <param name="List">The list of responses: <c>choices</c>, or the <c>options</c> of an answer.</param>
/// <param name="Choices">The responses in that list.</param>
/// <param name="Fallback">What is taken without one: <c>onTimeout</c> or <c>otherwise</c>; −1: nothing.</param>
internal sealed record Moment(int Node, int List, ImmutableArray<int> Choices, int Fallback)
{
    /// <summary>Every moment of a script, in the order of the file.</summary>
    public static IEnumerable<Moment> In(Draft draft)
    {
        var table = draft.Table;
        foreach (var node in draft.All(Part.Node))
        {
            var (list, fallback) = (table.Find(node, "choices"), table.Find(node, "onTimeout"));
            if (table.Find(node, "answer") is >= 0 and var answer)
            {
                (list, fallback) = (table.Find(answer, "options"), table.Find(answer, "otherwise"));
            }

            if (list >= 0)
            {
                yield return new Moment(node, list, table.Map(list, choice => choice), fallback);
            }
        }
    }

    /// <summary>The responses and what is taken without one.</summary>
    public IEnumerable<int> All => Fallback < 0 ? Choices : Choices.Append(Fallback);
}
