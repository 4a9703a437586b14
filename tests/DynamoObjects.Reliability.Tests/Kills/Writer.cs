using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Reliability.Kills;

/// <summary>A client that writes items numbered from 0, one after the other, and knows which of them were acknowledged.</summary>
/// <remarks>Each second write is a transaction that also sets the writer's counter, so that a torn save shows in the counter.</remarks>
internal sealed class Writer(string name)
{
    public const string Table = "writes";
    public const string CounterSuffix = " counter";

    private int _acknowledged;

    public string Name => name;

    /// <summary>How many writes were acknowledged.</summary>
    public int Acknowledged => Volatile.Read(ref _acknowledged);

    /// <summary>Takes what was found after a restart as the new beginning.</summary>
    public void ContinueAt(int count) => Volatile.Write(ref _acknowledged, count);

    public async Task WriteNextAsync(AmazonDynamoDBClient client, CancellationToken cancellationToken)
    {
        var number = Acknowledged;
        var item = new PutItemRequest(Table, Item(number));
        if (number % 2 == 0)
            await client.PutItemAsync(item, cancellationToken);
        else
            await client.TransactWriteItemsAsync(new() { TransactItems = [Put(item.Item), Put(Counter(number))] }, cancellationToken);
        Volatile.Write(ref _acknowledged, number + 1);
    }

    public Dictionary<string, AttributeValue> Item(int number) => new()
    {
        ["writer"] = new(name),
        ["number"] = new() { N = $"{number}" },
        ["note"] = new(new string('x', 200)),
    };

    public Dictionary<string, AttributeValue> Counter(int number) => new()
    {
        ["writer"] = new(name + CounterSuffix),
        ["number"] = new() { N = "0" },
        ["last"] = new() { N = $"{number}" },
    };

    private static TransactWriteItem Put(Dictionary<string, AttributeValue> item) =>
        new() { Put = new() { TableName = Table, Item = item } };
}
