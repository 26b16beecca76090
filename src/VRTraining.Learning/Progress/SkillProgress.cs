// How one skill came out from run to run: counted, never turned into a share, as runs are few.
using System.Collections.Immutable;
using VRTraining.Simulation.Script;
using static VRTraining.Languages.Words;

namespace VRTraining.Learning.Progress;

/// <summary>One skill over all runs in which it was practised.</summary>
/// <param name="Skill">As the scenario has it that was played last.</param>
/// <param name="Tries">At least one, the oldest first.</param>
public sealed record SkillProgress(Skill Skill, ImmutableArray<SkillTry> Tries)
{
    /// <summary>In how many runs it was shown.</summary>
    public int Shown => Tries.Count(each => each.How != Showing.NotYet);

    /// <summary>In how many runs it was shown before any rewind.</summary>
    public int AtOnce => Tries.Count(each => each.How == Showing.AtOnce);

    /// <summary>Where it stands, in words for the learner.</summary>
    public string Sentence => (Tries.Length, Shown) switch
    {
        (1, 1) => Say("Shown {0}.", WordsOf(Tries[0].How)),
        (1, _) => Say("Practised once, and worth another try."),
        (_, 0) => Say("Practised in {0} runs, and worth another try.", Tries.Length),
        _ => AtOnce == 0
            ? Say("Shown in {0} of {1} runs.", Shown, Tries.Length)
            : Say("Shown in {0} of {1} runs, {2} of them at the first try.", Shown, Tries.Length, AtOnce),
    };

    /// <summary>How it came out in one run, as the end of a sentence.</summary>
    public static string WordsOf(Showing how) => how switch
    {
        Showing.AtOnce => Say("at the first try"),
        Showing.WithAnotherTry => Say("with another try or some help"),
        _ => Say("not yet"),
    };
}
