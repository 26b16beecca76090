// Text to checked expression: recursive descent, types settled on the way, the first mistake with its place.
using VRTraining.Simulation.Script;
using static VRTraining.Simulation.Expressions.ExpressionErrorKind;

namespace VRTraining.Simulation.Expressions;

/// <summary>Reads one expression against the names of a scenario.</summary>
public sealed partial class ExpressionParser
{
    private const int MostParts = 200;
    private const int MostLevels = 32;

    private readonly string _text;
    private readonly Symbols _symbols;
    private readonly ExpressionType _wanted;
    private Token _token;
    private int _parts;
    private int _level;

    private ExpressionParser(string text, Symbols symbols, ExpressionType wanted)
    {
        (_text, _symbols, _wanted) = (text, symbols, wanted);
        _token = Token.Read(text, 0, hyphens: false);
    }

    /// <summary>Reads <paramref name="text"/> as an expression of type <paramref name="wanted"/>.</summary>
    /// <param name="text">What the author wrote.</param>
    /// <param name="symbols">The names it may use.</param>
    /// <param name="wanted">What sort of value is needed.</param>
    /// <param name="error">The first mistake, or null.</param>
    /// <returns>The expression, or null where there is a mistake.</returns>
    public static Expression? Parse(string text, Symbols symbols, ExpressionType wanted, out ExpressionError? error)
    {
        try
        {
            error = null;
            return new ExpressionParser(text, symbols, wanted).Whole();
        }
        catch (MistakeException mistake)
        {
            error = mistake.Error;
            return null;
        }
    }

    private Expression Whole()
    {
        if (_token.Kind == TokenKind.End)
        {
            throw Mistake(Syntax, _token, "The expression is empty.", $"Write {_wanted}.");
        }

        // A lone word is an enum's value only where such a value is wanted: there is nothing beside it to tell.
        var start = _token;
        var (expression, type) = Or(_wanted as ExpressionType.Words);
        if (_token.Kind != TokenKind.End)
        {
            throw Mistake(Syntax, _token, $"'{_token.Text}' is not expected here.", Hint(_token.Text));
        }

        return type == _wanted
            ? expression
            : throw Mistake(ExpressionErrorKind.Type, start, $"This is {type}.", $"It must be {_wanted}.");
    }

    private static string Hint(string text) => text switch
    {
        "=" => "Compare with '=='.",
        "&" => "Write 'and'.",
        "|" => "Write 'or'.",
        "!" => "Write 'not'.",
        "/" or "%" => "There is no division.",
        "\"" or "'" => "Words are written without quotes.",
        _ => "Join conditions with 'and' or 'or'.",
    };

    private Typed Or(ExpressionType.Words? words) => Chain(() => And(words), ("or", Operator.Or));

    private Typed And(ExpressionType.Words? words) => Chain(() => Not(words), ("and", Operator.And));

    private Typed Chain(Func<Typed> operand, (string Word, Operator Operator) rule)
    {
        var start = _token;
        var left = operand();
        while (_token is { Kind: TokenKind.Name } && _token.Text == rule.Word)
        {
            Demand(left, ExpressionType.Boolean, start);
            Next();
            var rightStart = _token;
            var right = operand();
            Demand(right, ExpressionType.Boolean, rightStart);
            left = new(Part(new Expression.Binary(rule.Operator, left.Expression, right.Expression)), left.Type);
        }

        return left;
    }

    private Typed Not(ExpressionType.Words? words)
    {
        if (!Is("not"))
        {
            return Compare(words);
        }

        Next();
        var start = _token;
        var of = Deeper(() => Not(null));
        Demand(of, ExpressionType.Boolean, start);
        return new(Part(new Expression.Not(of.Expression)), ExpressionType.Boolean);
    }

    private Typed Compare(ExpressionType.Words? words)
    {
        var start = _token;

        // In `warm == tone` the word stands before the variable that says what it is one of.
        var before = LoneWordBeforeComparison() ? WordsAfterComparison() : words;
        var left = Sum(before);
        if (Comparison(_token) is not { } comparison)
        {
            return left;
        }

        var sign = _token;
        Next();
        var rightStart = _token;
        var right = Sum(left.Type as ExpressionType.Words);
        Demand(right, left.Type, rightStart);
        if (comparison is not (Operator.Equal or Operator.NotEqual))
        {
            Demand(left, ExpressionType.Number, start, $"'{sign.Text}' compares numbers; use '==' or '!=' here.");
        }

        var compared = new Expression.Binary(comparison, left.Expression, right.Expression);
        return Comparison(_token) is null
            ? new(Part(compared), ExpressionType.Boolean)
            : throw Mistake(Syntax, _token, "Comparisons cannot be chained.", "Join two comparisons with 'and'.");
    }

