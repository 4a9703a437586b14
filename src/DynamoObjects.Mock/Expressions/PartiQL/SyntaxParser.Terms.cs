using System.Globalization;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <content>Terms, and paths into them.</content>
internal sealed partial class SyntaxParser
{
    private SyntaxNode ReadPath()
    {
        var start = ReadTerm();
        var steps = new List<SyntaxNode> { start };
        while (true)
        {
            var token = Current;
            if (TryTake("."))
                steps.Add(TakeStar(SyntaxKind.Unpivot) ?? ReadName(Messages.PathAfterDotInvalid));
            else if (TryTake("["))
                steps.Add(ReadIndex());
            else
                return steps.Count == 1 ? start : new SyntaxNode(SyntaxKind.Path, start.Token, [.. steps]);
        }
    }

    /// <summary>Reads a path that consists of names and literals only.</summary>
    private SyntaxNode ReadSimplePath()
    {
        var start = ReadName(Messages.TableNameExpected);
        var steps = new List<SyntaxNode> { start };
        while (true)
        {
            if (TryTake("."))
                steps.Add(ReadName(Current.Is("*") ? Messages.SimplePathStar : Messages.PathAfterDotInvalid));
            else if (TryTake("["))
                steps.Add(CheckSimple(ReadIndex()));
            else
                return steps.Count == 1 ? start : new SyntaxNode(SyntaxKind.Path, start.Token, [.. steps]);
        }
    }

    private static SyntaxNode CheckSimple(SyntaxNode index) =>
        index.IsLiteral || index.Kind is SyntaxKind.Name or SyntaxKind.Missing ? index : throw Malformed(Messages.SimplePathIndex);

    private SyntaxNode ReadIndex()
    {
        var index = TakeStar(SyntaxKind.Wildcard) ?? ReadExpression();
        Expect("]", "RIGHT_BRACKET");
        return index;
    }

    private SyntaxNode? TakeStar(SyntaxKind kind)
    {
        var token = Current;
        return TryTake("*") ? new SyntaxNode(kind, token) : null;
    }

    private SyntaxNode ReadName(string problem) =>
        Current.IsName ? new SyntaxNode(SyntaxKind.Name, _tokens[_position++]) : throw Malformed(problem);

    private SyntaxNode ReadTerm()
    {
        var token = Current;
        switch (token.Kind)
        {
            case StatementTokenKind.Text:
                return Take(SyntaxKind.Text);
            case StatementTokenKind.Number:
                return Take(SyntaxKind.Number);
            case StatementTokenKind.Parameter:
                return ReadParameter();
            case StatementTokenKind.Word or StatementTokenKind.QuotedName:
                return ReadWord();
            case StatementTokenKind.Symbol when token.Text == "(":
                return ReadGroup();
            case StatementTokenKind.Symbol when token.Text == "[":
                return ReadElements(SyntaxKind.List, "]", "RIGHT_BRACKET");
            case StatementTokenKind.Symbol when token.Text == "<<":
                return ReadElements(SyntaxKind.Bag, ">>", "RIGHT_DOUBLE_ANGLE_BRACKET");
            case StatementTokenKind.Symbol when token.Text == "{":
                return ReadStruct();
            default:
                throw Malformed(token.IsOperator && !token.Is("*") ? Messages.UnexpectedOperator : Messages.UnexpectedTerm);
        }
    }

    /// <summary>Reads a question mark, whose text becomes its number.</summary>
    private SyntaxNode ReadParameter()
    {
        var number = (_parameterCount++).ToString(CultureInfo.InvariantCulture);
        return new SyntaxNode(SyntaxKind.Parameter, _tokens[_position++] with { Text = number });
    }

    private SyntaxNode Take(SyntaxKind kind) => new(kind, _tokens[_position++]);

    private SyntaxNode ReadWord()
    {
        var token = Current;
        if (token.IsCallable && Following.Is("("))
            return ReadCall();
        if (token.IsName)
            return Take(SyntaxKind.Name);
        return token.Text.ToUpperInvariant() switch
        {
            "SELECT" => ReadSelect(),
            "FROM" => ReadFrom(),
            "UPDATE" => ReadUpdate(),
            "DELETE" => ReadDelete(),
            "INSERT" when Following.IsWord("INTO") => ReadInsert(),
            "SET" or "REMOVE" => ReadChangeAlone(),
            "TRUE" or "FALSE" => Take(SyntaxKind.Boolean),
            "NULL" => Take(SyntaxKind.Null),
            "MISSING" => Take(SyntaxKind.Missing),
            "AND" or "OR" or "IN" or "IS" or "BETWEEN" or "LIKE" or "UNION" or "EXCEPT" or "INTERSECT" => throw Malformed(
                Messages.UnexpectedOperator
            ),
            "AS" or "ASC" or "AT" or "BY" or "DESC" or "FOR" => throw Malformed(Messages.UnexpectedTerm),
            _ => throw Malformed(Messages.UnexpectedKeyword),
        };
    }

    private SyntaxNode ReadCall()
    {
        var function = Current;
        _position += 2;
        var isAggregate = function.IsKeyword && StatementFunctions.IsAggregate(function.Text.ToLowerInvariant());
        if (Current.Is("*") && !function.IsWord("COUNT"))
            throw Malformed(Messages.StarInCall(function.IsKeyword ? function.Text.ToLowerInvariant() : function.Text));
        if (isAggregate && Current.Is(")"))
            throw Malformed(Messages.AggregateNotUnary);
        if (isAggregate && !TryTakeWord("DISTINCT"))
            TryTakeWord("ALL");
        List<SyntaxNode> arguments =
            TakeStar(SyntaxKind.Wildcard) is { } star ? [star]
            : Current.Is(")") ? []
            : ReadList(() => ReadExpression());
        Expect(")", "RIGHT_PAREN");
        return new SyntaxNode(SyntaxKind.Call, function, [.. arguments]);
    }

    /// <summary>Reads parentheses: one expression in them stands for itself, several are a list.</summary>
    private SyntaxNode ReadGroup()
    {
        var open = _tokens[_position++];
        var group = ReadList(() => ReadExpression());
        Expect(")", "RIGHT_PAREN");
        return group is [var only] ? only : new SyntaxNode(SyntaxKind.List, open, [.. group]);
    }

    private SyntaxNode ReadElements(SyntaxKind kind, string close, string name)
    {
        var open = _tokens[_position++];
        var elements = Current.Is(close) ? [] : ReadList(() => ReadExpression());
        Expect(close, name);
        return new SyntaxNode(kind, open, [.. elements]);
    }

    private SyntaxNode ReadStruct()
    {
        var open = _tokens[_position++];
        var members = new List<SyntaxNode>();
        if (!Current.Is("}"))
        {
            ReadList(() =>
            {
                members.Add(ReadExpression());
                Expect(":", "COLON");
                members.Add(ReadExpression());
                return open;
            });
        }

        Expect("}", "RIGHT_CURLY");
        return new SyntaxNode(SyntaxKind.Struct, open, [.. members]);
    }
}
