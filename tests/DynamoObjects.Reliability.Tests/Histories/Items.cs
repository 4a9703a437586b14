using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Reliability.Histories;

/// <summary>The items of a history: their tables, keys and numbers.</summary>
/// <param name="Tables">The tables; item i is in table i modulo their number.</param>
/// <param name="Prefix">The prefix of the keys of one history's items.</param>
internal sealed record Items(IReadOnlyList<string> Tables, string Prefix)
{
    public string Table(int item) => Tables[item % Tables.Count];

    public Dictionary<string, AttributeValue> Key(int item) => new() { ["id"] = new($"{Prefix}-{item}") };

    public Dictionary<string, AttributeValue> Item(int item, int value) => new(Key(item)) { ["v"] = Number(value) };

    public static AttributeValue Number(int value) => new() { N = value.ToString(CultureInfo.InvariantCulture) };

    /// <summary>Gets the number of an item in a response, as text.</summary>
    public static string Text(Dictionary<string, AttributeValue>? item) =>
        State.Text(item is { Count: > 0 } ? int.Parse(item["v"].N, CultureInfo.InvariantCulture) : null);

    public static Task CreateTableAsync(IAmazonDynamoDB client, string name) =>
        client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = name,
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );
}
