using Amazon.DynamoDBv2.DataModel;
using Amazon.DynamoDBv2.DocumentModel;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Context;

/// <summary>
/// Uses a converter for <see cref="DynamoDBContext"/>. The type of its attributes is not known in advance, so it is declared as S.
/// </summary>
internal sealed class PropertyConverterAdapter<T>(IPropertyConverter converter) : AttributeConverter<T>(AttributeKind.S)
{
    private const string Name = "value";

    internal override bool IsOrdered => false;

    public override AttributeValue? ToAttribute(T value)
    {
        if (value is null || converter.ToEntry(value) is not { } entry)
            return null;
        return new Document { [Name] = entry }
            .ToAttributeMap()
            .GetValueOrDefault(Name);
    }

    public override T FromAttribute(AttributeValue value) =>
        (T)converter.FromEntry(Document.FromAttributeMap(new Dictionary<string, AttributeValue> { [Name] = value })[Name]);
}
