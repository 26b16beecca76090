// Scenarios at and beyond each bound of the format's shape.
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Format;

internal static class BrokenExamples
{
    private const string Minutes = "\"minutes\": 2";

    /// <summary>Name and whole file of each.</summary>
    public static IEnumerable<(string Name, string Text)> All =>
    [
        .. Values("minutes", Minutes, value => $"\"minutes\": {value}", "0", "1", "60", "61", "1.0", "1.5", "1e1",
            "-0", "1e400", "99999999999999999999", "\"1\"", "null", "[]", "{}", "true"),
        .. Values("version", "\"version\": \"1.0.0\"", value => $"\"version\": \"{value}\"", "0.0.0", "1.0", "01.0.0",
            "1.0.0-a", "999999.0.0", "1000000.0.0", "1.0.0.0", "1.0.0\\n"),
        .. Values("day", "\"created\": \"2026-11-23\"", value => $"\"created\": \"{value}\"", "2026-13-01", "2026-02-30",
            "2026-1-1", "2026-12-31", "0000-01-01"),
        .. Values("id", "\"id\": \"minimal\"", value => $"\"id\": \"{value}\"", "a", new string('a', 64), new string('a', 65),
            "", "1a", "a_b", "a-b", "A", "a\\n"),
        .. Values("language", Minutes, value => $"{Minutes}, \"language\": \"{value}\"", "en", "e", "de-AT", "de-", "abcdefghi"),
        .. Values("add", "\"add\": 1", value => $"\"add\": {value}", "0", "-0.0", "100", "101", "-100", "-101"),
        .. Values("title", "\"title\": \"Helped\"", value => $"\"title\": \"{value}\"", "", " \\t\\n", "\\u00a0", "x", "\\ud83d"),
        .. Values("type", Minutes, Variable, "\"boolean\"", "\"enum\"", "\"number\"", "\"bool\"", "3"),
        .. Values("top", MinimalScenario.Json, value => value, "[]", "3", "\"text\"", "null", "{}", "", "{", "NaN",
            "{'a':1}", "{a:1}", "[1,]", "{\"a\":1,}", "// no", "{\"a\":01}", "{\"a\":+1}", "{\"a\":.5}", "{\"a\":1.}",
            "\"\\x\"", "\"a\tb\"", "{} {}", "tru", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "[" + new string('1', 400) + "]"),
    ];

    private static string Variable(string type) =>
        $"{Minutes}, \"variables\": [{{ \"id\": \"v\", \"type\": {type}, \"start\": true }}]";

    private static IEnumerable<(string Name, string Text)> Values(
        string name, string old, Func<string, string> replace, params string[] values) =>
        values.Select((value, i) =>
            ($"{name}-{i:00}", MinimalScenario.Json.Replace(old, replace(value), StringComparison.Ordinal)));
}
