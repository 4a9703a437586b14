using DynamoObjects.Mock.Expressions.Syntax;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions;

/// <summary>A node of a condition; the tree is shared by all requests with the same text, the binding is the request's own.</summary>
internal abstract class ConditionNode
{
    public abstract bool Evaluate(Item item, Binding binding);

    /// <summary>Checks what only the values of a request can tell.</summary>
    /// <exception cref="ExpressionException">An operand is of a type that the operator does not take.</exception>
    public abstract void Check(Binding binding);

    /// <summary>Adds the paths in the node.</summary>
    public abstract void Collect(List<DocumentPath> paths);

    /// <summary>Checks an operator's operands by themselves and against each other.</summary>
    protected static void Check(string function, Binding binding, Operand first, params ReadOnlySpan<Operand> others)
    {
        first.Check(binding);
        var path = (first as PathOperand)?.Path.Resolve(binding);
        foreach (var other in others)
        {
            other.Check(binding);
            if (path is not null && other is PathOperand same && same.Path.Resolve(binding).Elements.AsSpan().SequenceEqual(path.Elements))
                throw new ExpressionException(ExpressionMessages.SameOperand(function, path));
        }
    }

    protected static void Collect(Operand operand, List<DocumentPath> paths)
    {
        switch (operand)
        {
            case PathOperand path:
                paths.Add(path.Path);
                break;
            case SizeOperand size:
                Collect(size.Of, paths);
                break;
        }
    }
}
