using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary>The right side of a SET clause.</summary>
internal abstract class UpdateOperand
{
    /// <summary>Computes the value from the item before the update.</summary>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">The item lacks an attribute, or it has the wrong
    /// type.</exception>
    public abstract Value Evaluate(Item item, Binding binding);

    /// <summary>Checks the values of a request.</summary>
    /// <exception cref="ExpressionException">A value has a type that its function does not accept.</exception>
    public abstract void Check(Binding binding);

    /// <summary>Adds the paths in the operand.</summary>
    public abstract void Collect(List<DocumentPath> paths);

    /// <summary>Gets the type of the operand if it is the same for every item; otherwise <see langword="null"/>.</summary>
    public virtual AttributeType? KnownType(Binding binding) => null;
}
