// Every text that the sources say has a German one, and no German text is left without its English.
using System.Text.RegularExpressions;
using VRTraining.Testing;

namespace VRTraining.Languages.Tests;

public sealed partial class TranslationTests
{
    private static readonly string[] Kinds = [".cs", ".razor", ".ts"];

    [Test]
    public void EveryTextSaid_HasGerman()
    {
        var missing = Said().Where(said => !Language.German.Words.ContainsKey(said.Text))
            .Select(said => $"{said.File}: {said.Text}");

        Assert.That(missing, Is.Empty, "add them to a file in src/VRTraining.Languages/German");
    }

    [Test]
    public void NoGermanText_IsStale()
    {
        var stale = Language.German.Words.Keys.Except(Said().Select(said => said.Text));

        Assert.That(stale, Is.Empty, "nothing says them any more: take them out of src/VRTraining.Languages/German");
    }

    [Test]
    public void EveryGermanText_HasThePlacesOfItsEnglish()
    {
        var wrong = Language.German.Words
            .Where(pair => !Places(pair.Key).SequenceEqual(Places(pair.Value)))
            .Select(pair => $"{pair.Key} = {pair.Value}");

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void EveryText_IsSaidAsALiteral()
    {
        var computed =
            from file in Sources()
            let text = File.ReadAllText(file)
            where text.Contains("using static VRTraining.Languages.Words", StringComparison.Ordinal)
                || Path.GetExtension(file) is not ".cs"
            from call in Calls().Matches(text)
            where call.Groups["what"].Value is not ("\"" or "string " or "english:" or "about:")
            select $"{Path.GetFileName(file)}: {call.Value}";

        Assert.That(computed, Is.Empty, "what is put together cannot be translated");
    }

    private static IEnumerable<(string File, string Text)> Said() =>
        from file in Sources()
        from literal in Literals().Matches(File.ReadAllText(file))
        select (Path.GetFileName(file), Regex.Unescape(literal.Groups["text"].Value));

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Repository.PathOf("src"), "*", SearchOption.AllDirectories)
            .Where(file => Kinds.Contains(Path.GetExtension(file)) && !BuildOutput().IsMatch(file));

    private static IEnumerable<string> Places(string text) =>
        PlaceInText().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex("""(?<!note\.)\b[Ss]ay\(\s*"(?<text>(?:[^"\\]|\\.)*)"(?=\s*[,)])""")]
    private static partial Regex Literals();

    [GeneratedRegex("""(?<!note\.)\b[Ss]ay\(\s*(?<what>"|string |english:|about:|[^)\s])""")]
    private static partial Regex Calls();

    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex PlaceInText();

    [GeneratedRegex(@"[\\/](obj|bin|node_modules|dist|test)[\\/]")]
    private static partial Regex BuildOutput();
}
