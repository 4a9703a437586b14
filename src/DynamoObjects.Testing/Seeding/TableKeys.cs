using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Testing.Seeding;

/// <summary>The keys of a table, which it checks items for.</summary>
internal sealed class TableKeys(string table, IReadOnlyList<string> names, IReadOnlyDictionary<string, string> types)
{
    /// <summary>The partition key.</summary>
    public string Hash => names[0];

    /// <summary>The sort key, if the table has one.</summary>
    public string? Range => names.ElementAtOrDefault(1);

    /// <summary>The types, S, N or B, of the keys of the table and of its indexes.</summary>
    public IReadOnlyDictionary<string, string> Types { get; } = types;

    /// <exception cref="SeedException">The table does not exist.</exception>
    public static async Task<TableKeys> FindAsync(IAmazonDynamoDB client, string table, CancellationToken cancellationToken)
    {
        try
        {
            return FromDescription((await client.DescribeTableAsync(table, cancellationToken).ConfigureAwait(false)).Table, table);
        }
        catch (ResourceNotFoundException exception)
        {
            throw new SeedException(
                $"The table '{table}' does not exist. Create it first with CreateTableAsync, AddRecordsAsync or AddSnapshotAsync.",
                exception
            );
        }
    }

    public static TableKeys FromDescription(TableDescription description, string table) =>
        new(
            table,
            [.. description.KeySchema.Select(key => key.AttributeName)],
            description.AttributeDefinitions.ToDictionary(a => a.AttributeName, a => a.AttributeType.Value, StringComparer.Ordinal)
        );

    /// <exception cref="SeedDataException">An item has no key or a key of another type, or two items have the same
    /// key.</exception>
    public void Check(IReadOnlyList<SeedItem> items)
    {
        var seen = new Dictionary<string, SeedItem>(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
        {
            foreach (var name in names)
                Check(item, name);
            if (!seen.TryAdd(KeyOf(item.Attributes), item))
            {
                throw new SeedDataException(
                    item.Origin,
                    $"the item has the same key ({Describe(item)}) as {seen[KeyOf(item.Attributes)].Origin}, and would replace it "
                        + $"in table '{table}'; remove one of them."
                );
            }
        }
    }

    /// <summary>Returns a text that is equal for items with the same key, and different for others.</summary>
    private string KeyOf(Dictionary<string, AttributeValue> item) =>
        string.Join(
            '\0',
            names.Select(name =>
                item[name] switch
                {
                    { S: { } text } => $"{text.Length}:{text}",
                    { N: { } number } => NumberText.Canonicalize(number),
                    { B: { } bytes } => Convert.ToBase64String(bytes.ToArray()),
                    _ => "",
                }
            )
        );

    private void Check(SeedItem item, string name)
    {
        if (!item.Attributes.TryGetValue(name, out var value))
            throw new SeedDataException(
                item.Origin,
                $"the item has no attribute '{name}', which is a key of table '{table}' of type {Types[name]}; add it to the item.",
                name
            );
        if (TypeOf(value) != Types[name])
        {
            throw new SeedDataException(
                item.Origin,
                $"the key has type {Types[name]} in table '{table}', but the item has {AttributeValues.Describe(value)}. "
                    + $"{Advice(Types[name])}",
                name
            );
        }
    }

    private static string TypeOf(AttributeValue value) =>
        value switch
        {
            { S: not null } => "S",
            { N: not null } => "N",
            { B: not null } => "B",
            _ => "",
        };

    private static string Advice(string type) =>
        type switch
        {
            "N" => "In JSON, write the number without quotes.",
            "B" => "Write it in base64, in DynamoDB JSON or in CSV.",
            _ => "In JSON, write it in quotes.",
        };

    private string Describe(SeedItem item) =>
        string.Join(", ", names.Select(name => $"{name} {AttributeValues.Describe(item.Attributes[name])}"));
}
