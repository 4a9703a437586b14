using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>A value with parameters in it, or a value that can be checked only with the parameters of a request.</summary>
internal sealed class DeferredValue(Func<List<AttributeValue>, AttributeValue> fill) : StatementValue
{
    public override AttributeValue Fill(List<AttributeValue> parameters) => fill(parameters);
}
