// A page of docs/diagnostics, and the examples on it.
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Diagnostics;

/// <summary>An example on a page.</summary>
/// <param name="Code">The code that the page is about.</param>
/// <param name="IsBad">Whether it must give that code.</param>
/// <param name="IsPlan">Whether it is a plan and not a scenario.</param>
/// <param name="IsCharacter">Whether it is a character of one's own and not a scenario.</param>
/// <param name="Pointer">Where the code must be found.</param>
/// <param name="Text">The whole file.</param>
internal sealed record PageExample(string Code, bool IsBad, bool IsPlan, bool IsCharacter, string Pointer, string Text);

internal static partial class DiagnosticPage
{
    public static IEnumerable<PageExample> Examples() =>
        Directory.EnumerateFiles(Repository.PathOf("docs", "diagnostics"), "VT*.md")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => ExamplesOn(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)));

    private static IEnumerable<PageExample> ExamplesOn(string code, string page)
    {
        foreach (Match match in ExampleParts().Matches(page))
        {
            var body = match.Groups["body"].Value;
            var pointer = match.Groups["at"].Value;
            var isBad = match.Groups["kind"].Value == "Bad";
            var (into, instead) = (match.Groups["into"], match.Groups["instead"]);
            var isCharacter = match.Groups["character"].Success;
            var text = instead.Success ? Replace(instead.Value, body)
                : isCharacter ? Merge(MinimalCharacter.Json, "", body)
                : into.Success || match.Groups["top"].Success ? Merge(MinimalScenario.Json, into.Value, body)
                : body;
            yield return new PageExample(code, isBad, match.Groups["plan"].Success, isCharacter, pointer, text);
        }
    }

    private static string Replace(string old, string replacement)
    {
        Assert.That(MinimalScenario.Json.Split(old), Has.Length.EqualTo(2), $"'{old}' in the smallest scenario");
        return MinimalScenario.Json.Replace(old, replacement, StringComparison.Ordinal);
    }

    private static string Merge(string smallest, string pointer, string patch)
    {
        var whole = JObject.Parse(smallest);
        JToken target = whole;
        foreach (var step in pointer.Split('/').Skip(1))
        {
            target = target is JArray list ? list[int.Parse(step, null)] : target[step]!;
        }

        Merge((JObject)target, JObject.Parse(patch));
        return whole.ToString();
    }

    /// <summary>RFC 7396: null removes, objects merge, all else replaces.</summary>
    private static void Merge(JObject target, JObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value!.Type == JTokenType.Null)
            {
                target.Remove(name);
            }
            else if (value is JObject inner && target[name] is JObject old)
            {
                Merge(old, inner);
            }
            else
            {
                target[name] = value.DeepClone();
            }
        }
    }

    [GeneratedRegex(
        """
        ^\#\#\ (?<kind>Bad|Good)\n
        (?:In\ (?:(?<top>the\ file)|(?<character>the\ character)|`(?<into>[^`]+)`)
        |In\ place\ of\ `(?<instead>[^`]+)`|The\ whole\ file|(?<plan>A\ plan))
        (?:,\ found\ at\ (?:the\ top|`(?<at>[^`]+)`))?:\n\n
        ```(?:json|text)\n(?<body>.*?)\n```$
        """,
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ExampleParts();
}
