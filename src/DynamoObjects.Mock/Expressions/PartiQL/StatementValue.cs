using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>A value that a statement writes.</summary>
internal abstract class StatementValue
{
    /// <summary>The value, if no parameter has a say in it.</summary>
    public virtual AttributeValue? Constant => null;

    /// <summary>The value in a request with these parameters.</summary>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">
    /// There are too few parameters, or they do not fit their places.
    /// </exception>
    public abstract AttributeValue Fill(List<AttributeValue> parameters);
}
