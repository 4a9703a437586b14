using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Reliability.Kills;

/// <summary>A client that writes items numbered from 0 one after another, and counts the acknowledged writes.</summary>
/// <remarks>Every second write is a transaction that also sets the writer's counters, which reveal a torn save.</remarks>
internal sealed class Writer(string name)
{
    public const string Table = "writes";
    public const string CounterSuffix = " counter";

    // So many that a save during a transaction is likely.
    public const int Counters = 30;

    private int _acknowledgedCount;

    public string Name => name;

    /// <summary>The number of acknowledged writes.</summary>
    public int AcknowledgedCount => Volatile.Read(ref _acknowledgedCount);

    /// <summary>Continues after the writes that are stored after a restart.</summary>
    public void ContinueAt(int count) => Volatile.Write(ref _acknowledgedCount, count);

    public async Task WriteNextAsync(AmazonDynamoDBClient client, CancellationToken cancellationToken)
    {
        var number = AcknowledgedCount;
        if (number % 2 == 0)
            await client.PutItemAsync(Table, Item(number), cancellationToken);
        else
            await client.TransactWriteItemsAsync(Transaction(number), cancellationToken);
        Volatile.Write(ref _acknowledgedCount, number + 1);
    }

    public Dictionary<string, AttributeValue> Item(int number) =>
        new()
        {
            ["writer"] = new(name),
            ["number"] = new() { N = $"{number}" },
            ["note"] = new(new string('x', 200)),
        };

    /// <summary>Gets the writer's counters after a transaction.</summary>
    public IEnumerable<Dictionary<string, AttributeValue>> GetCounterItems(int number) =>
        Enumerable
            .Range(0, Counters)
            .Select(counter => new Dictionary<string, AttributeValue>
            {
                ["writer"] = new(name + CounterSuffix),
                ["number"] = new() { N = $"{counter}" },
                ["last"] = new() { N = $"{number}" },
            });

    private TransactWriteItemsRequest Transaction(int number) =>
        new() { TransactItems = [Put(Item(number)), .. GetCounterItems(number).Select(Put)] };

    private static TransactWriteItem Put(Dictionary<string, AttributeValue> item) =>
        new()
        {
            Put = new() { TableName = Table, Item = item },
        };
}
