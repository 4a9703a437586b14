using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Testing.Seeding;

/// <summary>The keys of a table, and whether items have them.</summary>
internal sealed class TableKeys(string table, IReadOnlyList<string> names, IReadOnlyDictionary<string, string> types)
{
    /// <summary>The partition key.</summary>
    public string Hash => names[0];

    /// <summary>The sort key, if the table has one.</summary>
    public string? Range => names.ElementAtOrDefault(1);

    /// <summary>The types, S, N or B, of the keys of the table and of its indexes.</summary>
    public IReadOnlyDictionary<string, string> Types { get; } = types;

    /// <exception cref="SeedException">There is no such table.</exception>
    public static async Task<TableKeys> FindAsync(IAmazonDynamoDB client, string table, CancellationToken cancellationToken)
    {
        try
        {
            return FromDescription((await client.DescribeTableAsync(table, cancellationToken).ConfigureAwait(false)).Table, table);
        }
        catch (ResourceNotFoundException exception)
        {
            throw new SeedException(
                $"There is no table '{table}' to write to: create it first, by TableAsync, by RecordsAsync or from a snapshot.",
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

    /// <exception cref="SeedDataException">An item has no key or one of another type, or two have the same.</exception>
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
                        + $"in table '{table}': remove one of them."
                );
            }
        }
    }

    /// <summary>The same for all items of one key, and for no others.</summary>
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
                $"the item has no '{name}', which is a key of table '{table}': each item must have it, of type {Types[name]}.",
                name
            );
        if (TypeOf(value) != Types[name])
        {
            throw new SeedDataException(
                item.Origin,
                $"a key of table '{table}' of type {Types[name]}, but the item has {AttributeValues.Describe(value)} there. "
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
            "N" => "In JSON write the number without quotes.",
            "B" => "Write it in base64, in DynamoDB JSON or in CSV.",
            _ => "In JSON write it in quotes.",
        };

    private string Describe(SeedItem item) =>
        string.Join(", ", names.Select(name => $"{name} {AttributeValues.Describe(item.Attributes[name])}"));
}
