using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>The name of an attribute's type, as <c>attribute_type</c> takes it.</summary>
internal sealed class AttributeKindConverter() : AttributeConverter<AttributeKind>(AttributeKind.S)
{
    public static readonly AttributeKindConverter Instance = new();

    public override AttributeValue ToAttribute(AttributeKind value) => new() { S = value.ToString() };

    public override AttributeKind FromAttribute(AttributeValue value) => Enum.Parse<AttributeKind>(value.S);
}
