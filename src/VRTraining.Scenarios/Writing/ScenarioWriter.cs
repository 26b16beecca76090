// A scenario as a file of format 1: what is as it is when nothing is written is left out.
using System.Globalization;
using Newtonsoft.Json;
using VRTraining.Scenarios.Format;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Writing;

/// <summary>Writes scenarios; reading the text again gives the same scenario.</summary>
public static class ScenarioWriter
{
    /// <summary>The scenario as indented JSON, lines ending in LF, the last one too.</summary>
    public static string ToJson(Scenario scenario)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var json = new JsonTextWriter(text) { Formatting = Formatting.Indented })
        {
            Write(json, scenario);
        }

        return text + "\n";
    }

    private static void Write(JsonTextWriter json, Scenario scenario) => json.Object(() =>
    {
        json.Member("format", FormatOne.Number);
        json.Member("id", scenario.Id.Value);
        json.Member("version", scenario.Version);
        if (scenario.Language != "en")
        {
            json.Member("language", scenario.Language);
        }

        json.Member("title", scenario.Title);
        json.Member("summary", scenario.Summary);
        json.Member("minutes", scenario.Minutes);
        json.Texts("learningObjectives", scenario.LearningObjectives);
        json.List("skills", scenario.Skills, skill => WriteSkill(json, skill));
        json.Object("prebrief", () => WritePrebrief(json, scenario.Prebrief));
        json.Object("setting", () => WriteSetting(json, scenario.Setting));
        json.List("characters", scenario.Characters, character => CastWriter.Write(json, character));
        if (!scenario.Variables.IsEmpty)
        {
            json.List("variables", scenario.Variables, variable => CastWriter.Write(json, variable));
        }

        json.List("nodes", scenario.Nodes, node => NodeWriter.Write(json, node));
        json.List("endings", scenario.Endings, ending => WriteEnding(json, ending));
        json.Object("debrief", () => WriteDebrief(json, scenario.Debrief));
        json.Object("provenance", () => WriteProvenance(json, scenario.Provenance));
    });

    private static void WriteSkill(JsonTextWriter json, Skill skill)
    {
        json.Member("id", skill.Id.Value);
        json.Member("name", skill.Name);
        json.Member("description", skill.Description);
        json.List("anchors", skill.Anchors, anchor =>
        {
            json.Member("level", anchor.Level);
            json.Member("text", anchor.Text);
        });
        json.Member("masteryMinimum", skill.MasteryMinimum);
    }

    private static void WritePrebrief(JsonTextWriter json, Prebrief prebrief)
    {
        json.Member("fictionContract", prebrief.FictionContract);
        json.List("roles", prebrief.Roles, role =>
        {
            json.Member("who", role.Character?.Value ?? "learner");
            json.Member("text", role.Text);
        });
        json.Member("whoSeesWhat", prebrief.WhoSeesWhat);
        json.Member("stopWord", prebrief.StopWord);
    }

    private static void WriteSetting(JsonTextWriter json, Setting setting)
    {
        json.Member("room", Spelling.Of(setting.Room));
        json.List("seats", setting.Seats, seat =>
        {
            json.Member("character", seat.Character.Value);
            json.Member("seat", Spelling.Of(seat.Seat));
        });
        json.Member("light", Spelling.Of(setting.Light));
        json.Member("ambience", Spelling.Of(setting.Ambience));
    }

    private static void WriteEnding(JsonTextWriter json, Ending ending)
    {
        json.Member("id", ending.Id.Value);
        json.Member("outcome", Spelling.Of(ending.Outcome));
        json.Member("title", ending.Title);
        json.Member("text", ending.Text);
    }

    private static void WriteDebrief(JsonTextWriter json, Debrief debrief)
    {
        json.List("questions", debrief.Questions, question =>
        {
            json.Member("phase", Spelling.Of(question.Phase));
            json.Member("text", question.Text);
        });
        WriteExample(json, "modelAnswer", debrief.ModelAnswer);
        WriteExample(json, "goodExample", debrief.GoodExample);
        WriteExample(json, "poorExample", debrief.PoorExample);
    }

    private static void WriteExample(JsonTextWriter json, string name, Example example) => json.Object(name, () =>
    {
        json.Member("text", example.Text);
        json.Member("why", example.Why);
    });

    private static void WriteProvenance(JsonTextWriter json, Provenance provenance)
    {
        json.Texts("authors", provenance.Authors);
        json.Member("licence", provenance.Licence);
        json.Member("created", provenance.Created.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.TextsUnlessEmpty("sources", provenance.Sources);
        json.MemberUnlessNull("notes", provenance.Notes);
    }
}
