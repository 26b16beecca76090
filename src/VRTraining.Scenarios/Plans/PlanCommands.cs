// The commands of a plan: what each needs, and what is wrong where it is not there.
using System.Globalization;
using VRTraining.Scenarios.Checks;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Simulation.Expressions;
using VRTraining.Simulation.Script;
using static VRTraining.Scenarios.Json.Quoting;

namespace VRTraining.Scenarios.Plans;

/// <summary>Reads one command at a time.</summary>
internal sealed class PlanCommands(string file, PlanNames names, List<Diagnostic> diagnostics)
{
    private const int LongestWait = 86_400;

    private static readonly string[] Commands = ["seed", "choose", "answer", "wait", "rewind", "reflect", "hint", "expect"];
    private static readonly string[] Expectations = ["node", "line", "ending", "setback", "points", "mood"];

    /// <summary>The step that a line means, or null where something is wrong with it.</summary>
    public PlanStep? Read(List<PlanWord> words)
    {
        var at = words[0].Place;
        return (words[0].IsQuoted ? "\"" : words[0].Text) switch
        {
            "choose" when Has(words, 2, "choose <choice>") =>
                Name(words[1], "choice", names.Choices) is { } id ? new PlanStep.Choose(new ChoiceId(id), at) : null,
            "answer" when Has(words, 2, "answer \"text\"") =>
                Text(words[1]) is { } text ? new PlanStep.Answer(text, at) : null,
            "reflect" when Has(words, 2, "reflect \"text\"") =>
                Text(words[1]) is { } text ? new PlanStep.Reflect(text, at) : null,
            "wait" when Has(words, 2, "wait 12s") => Wait(words[1], at),
            "rewind" when Has(words, 2, "rewind <node>") =>
                Name(words[1], "node", names.Nodes) is { } id ? new PlanStep.Rewind(new NodeId(id), at) : null,
            "hint" when Has(words, 1, "hint") => new PlanStep.Hint(at),
            "expect" when words.Count > 1 => Expect(words, at),
            "expect" => Incomplete(words),
            "choose" or "answer" or "reflect" or "wait" or "rewind" or "hint" => null,
            _ => Unknown(words[0], "command", Commands),
        };
    }

    /// <summary>The number of a <c>seed</c> line, or null.</summary>
    public ulong? Seed(List<PlanWord> words)
    {
        if (!Has(words, 2, "seed 7"))
        {
            return null;
        }

        if (ulong.TryParse(words[1].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
        {
            return seed;
        }

        Report(Codes.PlanNumber, words[1].Place, $"'{Short(words[1].Text)}' is not a seed.", "A seed is a whole number.");
        return null;
    }

    public void Report(DiagnosticCode code, TextPosition at, string message, string expected) =>
        diagnostics.Add(new Diagnostic(code, file, "", at, message, expected));

    private PlanStep? Expect(List<PlanWord> words, TextPosition at) => words[1].Text switch
    {
        "node" when Has(words, 3, "expect node <node>") =>
            Name(words[2], "node", names.Nodes) is { } id ? new PlanStep.ExpectNode(new NodeId(id), at) : null,
        "line" when words.Count == 4 || Has(words, 3, "expect line <line> [<line right after>]") => ExpectLine(words, at),
        "ending" when Has(words, 3, "expect ending <ending>") =>
            Name(words[2], "ending", names.Endings) is { } id ? new PlanStep.ExpectEnding(new EndingId(id), at) : null,
        "setback" when Has(words, 3, "expect setback <choice>") =>
            Name(words[2], "choice", names.Choices) is { } id ? new PlanStep.ExpectSetback(new ChoiceId(id), at) : null,
        "points" when Has(words, 4, "expect points <skill> <n>") => ExpectPoints(words, at),
        "mood" when Has(words, 5, "expect mood <character> <mood> <n>") => ExpectMood(words, at),
        "node" or "line" or "ending" or "setback" or "points" or "mood" => null,
        _ => Unknown(words[1], "expectation", Expectations),
    };

    private PlanStep.ExpectLine? ExpectLine(List<PlanWord> words, TextPosition at)
    {
        var line = Name(words[2], "line", names.Lines);
        var then = words.Count == 4 ? Name(words[3], "line", names.Lines) : null;
        return line is null || (words.Count == 4 && then is null)
            ? null
            : new PlanStep.ExpectLine(new LineId(line), then is null ? null : new LineId(then), at);
    }

    private PlanStep.ExpectPoints? ExpectPoints(List<PlanWord> words, TextPosition at)
    {
        var skill = Name(words[2], "skill", names.Skills);
        var points = Number(words[3]);
        return skill is not null && points is { } number ? new PlanStep.ExpectPoints(new SkillId(skill), number, at) : null;
    }

    private PlanStep.ExpectMood? ExpectMood(List<PlanWord> words, TextPosition at)
    {
        var character = Name(words[2], "character", names.Moods.Keys);
        var mood = character is null ? null : Name(words[3], $"mood of '{character}'", names.Moods[character]);
        var value = Number(words[4]);
        return character is not null && mood is not null && value is { } number
            ? new PlanStep.ExpectMood(new CharacterId(character), Spelling.Read<Mood>(mood)!.Value, number, at)
            : null;
    }

    private PlanStep? Incomplete(List<PlanWord> words)
    {
        Has(words, 3, "expect node <node>");
        return null;
    }

    private bool Has(List<PlanWord> words, int count, string usage)
    {
        if (words.Count == count)
        {
            return true;
        }

        var at = words.Count > count ? words[count].Place : words[0].Place;
        Report(Codes.PlanWords, at, words.Count > count ? "There is a word too many." : "Something is missing.", $"Write: {usage}");
        return false;
    }

    private string? Name(PlanWord word, string what, IReadOnlyCollection<string> known)
    {
        if (known.Contains(word.Text))
        {
            return word.Text;
        }

        var expected = EveryNameIsKnown.DidYouMean(word.Text, what, known);
        Report(Codes.PlanName, word.Place, $"There is no {what} '{Short(word.Text)}'.", expected);
        return null;
    }

    private string? Text(PlanWord word)
    {
        if (word.IsQuoted)
        {
            return word.Text;
        }

        Report(Codes.PlanText, word.Place, $"'{Short(word.Text)}' stands without quotes.", "Write it between double quotes.");
        return null;
    }

    private PlanStep.Wait? Wait(PlanWord word, TextPosition at)
    {
        if (word.Text is [.. var digits, 's']
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds is >= 1 and <= LongestWait)
        {
            return new PlanStep.Wait(seconds, at);
        }

        Report(
            Codes.PlanNumber,
            word.Place,
            $"'{Short(word.Text)}' is not a time.",
            "Write whole seconds, like '12s', at most a day.");
        return null;
    }

    private int? Number(PlanWord word)
    {
        if (int.TryParse(word.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Report(Codes.PlanNumber, word.Place, $"'{Short(word.Text)}' is not a number.", "Write a whole number.");
        return null;
    }

    private PlanStep? Unknown(PlanWord word, string what, string[] known)
    {
        var expected = Nearest.To(word.Text, known) is { } near ? $"Did you mean '{near}'?"
            : $"There is: {string.Join(", ", known)}.";
        Report(Codes.PlanCommand, word.Place, $"There is no {what} '{Short(word.Text)}'.", expected);
        return null;
    }
}
