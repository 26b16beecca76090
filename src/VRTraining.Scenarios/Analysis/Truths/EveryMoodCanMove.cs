// An effect on a mood changes it in some play: where the mood is always at its limit already, the effect is lost.
using System.Globalization;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Analysis.Truths;

internal sealed class EveryMoodCanMove : ITruth
{
    public bool HoldsInPart => false;

    public void Test(Proving proving, ProofFindings findings)
    {
        foreach (var character in proving.Scenario.Characters)
        {
            foreach (var range in character.Moods)
            {
                Test(proving, findings, character.Id, range);
            }
        }
    }

    private static void Test(Proving proving, ProofFindings findings, CharacterId character, MoodRange range)
    {
        var responses = proving.Space.Plays.Responses;
        MoodValues? values = null;
        for (var response = 0; response < responses.Length; response++)
        {
            if (responses[response].Choice is not { } choice || proving.Offers.FirstWith(response) < 0)
            {
                continue;
            }

            var nth = 0;
            for (var i = 0; i < choice.Effects.Length; i++)
            {
                if (choice.Effects[i] is not Effect.MoveMood move || move.Character != character || move.Mood != range.Mood)
                {
                    continue;
                }

                values ??= MoodValues.Of(proving.Space, character, range);
                var before = values.Before(response, nth++);
                var limit = move.Add > 0 ? range.Max : range.Min;
                if (move.Add != 0 && before == UInt128.One << (limit - range.Min))
                {
                    findings.Add(
                        Codes.MoodEffectLost,
                        new ScriptPart(NameKind.Choice, choice.Id.Value, "effects", i.ToString(CultureInfo.InvariantCulture)),
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"The {Spelling.Of(range.Mood)} of '{character}' is at {limit} in every play: '{choice.Id}' cannot move it."),
                        "Let it start further from its limit, or move it less before.",
                        proving.Plays.WayTo(proving.Offers.FirstWith(response)));
                }
            }
        }
    }
}
