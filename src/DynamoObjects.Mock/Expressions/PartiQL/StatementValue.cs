using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>A value in a statement.</summary>
internal abstract class StatementValue
{
    /// <summary>The value, if it does not depend on parameters.</summary>
    public virtual AttributeValue? Constant => null;

    /// <summary>Gets the value for a request with these parameters.</summary>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException"> There are too few parameters, or they do not fit their places.
    /// </exception>
    public abstract AttributeValue Fill(List<AttributeValue> parameters);
}
