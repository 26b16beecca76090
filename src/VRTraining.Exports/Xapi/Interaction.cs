// A decision as an interaction: what was offered, what was chosen, what would have been best.
using VRTraining.Learning.Debriefing;
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;
using static VRTraining.Exports.Xapi.StatementJson;

namespace VRTraining.Exports.Xapi;

/// <summary>
/// A decision as an interaction of the kind "choice". Responses are graded rather than right or wrong, so there is no
/// <c>success</c>.
/// </summary>
internal static class Interaction
{
    public static XapiStatement Statement(StatementJson json, Decision decision, DateTimeOffset at)
    {
        // What time ran out into was not offered; the pattern may name only what is among the choices, each once.
        var choices = decision.Offered.Append(decision.Chosen).DistinctBy(choice => choice.Id).ToList();
        var best = choices.Where(choice => choice.Quality == decision.Best.Quality).ToList();
        return json.Next(
            Verb.Responded,
            Kind.Allowed,
            at,
            part =>
            {
                part.WriteString("objectType"u8, "Activity"u8);
                part.WriteString("id"u8, $"{json.ScenarioIri}/node/{decision.Node}");
                part.WriteStartObject("definition"u8);
                part.WriteString("type"u8, XapiTerms.Interaction);
                if (decision.Asked is { } asked)
                {
                    json.Text(part, "description"u8, asked.Text);
                }

                part.WriteString("interactionType"u8, "choice"u8);
                part.WriteStartArray("correctResponsesPattern"u8);
                foreach (var choice in best)
                {
                    part.WriteStringValue(choice.Id.Value);
                }

                part.WriteEndArray();
                part.WriteStartArray("choices"u8);
                foreach (var choice in choices)
                {
                    part.WriteStartObject();
                    part.WriteString("id"u8, choice.Id.Value);
                    json.Text(part, "description"u8, choice.Text);
                    part.WriteEndObject();
                }

                part.WriteEndArray();
                part.WriteEndObject();
            },
            result =>
            {
                var points = choices.Select(Decision.PointsOf).ToList();
                XapiExport.Score(result, decision.Points, new SkillBounds(points.Min(), points.Max()));
                result.WriteString("response"u8, decision.Chosen.Id.Value);
                result.WriteString("duration"u8, Duration(decision.LatencyMilliseconds));
                result.WriteStartObject("extensions"u8);
                result.WriteNumber(XapiTerms.Attempt, decision.Attempt);
                result.WriteBoolean(XapiTerms.Abandoned, decision.Abandoned);
                result.WriteString(XapiTerms.Quality, Spelling.Of(decision.Chosen.Quality));
                result.WriteEndObject();
            });
    }
}
