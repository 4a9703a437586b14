using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary>What is on the right of a SET clause.</summary>
internal abstract class UpdateOperand
{
    /// <summary>The value, reckoned from the item as it was before the update.</summary>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">The item lacks an attribute or it is of the wrong type.</exception>
    public abstract Value Evaluate(Item item, Binding binding);

    /// <summary>Checks what only the values of a request can tell.</summary>
    /// <exception cref="ExpressionException">A value is of a type that its function does not take.</exception>
    public abstract void Check(Binding binding);

    /// <summary>Adds the paths in the operand.</summary>
    public abstract void Collect(List<DocumentPath> paths);

    /// <summary>The type that the operand has whatever the item is; <see langword="null"/> when the item decides.</summary>
    public virtual AttributeType? KnownType(Binding binding) => null;
}
