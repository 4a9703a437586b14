using DynamoObjects.Mock.Expressions.Tree;

namespace DynamoObjects.Mock.Expressions;

/// <summary>
/// Represents a tree with its values as a sequence: trees with equal sequences have the same effect, however they were written.
/// </summary>
internal sealed class TreeFingerprint(Binding binding)
{
    private readonly List<object> _parts = [];

    /// <summary>The sequence so far.</summary>
    public IEnumerable<object> Parts => _parts;

    public void Add(ConditionNode node)
    {
        switch (node)
        {
            case LogicalNode logical:
                AddWithin(logical.Left, isApart: logical.IsAnd && IsOr(logical.Left));
                _parts.Add(logical.IsAnd ? "AND" : "OR");
                AddWithin(logical.Right, isApart: logical.IsAnd && IsOr(logical.Right));
                break;
            case NotNode not:
                _parts.Add("NOT");
                AddWithin(not.Condition, isApart: not.Condition is LogicalNode);
                break;
            case ComparisonNode comparison:
                AddAll(comparison.Symbol, comparison.Left, comparison.Right);
                break;
            case BetweenNode between:
                AddAll("BETWEEN", between.Operand, between.Low, between.High);
                break;
            case InNode choice:
                AddAll("IN", [choice.Operand, .. choice.Choices]);
                break;
            case FunctionNode function:
                AddAll(function.Function, function.Operands);
                break;
            default:
                _parts.Add(node);
                break;
        }
    }

    public void Add(UpdateClause clause)
    {
        _parts.Add(clause.Kind);
        Add(clause.Path);
        if (clause.Value is not null)
            Add(clause.Value);
    }

    private static bool IsOr(ConditionNode node) => node is LogicalNode { IsAnd: false };

    // The order of operands in a chain of ANDs, or of ORs, does not matter.
    private void AddWithin(ConditionNode node, bool isApart)
    {
        if (isApart)
            _parts.Add("(");
        Add(node);
        if (isApart)
            _parts.Add(")");
    }

    private void Add(UpdateOperand operand)
    {
        switch (operand)
        {
            case UpdateTerm term:
                Add(term.Operand);
                break;
            case Arithmetic sum:
                _parts.Add(sum.Symbol);
                Add(sum.Left);
                Add(sum.Right);
                break;
            case ListAppend append:
                _parts.Add("list_append");
                Add(append.First);
                Add(append.Second);
                break;
            case IfNotExists absent:
                _parts.Add("if_not_exists");
                Add(absent.Path);
                Add(absent.Otherwise);
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"No checked update has a {operand.GetType().Name}.");
        }
    }

    private void AddAll(string function, params ReadOnlySpan<Operand> operands)
    {
        _parts.Add(function);
        _parts.Add(operands.Length);
        foreach (var operand in operands)
            Add(operand);
    }

    private void Add(Operand operand)
    {
        switch (operand)
        {
            case PathOperand path:
                Add(path.Path);
                break;
            case ValueOperand value:
                _parts.Add(binding.Values[value.Slot]);
                break;
            case SizeOperand size:
                _parts.Add("size");
                Add(size.Operand);
                break;
            case ConditionOperand of:
                AddWithin(of.Condition, isApart: true);
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"No condition has a {operand.GetType().Name}.");
        }
    }

    private void Add(DocumentPath path)
    {
        _parts.Add(path.Elements.Length);
        foreach (var element in path.Elements)
            _parts.Add(element.Resolve(binding));
    }
}
