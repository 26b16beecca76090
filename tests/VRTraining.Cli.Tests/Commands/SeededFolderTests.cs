// Defects seeded beside the script of a shipped scenario: clips, translations, bodies, boards, plans. Each with a clean twin.
using System.Text.Json;
using Newtonsoft.Json.Linq;
using VRTraining.Testing;

namespace VRTraining.Cli.Tests.Commands;

public sealed class SeededFolderTests
{
    private const string Slug = "thank-the-messenger";

    private static readonly (string Code, Action<string> Seed, Action<string> Twin)[] Defects =
    [
        ("VT4101", folder => Delete(folder, "voice/en/brisk-1.mp3", "voice/en/brisk-1.visemes.json"),
            folder => Directory.Delete(Path.Combine(folder, "voice"), recursive: true)),
        ("VT4102", folder => Line(folder, "It is running again."), folder => Line(folder, "It is running. Since ten minutes ago.")),
        ("VT4103", folder => Copy(folder, "voice/en/brisk-2.mp3", "voice/en/brisk-1.mp3"),
            folder => Copy(folder, "voice/en/brisk-1.mp3", "voice/en/brisk-1.mp3")),
        ("VT4104", folder => Delete(folder, "voice/en/brisk-1.visemes.json"),
            folder => Delete(folder, "strings/de.json", "voice/de")),
        ("VT4105", folder => Track(folder, track => track["keys"]!.Last!["at"] = (int)track["durationMs"]! + 1),
            folder => Track(folder, track => track["keys"]!.Last!["at"] = (int)track["durationMs"]!)),
        ("VT4106", folder => Copy(folder, "voice/en/brisk-1.mp3", "voice/en/brisk-9.mp3"),
            folder => Copy(folder, "voice/en/brisk-1.mp3", "voice/en/replaced/brisk-9.1.mp3")),
        ("VT4201", folder => Strings(folder, strings => strings["format"] = 2),
            folder => Strings(folder, strings => strings["format"] = 1)),
        ("VT4202", folder => Strings(folder, strings => strings["strings"]!["line.news-9"] = strings["strings"]!["line.news-1"]!),
            folder => Strings(folder, strings => strings["strings"]!["ending.waits.title"]!["text"] = "Später")),
        ("VT4203", folder => Strings(folder, strings => ((JObject)strings["strings"]!).Remove("choice.press")),
            folder => Strings(folder, strings => strings["strings"]!["choice.press"]!["text"] = "Ja.")),
        ("VT4204", folder => Strings(folder, strings => strings["strings"]!["choice.press"]!["source"] = "0123456789abcdef"),
            folder => Strings(folder, strings => strings["strings"]!["choice.press"]!["text"] = "Nein.")),
        ("VT4205", folder => Strings(folder, strings => strings["strings"]!["choice.press"]!["text"] = "Ja, {name}."),
            folder => Strings(folder, strings => strings["strings"]!["choice.press"]!["text"] = "Ja, (Name).")),
        ("VT5101", folder => Script(folder, script => script["characters"]![0]!["model"] = "kenjy"),
            folder => Script(folder, script => script["characters"]![0]!["model"] = "tom")),
        ("VT5201", folder => Response(folder, 600), folder => Response(folder, 420)),
        ("VT1602", folder => Plan(folder, "chose react-thank\n"), folder => Plan(folder, "choose react-thank\n")),
        ("VT1606", folder => Plan(folder, "choose react-thanks\n"), folder => Plan(folder, "# choose react-thanks\n")),
    ];

    private static IEnumerable<TestCaseData> Seeded =>
        Defects.Select(defect => new TestCaseData(defect.Code, defect.Seed, defect.Twin).SetArgDisplayNames(defect.Code));

    [TestCaseSource(nameof(Seeded))]
    public async Task Defect_IsFound_AndItsTwinHasNoFinding(string code, object seed, object twin)
    {
        Assert.That(await CodesOfAsync((Action<string>)seed), Is.EqualTo(new[] { code }));
        Assert.That(await CodesOfAsync((Action<string>)twin), Is.Empty);
    }

    private static async Task<string[]> CodesOfAsync(Action<string> change)
    {
        using var command = new Started();
        var folder = command.PathOf(Slug);
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("scenarios", Slug), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Repository.PathOf("scenarios", Slug), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        change(folder);
        var check = await command.RunAsync("check", folder, "--strict", "--json");
        Assert.That(check.Code, Is.EqualTo(check.Lines.Length > 0 ? 1 : 0), check.Error);
        return [.. check.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("code").GetString()!).Distinct()];
    }

    private static void Delete(string folder, params string[] names)
    {
        foreach (var name in names.Select(name => Path.Combine(folder, name)))
        {
            if (Directory.Exists(name))
            {
                Directory.Delete(name, recursive: true);
            }
            else
            {
                File.Delete(name);
            }
        }
    }

    private static void Copy(string folder, string from, string to)
    {
        var target = Path.Combine(folder, to);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, File.ReadAllBytes(Path.Combine(folder, from)));
    }

    private static void Plan(string folder, string text) => File.WriteAllText(Path.Combine(folder, "plans", "mine.plan"), text);

    private static void Script(string folder, Action<JObject> change) => Json(Path.Combine(folder, "scenario.json"), change);

    private static void Strings(string folder, Action<JObject> change) => Json(Path.Combine(folder, "strings", "de.json"), change);

    private static void Track(string folder, Action<JObject> change) =>
        Json(Path.Combine(folder, "voice", "en", "brisk-1.visemes.json"), change);

    private static void Json(string file, Action<JObject> change)
    {
        var json = JObject.Parse(File.ReadAllText(file));
        change(json);
        File.WriteAllText(file, json.ToString());
    }

    /// <summary>Other words for a line that has a clip; nothing is translated any more, so that only the clip is stale.</summary>
    private static void Line(string folder, string text)
    {
        Delete(folder, "strings", "voice/de");
        Script(folder, script => script.SelectToken("$.nodes[?(@.id == 'brisk')].lines[0]")!["text"] = text);
    }

    /// <summary>A response of so many letters; nothing is translated any more, so that only its board is asked about.</summary>
    private static void Response(string folder, int letters)
    {
        Delete(folder, "strings", "voice");
        Script(folder, script => script["nodes"]![0]!["choices"]![0]!["text"] =
            string.Concat(Enumerable.Repeat("so I said ", 60))[..letters].Trim());
    }
}
