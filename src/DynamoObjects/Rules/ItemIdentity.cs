using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Rules;

/// <summary>An item's key, to compare and to look up by.</summary>
internal readonly record struct ItemIdentity(string Hash, string? Range)
{
    internal static ItemIdentity Of(RecordSchema schema, Dictionary<string, AttributeValue> key)
        => Of(key, schema.HashKey.AttributeName, schema.RangeKey?.AttributeName);

    internal static ItemIdentity Of(Dictionary<string, AttributeValue> key, string hashName, string? rangeName)
        => new(Text(key[hashName]), rangeName is null ? null : Text(key[rangeName]));

    private static string Text(AttributeValue value) => value.S ?? value.N ?? Convert.ToBase64String(value.B.ToArray());
}
