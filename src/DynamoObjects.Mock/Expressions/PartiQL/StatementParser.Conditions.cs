using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Tree;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <content>The conditions of a statement.</content>
internal sealed partial class StatementParser
{
    private static readonly Dictionary<string, int> OperandCounts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["attribute_exists"] = 1,
        ["attribute_not_exists"] = 1,
        ["attribute_type"] = 2,
        ["begins_with"] = 2,
        ["contains"] = 2,
    };

    private ConditionNode? ReadWhere()
    {
        if (!TryTakeWord("WHERE"))
            return null;
        _operators = 0;
        var first = _values.Count;
        var where = ReadOr();
        _whereProblem = TooManyOperators();
        _evaluationOrder.InsertRange(0, Enumerable.Range(first, _values.Count - first));
        return where;
    }

    /// <summary>Returns the error for a condition or an update with more operators than DynamoDB allows.</summary>
    private string? TooManyOperators() => _operators > MaxOperators ? Messages.TooManyOperators(MaxOperators + 1) : null;

    private T CountOperator<T>(T node)
    {
        _operators++;
        return node;
    }

    private ConditionNode ReadOr()
    {
        var left = ReadAnd();
        while (TryTakeWord("OR"))
            left = CountOperator(new LogicalNode(false, left, ReadAnd()));
        return left;
    }

    private ConditionNode ReadAnd()
    {
        var left = ReadNot();
        while (TryTakeWord("AND"))
            left = CountOperator(new LogicalNode(true, left, ReadNot()));
        return left;
    }

    private ConditionNode ReadNot()
    {
        Enter();
        try
        {
            if (TryTakeWord("NOT"))
                return CountOperator(new NotNode(ReadNot()));
            if (!Current.Is("(") || IsOperandInParentheses())
                return ReadTest();
            _position++;
            var inner = ReadOr();
            Expect(")");
            return inner;
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>Looks behind a parenthesis to determine whether it contains a condition or an operand.</summary>
    private bool IsOperandInParentheses()
    {
        var depth = 0;
        for (var at = _position; at < _tokens.Count; at++)
        {
            depth +=
                _tokens[at].Is("(") ? 1
                : _tokens[at].Is(")") ? -1
                : 0;
            if (depth == 0)
                return IsTest(_tokens[at + 1]);
        }

        return false;
    }

    private static bool IsTest(StatementToken token) =>
        IsComparator(token) || token.IsWord("IN") || token.IsWord("BETWEEN") || token.IsWord("IS");

    private static bool IsComparator(StatementToken token) =>
        token.Kind == StatementTokenKind.Symbol && token.Text is "=" or "<>" or "<" or "<=" or ">" or ">=";

    private ConditionNode ReadTest()
    {
        var function = Current;
        if (IsCall && !function.IsWord("size"))
            return ReadFunction(function);
        if ((function.Is("+") || function.Is("-")) && _tokens[_position + 1].IsName)
            throw Failures.Validation(Messages.ConditionOperator(function.Text));
        var left = ReadOperand();
        if (Current.IsOperator)
            throw Failures.Validation(Messages.ConditionOperator(Current.Text.ToLowerInvariant()));
        var isNegated = TryTakeWord("NOT");
        if (TryTakeWord("BETWEEN"))
        {
            var low = ReadOperand();
            ExpectWord("AND");
            return NegateIf(isNegated, CountOperator(new BetweenNode(left, low, ReadOperand())));
        }

        if (TryTakeWord("IN"))
            return NegateIf(isNegated, CountOperator(new InNode(left, ReadChoices())));
        if (isNegated)
            throw Unexpected();
        if (Current.IsWord("IS"))
            return ReadIs(left);
        if (!IsComparator(Current))
            throw Unexpected();
        var symbol = _tokens[_position++].Text;
        if (Current.Kind == StatementTokenKind.End)
            throw Failures.Validation(Messages.RightSideMissing);
        return CountOperator(new ComparisonNode(symbol, left, ReadOperand()));
    }

    private ConditionNode NegateIf(bool isNegated, ConditionNode node) => isNegated ? CountOperator(new NotNode(node)) : node;

    private FunctionNode ReadFunction(StatementToken function)
    {
        if (!OperandCounts.TryGetValue(function.Text, out var count))
            throw Failures.Validation(Messages.UnrecognizedFunction(function.Text, function.Place));
        _position += 2;
        var operands = new List<Operand>();
        if (!Current.Is(")"))
            ReadList(() => operands.Add(ReadOperand()));
        Expect(")");
        var name = function.Text.ToLowerInvariant();
        if (operands.Count != count)
            throw Failures.Validation(Messages.OperandCount(name, operands.Count));
        return Function(name, [.. operands]);
    }

    private FunctionNode Function(string name, params Operand[] operands) =>
        CountOperator(new FunctionNode(name, operands, operands is [not PathOperand] ? Messages.PathNeeded(name) : null));

    private ConditionNode ReadIs(Operand operand)
    {
        var place = _tokens[_position++].Place;
        var isNegated = TryTakeWord("NOT");
        var type = Current;
        if (type.Kind != StatementTokenKind.Word || !StatementTypes.IsType(type.Text))
            throw Failures.Validation(Messages.TypeNameExpected);
        _position++;
        if (type.IsWord("MISSING"))
            return Function(isNegated ? "attribute_exists" : "attribute_not_exists", operand);
        var name = StatementTypes.FindAttributeType(type.Text)
            ?? throw Failures.Validation(Messages.IsTypeUnsupported(StatementTypes.Name(type.Text), place));
        return NegateIf(isNegated, Function("attribute_type", operand, AddSlot(new ConstantValue(new AttributeValue { S = name }))));
    }

    private Operand[] ReadChoices()
    {
        var close =
            TryTake("[") ? "]"
            : TryTake("(") ? ")"
            : throw Unexpected();
        if (Current.Is(close))
            throw Failures.Validation(Messages.InWithoutOperands);
        var choices = new List<Operand>();
        ReadList(() => choices.Add(ReadOperand()));
        Expect(close);
        return [.. choices];
    }
}
