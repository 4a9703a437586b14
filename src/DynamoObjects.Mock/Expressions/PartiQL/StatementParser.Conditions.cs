using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <content>The conditions of a statement.</content>
internal sealed partial class StatementParser
{
    private WhereClause? ReadWhere() => TryTakeWord("WHERE") ? ReadOr() : null;

    private WhereClause ReadOr()
    {
        var left = ReadAnd();
        while (TryTakeWord("OR"))
            left = new WhereLogical(false, left, ReadAnd());
        return left;
    }

    private WhereClause ReadAnd()
    {
        var left = ReadNot();
        while (TryTakeWord("AND"))
            left = new WhereLogical(true, left, ReadNot());
        return left;
    }

    private WhereClause ReadNot()
    {
        Enter();
        try
        {
            if (TryTakeWord("NOT"))
                return new WhereNot(ReadNot());
            if (!Current.Is("(") || IsOperandInParentheses())
                return ReadTest();
            _at++;
            var inner = ReadOr();
            Expect(")");
            return inner;
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>What stands behind a parenthesis tells whether it holds a condition or an operand.</summary>
    private bool IsOperandInParentheses()
    {
        var depth = 0;
        for (var at = _at; at < _tokens.Count; at++)
        {
            depth += _tokens[at].Is("(") ? 1 : _tokens[at].Is(")") ? -1 : 0;
            if (depth == 0)
                return IsComparator(_tokens[at + 1]) || _tokens[at + 1].IsWord("IN") || _tokens[at + 1].IsWord("BETWEEN") || _tokens[at + 1].IsWord("IS");
        }
        return false;
    }

    private static bool IsComparator(StatementToken token) => token.Kind == StatementTokenKind.Symbol && token.Text is "=" or "<>" or "<" or "<=" or ">" or ">=";

    private WhereClause ReadTest()
    {
        var function = Current;
        if (IsCall && !function.IsWord("size"))
            return ReadFunction(function);
        if ((function.Is("+") || function.Is("-")) && _tokens[_at + 1].IsName)
            throw Failures.Validation(Messages.ConditionOperator(function.Text));
        var left = ReadOperand();
        if (Current.IsOperator)
            throw Failures.Validation(Messages.ConditionOperator(Current.Text.ToLowerInvariant()));
        var isNegated = TryTakeWord("NOT");
        if (TryTakeWord("BETWEEN"))
        {
            var low = ReadOperand();
            ExpectWord("AND");
            return Negated(isNegated, new WhereTest("BETWEEN", [left, low, ReadOperand()]));
        }
        if (TryTakeWord("IN"))
            return Negated(isNegated, new WhereTest("IN", [left, .. ReadChoices()]));
        if (isNegated)
            throw Unexpected();
        if (Current.IsWord("IS"))
            return ReadIs(left);
        if (!IsComparator(Current))
            throw Unexpected();
        var symbol = _tokens[_at++].Text;
        if (Current.Kind == StatementTokenKind.End)
            throw Wrong("Missing right-hand side expression of infix operator");
        return new WhereTest(symbol, [left, ReadOperand()]);
    }

    private static WhereClause Negated(bool isNegated, WhereClause clause) => isNegated ? new WhereNot(clause) : clause;

    private WhereTest ReadFunction(StatementToken function)
    {
        if (!OperandCounts.TryGetValue(function.Text, out var count))
            throw Failures.Validation(Messages.UnrecognizedFunction(function.Text, function.Place));
        _at += 2;
        var operands = new List<StatementOperand>();
        if (!Current.Is(")"))
            ReadList(() => operands.Add(ReadOperand()));
        Expect(")");
        var name = function.Text.ToLowerInvariant();
        if (operands.Count != count)
            throw Failures.Validation(Messages.FunctionOperands(name, operands.Count));
        return new WhereTest(name, [.. operands]);
    }

    private WhereClause ReadIs(StatementOperand operand)
    {
        var place = _tokens[_at++].Place;
        var isNegated = TryTakeWord("NOT");
        var type = Current;
        if (type.Kind != StatementTokenKind.Word || !StatementTypes.IsType(type.Text))
            throw Wrong("Expected type name");
        _at++;
        if (type.IsWord("MISSING"))
            return new WhereTest(isNegated ? "attribute_exists" : "attribute_not_exists", [operand]);
        var name = StatementTypes.Attribute(type.Text) ?? throw Failures.Validation(Messages.TypeOfIs(StatementTypes.Name(type.Text), place));
        return Negated(isNegated, new WhereTest("attribute_type", [operand, new StatementOperand { Literal = new AttributeValue { S = name } }]));
    }

    private List<StatementOperand> ReadChoices()
    {
        var close = TryTake("[") ? "]" : TryTake("(") ? ")" : throw Unexpected();
        if (Current.Is(close))
            throw Failures.Validation(Messages.InNothing);
        var choices = new List<StatementOperand>();
        ReadList(() => choices.Add(ReadOperand()));
        Expect(close);
        return choices;
    }
}
