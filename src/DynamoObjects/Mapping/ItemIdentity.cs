using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>An item's key for comparisons and lookups.</summary>
internal readonly record struct ItemIdentity(string Hash, string? Range)
{
    public static ItemIdentity FromKey(RecordSchema schema, Dictionary<string, AttributeValue> key) =>
        FromKey(key, schema.HashKey.AttributeName, schema.RangeKey?.AttributeName);

    public static ItemIdentity FromKey(Dictionary<string, AttributeValue> key, string hashName, string? rangeName) =>
        new(Text(key[hashName]), rangeName is null ? null : Text(key[rangeName]));

    private static string Text(AttributeValue value) => value.S ?? Number(value.N) ?? Convert.ToBase64String(value.B.ToArray());

    /// <summary>Normalizes a number: DynamoDB returns 1.0 as 1, and treats both as the same key.</summary>
    private static string? Number(string? text)
    {
        if (text is null || !text.Contains('.', StringComparison.Ordinal) || text.Contains('E', StringComparison.OrdinalIgnoreCase))
            return text;
        var shortest = NumberText.WithoutTrailingZeros(text);
        return shortest is "-0" ? "0" : shortest;
    }
}
