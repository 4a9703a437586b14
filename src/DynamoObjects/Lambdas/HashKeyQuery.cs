using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>Creates a query without a lambda: all items with a partition key.</summary>
internal static class HashKeyQuery
{
    private const string Name = "#hash";
    private const string Value = ":hash";
    private const string Text = $"{Name} = {Value}";

    public static ItemExpressions Create(RecordSchema schema, IndexSchema? index, DynamoKey key)
    {
        var property = index?.HashKey ?? schema.HashKey;
        if (index is { HashKeys.Count: > 1 })
            throw new InvalidKeyException(
                $"Index '{index.Name}' of {schema.TypeName} has {index.HashKeys.Count} partition keys. Use a lambda with == on each "
                    + $"of them.",
                key
            );
        if (key.Range is not null)
            throw new InvalidKeyException(
                $"A query of {schema.TypeName} needs only a partition key, but has {key}. Use GetAsync for one item, or a lambda.",
                key
            );
        if (ItemKeys.ToAttribute(schema, property, key.Hash, key) is not { } value)
            throw new InvalidKeyException($"A query of {schema.TypeName} needs a partition key that is not empty, but has {key}.", key);
        return new ItemExpressions(
            Text,
            null,
            null,
            property.GetNames(Name),
            new Dictionary<string, AttributeValue>(1) { [Value] = value }
        );
    }
}
