// Characters and variables as JSON.
using Newtonsoft.Json;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Writing;

internal static class CastWriter
{
    public static void Write(JsonTextWriter json, Character character)
    {
        json.Member("id", character.Id.Value);
        json.Member("name", character.Name);
        json.Member("role", character.Role);
        json.Member("model", character.Model);
        json.Member("voice", character.Voice);
        if (!character.Moods.IsEmpty)
        {
            json.Object("moods", () => WriteMoods(json, character));
        }
    }

    public static void Write(JsonTextWriter json, Variable variable)
    {
        json.Member("id", variable.Id.Value);
        switch (variable)
        {
            case Variable.Boolean boolean:
                json.Member("type", "boolean");
                json.Member("start", boolean.StartsTrue);
                break;
            case Variable.Enumeration words:
                json.Member("type", "enum");
                json.Texts("values", words.Values);
                json.Member("start", words.Values[words.StartIndex]);
                break;
            case Variable.Number number:
                json.Member("type", "number");
                json.Member("min", number.Min);
                json.Member("max", number.Max);
                json.Member("start", number.Start);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void WriteMoods(JsonTextWriter json, Character character)
    {
        foreach (var range in character.Moods)
        {
            json.Object(Spelling.Of(range.Mood), () =>
            {
                json.Member("start", range.Start);
                if (range.Min != 0)
                {
                    json.Member("min", range.Min);
                }

                if (range.Max != 100)
                {
                    json.Member("max", range.Max);
                }
            });
        }
    }
}