    private bool LoneWordBeforeComparison() =>
        _token.Kind == TokenKind.Name && _symbols.FindVariable(_token.Text) is null
        && Comparison(Token.Read(_text, _token.Offset + _token.Text.Length, hyphens: false)) is not null;

    private ExpressionType.Words? WordsAfterComparison()
    {
        var sign = Token.Read(_text, _token.Offset + _token.Text.Length, hyphens: false);
        var after = Token.Read(_text, sign.Offset + sign.Text.Length, hyphens: false);
        return _symbols.FindVariable(after.Text) is Variable.Enumeration words ? new(words) : null;
    }

    private static Operator? Comparison(Token token) => token.Kind != TokenKind.Symbol ? null : token.Text switch
    {
        "==" => Operator.Equal,
        "!=" => Operator.NotEqual,
        "<" => Operator.Less,
        "<=" => Operator.LessOrEqual,
        ">" => Operator.Greater,
        ">=" => Operator.GreaterOrEqual,
        _ => null,
    };

    private Typed Sum(ExpressionType.Words? words) =>
        Calculate(() => Calculate(() => Unary(words), ("*", Operator.Multiply)),
            ("+", Operator.Add), ("-", Operator.Subtract));

    private Typed Calculate(Func<Typed> operand, params ReadOnlySpan<(string Sign, Operator Operator)> rules)
    {
        var start = _token;
        var left = operand();
        while (Find(rules, _token) is { } operation)
        {
            Demand(left, ExpressionType.Number, start);
            Next();
            var rightStart = _token;
            var right = operand();
            Demand(right, ExpressionType.Number, rightStart);
            left = new(Part(new Expression.Binary(operation, left.Expression, right.Expression)), left.Type);
        }

        return left;
    }

    private static Operator? Find(ReadOnlySpan<(string Sign, Operator Operator)> rules, Token token)
    {
        foreach (var (sign, operation) in rules)
        {
            if (token.Kind == TokenKind.Symbol && token.Text == sign)
            {
                return operation;
            }
        }

        return null;
    }

    private Typed Unary(ExpressionType.Words? words)
    {
        if (_token is not { Kind: TokenKind.Symbol, Text: "-" })
        {
            return Primary(words);
        }

        Next();
        var start = _token;
        var of = Deeper(() => Unary(null));
        Demand(of, ExpressionType.Number, start);
        return new(Part(new Expression.Negate(of.Expression)), ExpressionType.Number);
    }

    private Typed Primary(ExpressionType.Words? words)
    {
        var token = _token;
        switch (token)
        {
            case { Kind: TokenKind.Number }:
                Next();
                return new(Part(new Expression.Number(token.Number)), ExpressionType.Number);
            case { Kind: TokenKind.Symbol, Text: "(" }:
                Next();
                var inner = Deeper(() => Or(words));
                Expect(")");
                return inner;
            case { Kind: TokenKind.Name }:
                Next();
                return Name(token, words);
            default:
                throw Mistake(
                    Syntax,
                    token,
                    token.Kind == TokenKind.End ? "The expression stops too early." : $"'{token.Text}' is not expected here.",
                    "A number, a variable, visited(node), mood(character, mood) or '(' comes here.");
        }
    }

    private static void Demand(Typed typed, ExpressionType wanted, Token at, string? because = null)
    {
        if (typed.Type != wanted)
        {
            throw Mistake(ExpressionErrorKind.Type, at, $"This is {typed.Type}.", because ?? $"Here it must be {wanted}.");
        }
    }

    private Typed Deeper(Func<Typed> read)
    {
        if (++_level > MostLevels)
        {
            throw Mistake(TooLarge, _token, "The expression is nested too deeply.", $"At most {MostLevels} levels.");
        }

        var typed = read();
        _level--;
        return typed;
    }

    private Expression Part(Expression expression) => ++_parts <= MostParts
        ? expression
        : throw Mistake(TooLarge, _token, "The expression is too long.", $"At most {MostParts} parts.");

    private bool Is(string name) => _token.Kind == TokenKind.Name && _token.Text == name;

    private void Next(bool hyphens = false) =>
        _token = Token.Read(_text, _token.Offset + _token.Text.Length, hyphens);

    private void Expect(string symbol, bool hyphens = false)
    {
        if (_token.Kind != TokenKind.Symbol || _token.Text != symbol)
        {
            throw Mistake(Syntax, _token, $"'{symbol}' is missing.", $"Write '{symbol}' here.");
        }

        Next(hyphens);
    }

    private static MistakeException Mistake(ExpressionErrorKind kind, Token at, string message, string expected) =>
        new(new ExpressionError(kind, at.Offset, at.Text.Length, message, expected));

    private readonly record struct Typed(Expression Expression, ExpressionType Type);

    private sealed class MistakeException(ExpressionError error) : Exception
    {
        public ExpressionError Error { get; } = error;
    }
}
