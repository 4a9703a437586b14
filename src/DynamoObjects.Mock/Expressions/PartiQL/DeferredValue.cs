using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>A value with parameters in it, or of which only a request can tell whether it fits.</summary>
internal sealed class DeferredValue(Func<List<AttributeValue>, AttributeValue> fill) : StatementValue
{
    public override AttributeValue Fill(List<AttributeValue> parameters) => fill(parameters);
}
