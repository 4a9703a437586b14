using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>A literal value.</summary>
internal sealed class ConstantValue(AttributeValue value) : StatementValue
{
    public override AttributeValue Constant { get; } = value;

    public override AttributeValue Fill(List<AttributeValue> parameters) => Constant;
}
