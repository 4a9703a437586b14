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

    /// <summary>Converts a WHERE clause.</summary>
    /// <param name="node">The clause, if there is one.</param>
    /// <param name="problem">The error in it that does not depend on its values, or <see langword="null"/>.</param>
    private ConditionNode? ConvertWhere(SyntaxNode? node, out string? problem)
    {
        problem = null;
        if (node is null)
            return null;
        _operators = 0;
        if (!IsCondition(node))
            throw Failures.Validation(
                node.Kind == SyntaxKind.Sign ? Messages.ConditionOperator(node.Token.Text) : Messages.WhereNotBoolean
            );
        var where = ConvertCondition(node);
        _evaluationOrder.AddRange(Enumerable.Range(0, _values.Count));
        problem = TooManyOperators();
        return where;
    }

    /// <summary>Returns the error for a condition or an update with more operators than DynamoDB allows.</summary>
    private string? TooManyOperators() => _operators > MaxOperators ? Messages.TooManyOperators(MaxOperators + 1) : null;

    private T CountOperator<T>(T node)
    {
        _operators++;
        return node;
    }

    /// <summary>Whether a node is true or false for each item.</summary>
    private static bool IsCondition(SyntaxNode node) =>
        node.Kind switch
        {
            SyntaxKind.Operator or SyntaxKind.Not or SyntaxKind.In or SyntaxKind.Between or SyntaxKind.Is => true,
            SyntaxKind.Call => !node.IsCallOf("size"),
            _ => false,
        };

    private ConditionNode ConvertCondition(SyntaxNode node)
    {
        switch (node.Kind)
        {
            case SyntaxKind.Not:
                return CountOperator(new NotNode(ConvertPart(node.Children[0], Messages.NotOfOperand)));
            case SyntaxKind.In:
                return ConvertIn(node);
            case SyntaxKind.Between:
                var operands = Array.ConvertAll(node.Children, ConvertOperand);
                return CountOperator(new BetweenNode(operands[0], operands[1], operands[2]));
            case SyntaxKind.Is:
                return ConvertIs(node);
            case SyntaxKind.Call:
                return ConvertFunction(node);
            default:
                return ConvertOperator(node);
        }
    }

    private ConditionNode ConvertOperator(SyntaxNode node)
    {
        var symbol = node.Token.Text;
        if (node.IsOperator("AND") || node.IsOperator("OR"))
        {
            var left = ConvertPart(node.Children[0], Messages.LogicOfOperands);
            return CountOperator(new LogicalNode(node.IsOperator("AND"), left, ConvertPart(node.Children[1], Messages.LogicOfOperands)));
        }

        if (symbol is not ("=" or "<>" or "<" or "<=" or ">" or ">="))
            throw Failures.Validation(Messages.ConditionOperator(symbol.ToLowerInvariant()));
        var (first, second) = (ConvertOperand(node.Children[0]), ConvertOperand(node.Children[1]));
        return CountOperator(new ComparisonNode(symbol, first, second));
    }

    private ConditionNode ConvertPart(SyntaxNode node, string problem) =>
        IsCondition(node) ? ConvertCondition(node) : throw Failures.Validation(problem);

    private InNode ConvertIn(SyntaxNode node)
    {
        var choices = node.Children[1];
        if (choices.Kind is not (SyntaxKind.List or SyntaxKind.Bag) || choices.Children.Length == 0)
            throw Failures.Validation(Messages.InWithoutOperands);
        return CountOperator(new InNode(ConvertOperand(node.Children[0]), Array.ConvertAll(choices.Children, ConvertOperand)));
    }

    private ConditionNode ConvertIs(SyntaxNode node)
    {
        var left = node.Children[0];
        if (!left.IsLiteral && left.Kind is not (SyntaxKind.Name or SyntaxKind.Path or SyntaxKind.Parameter))
            throw Failures.Validation(Messages.IsOfOthers);
        var operand = ConvertOperand(left);
        var type = node.Children[1].Token.Text.ToUpperInvariant();
        if (type == "MISSING")
            return CreateFunction("attribute_not_exists", operand);
        // AWS compares with null: on a key attribute, this is a condition on the key.
        if (type == "NULL")
            return CountOperator(new ComparisonNode("=", operand, AddSlot(new ConstantValue(new AttributeValue { NULL = true }))));
        var name = StatementTypes.FindAttributeType(type)
            ?? throw Failures.Validation(Messages.IsTypeUnsupported(StatementTypes.Name(type), node.Place));
        return CreateFunction("attribute_type", operand, AddSlot(new ConstantValue(new AttributeValue { S = name })));
    }

    private FunctionNode ConvertFunction(SyntaxNode node)
    {
        var name = node.Token.Text.ToLowerInvariant();
        if (StatementFunctions.IsOfUpdates(name))
            return new FunctionNode(name, [], Messages.FunctionNotAllowed(name, "a condition"));
        if (!OperandCounts.TryGetValue(name, out var count))
            throw UnknownFunction(node);
        var operands = Array.ConvertAll(node.Children, ConvertOperand);
        return operands.Length == count
            ? CreateFunction(name, operands)
            : CountOperator(new FunctionNode(name, operands, Messages.OperandCount(name, operands.Length)));
    }

    private FunctionNode CreateFunction(string name, params Operand[] operands) =>
        CountOperator(new FunctionNode(name, operands, operands is [not PathOperand] ? Messages.PathNeeded(name) : null));

    private Operand ConvertOperand(SyntaxNode node)
    {
        switch (node.Kind)
        {
            case SyntaxKind.Name or SyntaxKind.Path:
                return new PathOperand(ConvertPath(node));
            case SyntaxKind.Call when node.IsCallOf("size"):
                return ConvertSize(node);
            case SyntaxKind.Sign:
                throw Failures.Validation(Messages.ConditionOperator(node.Token.Text));
            case SyntaxKind.Missing:
                throw Failures.Validation(Messages.MissingCompared);
            case SyntaxKind.Select:
                throw Failures.Validation(Messages.UnsupportedToken($"SELECT at {node.Place}"));
            default:
                return IsCondition(node) ? new ConditionOperand(ConvertCondition(node)) : AddSlot(ConvertValue(node, ValuePlace.Root));
        }
    }

    private SizeOperand ConvertSize(SyntaxNode node)
    {
        if (node.Children.Length == 0)
            throw Failures.Validation(Messages.OperandCount("size", 0));
        var operands = Array.ConvertAll(node.Children, ConvertOperand);
        return CountOperator(new SizeOperand(operands[0], operands.Length > 1 ? Messages.OperandCount("size", operands.Length) : null));
    }

    private ValueOperand AddSlot(StatementValue value)
    {
        _values.Add(value);
        return new ValueOperand(_values.Count - 1);
    }

    private static Amazon.DynamoDBv2.AmazonDynamoDBException UnknownFunction(SyntaxNode node)
    {
        var name = node.Token.Text.ToLowerInvariant();
        return Failures.Validation(
            StatementFunctions.IsAggregate(name)
                ? Messages.UnsupportedToken($"{name} at {node.Place}")
                : Messages.UnrecognizedFunction(name, node.Place)
        );
    }
}
