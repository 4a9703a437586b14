using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary>Something in a condition that has a value: a path, a placeholder, or the size of one of them.</summary>
internal abstract class Operand
{
    /// <summary>Gets the operand's value, if the item has it.</summary>
    public abstract bool TryGet(Item item, Binding binding, out Value value);

    /// <summary>Checks with the values of a request that the operand is defined and has a valid type.</summary>
    /// <exception cref="ExpressionException">The operand is invalid.</exception>
    public virtual void Check(Binding binding) { }

    /// <summary>Adds the path in the operand, if it has one.</summary>
    public virtual void Collect(List<DocumentPath> paths) { }

    /// <summary>Gets the type of the operand if it is the same for every item; otherwise <see langword="null"/>.</summary>
    public virtual AttributeType? KnownType(Binding binding) => null;
}
