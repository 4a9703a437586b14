using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary>A node of a condition; all requests with the same text share the tree, and each request has its own
/// binding.</summary>
internal abstract class ConditionNode
{
    private DocumentPath[]? _nested;

    /// <summary>The nested paths in the tree, which are collected once.</summary>
    public DocumentPath[] NestedPaths
    {
        get
        {
            if (_nested is not null)
                return _nested;
            var paths = new List<DocumentPath>();
            Collect(paths);
            return _nested = [.. paths.Where(p => p.IsNested)];
        }
    }

    public abstract bool Evaluate(Item item, Binding binding);

    /// <summary>Checks the values of a request.</summary>
    /// <exception cref="ExpressionException">An operand has a type that the operator does not accept.</exception>
    public abstract void Check(Binding binding);

    /// <summary>Adds the paths in the node.</summary>
    public abstract void Collect(List<DocumentPath> paths);

    /// <summary>Checks each operand of an operator separately.</summary>
    protected static void CheckEach(Binding binding, params ReadOnlySpan<Operand> operands)
    {
        foreach (var operand in operands)
            operand.Check(binding);
    }

    /// <summary>Checks that the operands of an operator are not the same path.</summary>
    protected static void CheckDistinct(string function, Binding binding, Operand first, params ReadOnlySpan<Operand> others)
    {
        if (first is not PathOperand { Path: var unresolved })
            return;
        DocumentPath? path = null;
        foreach (var other in others)
        {
            if (other is not PathOperand same)
                continue;
            path ??= unresolved.Resolve(binding);
            if (same.Path.Resolve(binding).Elements.AsSpan().SequenceEqual(path.Elements))
                throw new ExpressionException(Messages.SameOperand(function, path));
        }
    }
}
