using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>Converts an attribute type to the name that <c>attribute_type</c> uses.</summary>
internal sealed class AttributeKindConverter() : AttributeConverter<AttributeKind>(AttributeKind.S)
{
    public static readonly AttributeKindConverter Instance = new();

    public override AttributeValue ToAttribute(AttributeKind value) => new() { S = value.ToString() };

    public override AttributeKind FromAttribute(AttributeValue value) => Enum.Parse<AttributeKind>(value.S);
}
