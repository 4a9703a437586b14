using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary>Something in a condition that has a value: a path, a placeholder, or the size of one of them.</summary>
internal abstract class Operand
{
    /// <summary>Gives the operand's value, if the item has it.</summary>
    public abstract bool TryGet(Item item, Binding binding, out Value value);

    /// <summary>Checks what only a request can tell: that the operand has a value, and of a type that it can be of.</summary>
    /// <exception cref="ExpressionException">It has not.</exception>
    public virtual void Check(Binding binding) { }

    /// <summary>Adds the path in the operand, if it has one.</summary>
    public virtual void Collect(List<DocumentPath> paths) { }

    /// <summary>The type that the operand has whatever the item is; <see langword="null"/> when the item decides.</summary>
    public virtual AttributeType? KnownType(Binding binding) => null;
}
