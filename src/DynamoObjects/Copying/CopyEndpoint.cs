using System.Globalization;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Batches;
using DynamoObjects.Mapping;

namespace DynamoObjects.Copying;

/// <summary>The source or target table of a copy, with its name and keys in DynamoDB.</summary>
internal sealed record CopyEndpoint(DynamoDatabase Database, string Name, string HashName, string? RangeName)
{
    /// <exception cref="DynamoTableNotFoundException">The table does not exist.</exception>
    public static async Task<CopyEndpoint> FindAsync(DynamoDatabase database, string name, CancellationToken cancellationToken)
    {
        var key = await database.GetPrimaryKeyAsync(name, cancellationToken).ConfigureAwait(false);
        return new CopyEndpoint(database, database.GetTableName(name), key.Hash.Name, key.Range?.Name);
    }

    public bool IsSameAs(CopyEndpoint other) => Name == other.Name && ReferenceEquals(Database.Client, other.Database.Client);

    public Dictionary<string, AttributeValue> GetKey(Dictionary<string, AttributeValue> item) =>
        ItemKeys.GetAttributes(item, HashName, RangeName);

    /// <summary>Returns the name of a key attribute that an item does not have, or null.</summary>
    public string? FindMissingKey(Dictionary<string, AttributeValue> item)
    {
        if (!Has(HashName))
            return HashName;
        return RangeName is null || Has(RangeName) ? null : RangeName;

        bool Has(string name) => item.TryGetValue(name, out var value) && value is { S: not null } or { N: not null } or { B: not null };
    }

    /// <summary>Returns a key of the table, for messages.</summary>
    public DynamoKey ToDynamoKey(Dictionary<string, AttributeValue> key)
    {
        return new DynamoKey(Value(key[HashName]), RangeName is null ? null : Value(key[RangeName]));

        static object Value(AttributeValue value) => value.S ?? (value.N is { } number ? Number(number) : value.B.ToArray());

        static object Number(string text) =>
            decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : text;
    }

    /// <summary>Creates the batch item to write to this table, with the key in the source table.</summary>
    public BatchItem ToBatchItem(Dictionary<string, AttributeValue> sourceKey, Dictionary<string, AttributeValue> item) =>
        new(ItemIdentity.FromKey(item, HashName, RangeName), ToDynamoKey(item), sourceKey, new WriteRequest(new PutRequest(item)));
}
