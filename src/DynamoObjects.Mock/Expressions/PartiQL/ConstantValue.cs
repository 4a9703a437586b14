using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>A value that is written out.</summary>
internal sealed class ConstantValue(AttributeValue value) : StatementValue
{
    public override AttributeValue Constant { get; } = value;

    public override AttributeValue Fill(List<AttributeValue> parameters) => Constant;
}
