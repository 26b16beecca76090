// What an answer in own words means.
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Play;

/// <summary>Finds what an answer in own words means; the engine decides in the same way.</summary>
public static class AnswerMeaning
{
    /// <summary>The option with most phrases in the text, the earlier one of two; null where none has any.</summary>
    public static Choice? Meant(Move.Answer answer, string text) =>
        answer.Options.ElementAtOrDefault(new AnswerMatcher(answer).Match(text));
}
