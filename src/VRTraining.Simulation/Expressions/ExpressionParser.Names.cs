// The part of the parser that knows names: variables, words of enums, visited(node), mood(character, mood).
using VRTraining.Simulation.Script;
using static VRTraining.Simulation.Expressions.ExpressionErrorKind;

namespace VRTraining.Simulation.Expressions;

public sealed partial class ExpressionParser
{
    private Typed Name(Token token, ExpressionType.Words? words)
    {
        switch (token.Text)
        {
            case "true" or "false":
                return new(Part(new Expression.Boolean(token.Text == "true")), ExpressionType.Boolean);
            case "visited":
                return VisitedNode();
            case "mood":
                return MoodOfCharacter();
            case "and" or "or" or "not":
                throw Mistake(Syntax, token, $"'{token.Text}' is not expected here.", "A condition comes here.");
            default:
                break;
        }

        if (words is not null && words.Of.Values.IndexOf(token.Text) is var index and >= 0)
        {
            return new(Part(new Expression.Word(token.Text, index)), words);
        }

        if (_symbols.FindVariable(token.Text) is { } variable)
        {
            return new(Part(new Expression.Read(variable.Id)), ExpressionType.ForVariable(variable));
        }

        var known = words is null ? _symbols.VariableNames : words.Of.Values.Concat(_symbols.VariableNames);
        throw Unknown(token, "variable", known);
    }

    private Typed VisitedNode()
    {
        Expect("(", hyphens: true);
        var node = _token;
        Next();
        if (node.Kind != TokenKind.Name || !_symbols.HasNode(node.Text))
        {
            throw Unknown(node, "node", _symbols.NodeNames);
        }

        Expect(")");
        return new(Part(new Expression.Visited(new NodeId(node.Text))), ExpressionType.Boolean);
    }

    private Typed MoodOfCharacter()
    {
        Expect("(", hyphens: true);
        var character = _token;
        Next();
        var moods = _symbols.FindMoods(character.Text) ?? throw Unknown(character, "character", _symbols.CharacterNames);
        Expect(",");
        var mood = _token;
        Next();
        var found = moods.Where(m => Spelling.Of(m) == mood.Text).ToList();
        if (found.Count == 0)
        {
            throw Unknown(mood, $"mood of '{character.Text}'", moods.Select(m => Spelling.Of(m)));
        }

        Expect(")");
        return new(
            Part(new Expression.MoodOf(new CharacterId(character.Text), found[0])),
            ExpressionType.Number);
    }

    private static MistakeException Unknown(Token token, string what, IEnumerable<string> known)
    {
        var names = known.ToList();
        var near = Nearest.To(token.Text, names);
        var expected = near is not null ? $"Did you mean '{near}'?"
            : names.Count == 0 ? $"The script declares no {what}."
            : $"There is: {string.Join(", ", names.Order(StringComparer.Ordinal).Take(8))}.";
        return Mistake(UnknownName, token, $"There is no {what} '{token.Text}'.", expected);
    }
}
