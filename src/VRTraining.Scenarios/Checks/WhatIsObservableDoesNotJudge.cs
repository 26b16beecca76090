// What is tagged as observable could have been filmed: it holds no judgement.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class WhatIsObservableDoesNotJudge : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        var table = draft.Table;
        var language = table.TextAt(0, "language") ?? "en";
        foreach (var choice in draft.All(Part.Choice))
        {
            var tags = table.Find(choice, "tags");
            var names = table.Map(tags, table.TextOf);
            if (!names.Contains("observable"))
            {
                continue;
            }

            if (names.Contains("judging"))
            {
                findings.Add(
                    Codes.ObservableAndJudging,
                    table,
                    tags,
                    "A response either judges or says what could have been filmed.",
                    "Keep the tag that fits the words.");
            }
            else if (JudgingWords.FirstIn(table.TextAt(choice, "text") ?? "", language) is { } word)
            {
                findings.Add(
                    Codes.JudgingWord,
                    table,
                    table.Find(choice, "text"),
                    $"This is tagged 'observable', but nobody can film '{word}'.",
                    "Say what was seen or heard, or leave the tag out.");
            }
        }
    }
}
