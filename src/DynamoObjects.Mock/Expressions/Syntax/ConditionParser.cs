using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Tree;

namespace DynamoObjects.Mock.Expressions.Syntax;

/// <summary>
/// Parses conditions, filters and key conditions: OR binds weaker than AND, AND weaker than NOT, NOT weaker than comparisons.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html</remarks>
internal sealed class ConditionParser(TokenReader reader)
{
    public static ConditionNode Parse(TokenReader reader)
    {
        var root = new ConditionParser(reader).ReadOr();
        reader.ExpectEnd();
        return root;
    }

    private ConditionNode ReadOr()
    {
        var left = ReadAnd();
        while (reader.TryTakeWord("OR"))
        {
            reader.CountOperator();
            left = new LogicalNode(false, left, ReadAnd());
        }

        return left;
    }

    private ConditionNode ReadAnd()
    {
        var left = ReadNot();
        while (reader.TryTakeWord("AND"))
        {
            reader.CountOperator();
            left = new LogicalNode(true, left, ReadNot());
        }

        return left;
    }

    private ConditionNode ReadNot()
    {
        if (!reader.TryTakeWord("NOT"))
            return ReadPrimary();
        reader.CountOperator();
        reader.Enter();
        var node = new NotNode(ReadNot());
        reader.Leave();
        return node;
    }

    private ConditionNode ReadPrimary()
    {
        if (!reader.Current.Is("(") || IsComparator(reader.PeekAfterParenthesis()))
            return ReadComparison();
        return reader.ReadParentheses(ReadOr);
    }

    /// <summary>Whether the token behind a closing parenthesis shows that it closed an operand, not a condition.</summary>
    private static bool IsComparator(Token token) =>
        token.IsWord("BETWEEN")
        || token.IsWord("IN")
        || (token.Kind == TokenKind.Symbol && token.Text is "=" or "<>" or "<" or "<=" or ">" or ">=");

    private ConditionNode ReadComparison()
    {
        if (IsFunction() && !IsComparator(reader.PeekAfterParenthesis()))
            return ReadFunction();
        var left = ReadOperand();
        if (reader.TryTakeWord("BETWEEN"))
        {
            reader.CountOperator();
            var low = ReadOperand();
            if (!reader.TryTakeWord("AND"))
                throw reader.Unexpected();
            var high = ReadOperand();
            return new BetweenNode(left, low, high);
        }

        if (reader.TryTakeWord("IN"))
        {
            reader.CountOperator();
            reader.Expect("(");
            var choices = ReadOperands();
            return new InNode(left, choices);
        }

        var symbol = reader.Current;
        if (!IsComparator(symbol))
            throw reader.Unexpected();
        reader.Take();
        reader.CountOperator();
        var right = ReadOperand();
        return new ComparisonNode(symbol.Text, left, right);
    }

    private bool IsFunction() => reader.Current.Kind == TokenKind.Name && reader.Next.Is("(");

    private FunctionNode ReadFunction()
    {
        var function = reader.Take().Text;
        reader.CountOperator();
        var count = function switch
        {
            "attribute_exists" or "attribute_not_exists" => 1,
            "attribute_type" or "begins_with" or "contains" => 2,
            _ => 0,
        };
        if (count == 0)
            reader.Report(Misplaced(function));
        reader.Expect("(");
        var operands = ReadOperands();
        var problem =
            operands.Length != count ? Messages.OperandCount(function, operands.Length)
            : count == 1 && operands[0] is not PathOperand ? Messages.PathNeeded(function)
            : null;
        return new FunctionNode(function, operands, problem);
    }

    private Operand[] ReadOperands()
    {
        var operands = new List<Operand> { ReadOperand() };
        while (reader.TryTake(","))
            operands.Add(ReadOperand());
        reader.Expect(")");
        return [.. operands];
    }

    private Operand ReadOperand()
    {
        if (reader.Current.Kind == TokenKind.ValuePlaceholder)
            return new ValueOperand(reader.ReadValue());
        if (IsFunction())
            return ReadSize();
        return reader.Current.Is("(") ? reader.ReadParentheses(ReadOperand) : new PathOperand(reader.ReadPath());
    }

    private SizeOperand ReadSize()
    {
        var function = reader.Take().Text;
        reader.CountOperator();
        if (function != "size")
            reader.Report(Misplaced(function));
        reader.Expect("(");
        reader.Enter();
        var operands = ReadOperands();
        reader.Leave();
        return new SizeOperand(operands[0], operands.Length == 1 ? null : Messages.OperandCount(function, operands.Length));
    }

    private static string Misplaced(string function) =>
        function switch
        {
            "if_not_exists" or "list_append" => Messages.FunctionNotAllowed(function, "a condition"),
            "attribute_exists" or "attribute_not_exists" or "attribute_type" or "begins_with" or "contains" or "size" =>
                Messages.FunctionMisplaced(function),
            _ => Messages.UnknownFunction(function),
        };
}
