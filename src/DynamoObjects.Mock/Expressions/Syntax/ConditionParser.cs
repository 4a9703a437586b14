namespace DynamoObjects.Mock.Expressions.Syntax;

/// <summary>Reads conditions, filters and key conditions: OR binds weaker than AND, AND weaker than NOT, NOT weaker than comparisons.</summary>
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
        if (!reader.Current.Is("("))
            return ReadComparison();
        reader.Take();
        if (reader.Current.Is("(") && IsRedundant())
            throw new ExpressionException(ExpressionMessages.RedundantParentheses);
        reader.Enter();
        var node = ReadOr();
        reader.Leave();
        reader.Expect(")");
        return node;
    }

    /// <summary>Whether the parenthesis that opens here closes right before the one around it does.</summary>
    private bool IsRedundant()
    {
        var look = reader.LookAhead();
        var depth = 0;
        do
        {
            if (look.Current.Is("("))
                depth++;
            else if (look.Current.Is(")"))
                depth--;
            else if (look.Current.Kind == TokenKind.End)
                return false;
            look.Take();
        }
        while (depth > 0);
        return look.Current.Is(")");
    }

    private ConditionNode ReadComparison()
    {
        if (IsFunction() && reader.Current.Text != "size")
            return ReadFunction();
        var left = ReadOperand();
        if (reader.TryTakeWord("BETWEEN"))
        {
            reader.CountOperator();
            var low = ReadOperand();
            if (!reader.TryTakeWord("AND"))
                throw reader.Unexpected();
            var high = ReadOperand();
            CheckDistinct("BETWEEN", left, low, high);
            return new BetweenNode(left, low, high);
        }
        if (reader.TryTakeWord("IN"))
        {
            reader.CountOperator();
            reader.Expect("(");
            var choices = ReadOperands();
            if (choices.Length > 100)
                throw new ExpressionException(ExpressionMessages.OperandCount("IN", choices.Length));
            CheckDistinct("IN", left, choices);
            return new InNode(left, choices);
        }
        var symbol = reader.Current;
        if (symbol.Kind != TokenKind.Symbol || symbol.Text is not ("=" or "<>" or "<" or "<=" or ">" or ">="))
        {
            if (left is SizeOperand && (symbol.Kind == TokenKind.End || symbol.Is(")") || symbol.IsWord("AND") || symbol.IsWord("OR")))
                throw new ExpressionException(ExpressionMessages.FunctionMisplaced("size"));
            throw reader.Unexpected();
        }
        reader.Take();
        reader.CountOperator();
        var right = ReadOperand();
        CheckDistinct(symbol.Text, left, right);
        return new ComparisonNode(symbol.Text, left, right);
    }

    private bool IsFunction() => reader.Current.Kind == TokenKind.Name && reader.Next.Is("(");

    private FunctionNode ReadFunction()
    {
        var function = reader.Take().Text;
        reader.CountOperator();
        reader.Expect("(");
        var operands = ReadOperands();
        var count = function switch
        {
            "attribute_exists" or "attribute_not_exists" => 1,
            "attribute_type" or "begins_with" or "contains" => 2,
            "if_not_exists" or "list_append" => throw new ExpressionException(ExpressionMessages.FunctionMisplaced(function)),
            _ => throw new ExpressionException(ExpressionMessages.UnknownFunction(function)),
        };
        if (operands.Length != count)
            throw new ExpressionException(ExpressionMessages.OperandCount(function, operands.Length));
        if (function.StartsWith("attribute_", StringComparison.Ordinal) && operands[0] is not PathOperand)
            throw new ExpressionException(ExpressionMessages.PathNeeded(function));
        CheckDistinct(function, operands[0], operands.AsSpan(1));
        return new FunctionNode(function, operands);
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
        if (reader.TryTake("("))
        {
            reader.Enter();
            var operand = ReadOperand();
            reader.Leave();
            reader.Expect(")");
            return operand;
        }
        return new PathOperand(reader.ReadPath());
    }

    private SizeOperand ReadSize()
    {
        var function = reader.Take().Text;
        reader.CountOperator();
        reader.Expect("(");
        reader.Enter();
        var operands = ReadOperands();
        reader.Leave();
        if (function != "size")
        {
            throw new ExpressionException(function is "attribute_exists" or "attribute_not_exists" or "attribute_type" or "begins_with"
                or "contains" or "if_not_exists" or "list_append"
                ? ExpressionMessages.FunctionMisplaced(function)
                : ExpressionMessages.UnknownFunction(function));
        }
        if (operands.Length != 1)
            throw new ExpressionException(ExpressionMessages.OperandCount(function, operands.Length));
        return operands[0] is SizeOperand
            ? throw new ExpressionException(ExpressionMessages.FunctionMisplaced(function))
            : new SizeOperand(operands[0]);
    }

    private static void CheckDistinct(string function, Operand first, params ReadOnlySpan<Operand> others)
    {
        if (first is not PathOperand { Path: var path })
            return;
        foreach (var other in others)
        {
            if (other is PathOperand { Path: var same } && same.Elements.AsSpan().SequenceEqual(path.Elements))
                throw new ExpressionException(ExpressionMessages.SameOperand(function, path));
        }
    }
}
