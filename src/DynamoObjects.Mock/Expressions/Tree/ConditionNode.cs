using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary>A node of a condition; the tree is shared by all requests with the same text, the binding is the request's own.</summary>
internal abstract class ConditionNode
{
    private DocumentPath[]? _nested;

    /// <summary>The paths in the tree that go into an attribute; they are looked for once.</summary>
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

    /// <summary>Checks what only the values of a request can tell.</summary>
    /// <exception cref="ExpressionException">An operand is of a type that the operator does not take.</exception>
    public abstract void Check(Binding binding);

    /// <summary>Adds the paths in the node.</summary>
    public abstract void Collect(List<DocumentPath> paths);

    /// <summary>Checks an operator's operands by themselves.</summary>
    protected static void CheckEach(Binding binding, params ReadOnlySpan<Operand> operands)
    {
        foreach (var operand in operands)
            operand.Check(binding);
    }

    /// <summary>Checks that an operator is not asked of a path and the same path.</summary>
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
