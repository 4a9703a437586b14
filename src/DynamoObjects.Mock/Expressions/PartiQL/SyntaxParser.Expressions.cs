using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <content>Operators, by their precedence.</content>
internal sealed partial class SyntaxParser
{
    private const int NotPrecedence = 30;

    private SyntaxNode ReadExpression(int above = -1)
    {
        if (++_depth > MaxDepth)
            throw Malformed(Messages.UnexpectedTerm);
        var left = ReadSigned();
        while (FindPrecedence() is var precedence && precedence > above)
            left = ReadOperation(left, precedence);
        _depth--;
        return left;
    }

    /// <summary>Gets the precedence of the current token as an operator between operands; -1 if it is none.</summary>
    private int FindPrecedence()
    {
        var token = Current.IsWord("NOT") && Following.IsNegatable ? Following : Current;
        if (token.Kind is not (StatementTokenKind.Word or StatementTokenKind.Symbol))
            return -1;
        return token.Text.ToUpperInvariant() switch
        {
            "INTERSECT" or "EXCEPT" or "UNION" => 1,
            "OR" => 10,
            "AND" => 20,
            "=" or "<>" or "IS" or "IN" => 40,
            "<" or "<=" or ">" or ">=" or "BETWEEN" or "LIKE" => 50,
            "+" or "-" or "||" => 60,
            "*" or "/" or "%" => 70,
            _ => -1,
        };
    }

    private SyntaxNode ReadOperation(SyntaxNode left, int precedence)
    {
        var negation = Current;
        var isNegated = TryTakeWord("NOT");
        var token = Current;
        _position++;
        if (token.IsWord("IS"))
            return ReadIs(left, token);
        if (IsAtEnd)
            throw Malformed(Messages.RightSideMissing);
        var operation =
            token.IsWord("IN") ? new SyntaxNode(SyntaxKind.In, token, left, ReadChoices(precedence))
            : token.IsWord("BETWEEN") ? ReadBetween(left, token, precedence)
            : new SyntaxNode(SyntaxKind.Operator, token, left, ReadExpression(precedence));
        if (token.IsWord("LIKE") && TryTakeWord("ESCAPE"))
        {
            if (IsAtEnd)
                throw Malformed(Messages.EscapeMissing);
            ReadExpression(precedence);
        }

        return isNegated ? new SyntaxNode(SyntaxKind.Not, negation, operation) : operation;
    }

    private SyntaxNode ReadBetween(SyntaxNode left, StatementToken token, int precedence)
    {
        var low = ReadExpression(precedence);
        if (!TryTakeWord("AND"))
            throw Malformed(Messages.AndExpected);
        if (IsAtEnd)
            throw Malformed(Messages.AfterAndMissing);
        return new SyntaxNode(SyntaxKind.Between, token, left, low, ReadExpression(precedence));
    }

    /// <summary>Reads the right side of IN: parentheses contain a list there, even if it has one element.</summary>
    private SyntaxNode ReadChoices(int precedence)
    {
        var open = Current;
        if (!open.Is("(") || Following.IsWord("SELECT"))
            return ReadExpression(precedence);
        _position++;
        var choices = ReadList(() => ReadExpression());
        Expect(")", "RIGHT_PAREN");
        return new SyntaxNode(SyntaxKind.List, open, [.. choices]);
    }

    private SyntaxNode ReadIs(SyntaxNode left, StatementToken token)
    {
        var isNegated = TryTakeWord("NOT");
        var type = Current;
        if (type.Kind != StatementTokenKind.Word || !StatementTypes.IsType(type.Text))
            throw Malformed(Messages.TypeNameExpected);
        _position++;
        if (StatementTypes.SecondWord(type.Text) is { } second && !TryTakeWord(second) && !StatementTypes.IsWhole(type.Text))
            throw Malformed(Messages.TypeNameExpected);
        else if (_tokens[_position - 1] != type)
            type = type with { Text = $"{type.Text}_{_tokens[_position - 1].Text}" };
        if (Current.Is("("))
            ReadTypeArguments(type.Text);
        var test = new SyntaxNode(SyntaxKind.Is, token, left, new SyntaxNode(SyntaxKind.Name, type));
        return isNegated ? new SyntaxNode(SyntaxKind.Not, token, test) : test;
    }

    private void ReadTypeArguments(string type)
    {
        _position++;
        var arguments = ReadList(() => ReadExpression());
        Expect(")", "RIGHT_PAREN");
        var max = StatementTypes.MaxArguments(type);
        if (arguments.Count > max)
            throw Malformed(Messages.TypeArguments(StatementTypes.Name(type).ToLowerInvariant(), max));
        if (!arguments.TrueForAll(argument => argument.Kind == SyntaxKind.Number && argument.Token.Text.All(char.IsAsciiDigit)))
            throw Malformed(Messages.TypeArgumentInvalid);
    }

    private SyntaxNode ReadSigned()
    {
        var token = Current;
        if (TryTakeWord("NOT"))
            return new SyntaxNode(SyntaxKind.Not, token, ReadExpression(NotPrecedence));
        if (!token.Is("+") && !token.Is("-"))
            return ReadPath();
        _position++;
        if (++_depth > MaxDepth)
            throw Malformed(Messages.UnexpectedTerm);
        var operand = ReadSigned();
        _depth--;
        if (operand.Kind != SyntaxKind.Number)
            return new SyntaxNode(SyntaxKind.Sign, token, operand);
        var number = operand.Token.Text;
        if (token.Is("-"))
            number = number.StartsWith('-') ? number[1..] : $"-{number.TrimStart('+')}";
        return operand with { Token = operand.Token with { Text = number } };
    }
}
