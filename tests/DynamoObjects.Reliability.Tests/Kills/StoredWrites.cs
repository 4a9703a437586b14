using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Reliability.Kills;

/// <summary>What a restarted server has of the writes of some writers.</summary>
internal sealed class StoredWrites
{
    private readonly Dictionary<string, List<int>> _numbers = [];
    private readonly Dictionary<string, int> _counters = [];

    public StoredWrites(IEnumerable<Dictionary<string, AttributeValue>> items)
    {
        foreach (var item in items)
            Add(item);
        foreach (var numbers in _numbers.Values)
            numbers.Sort();
    }

    public static async Task<StoredWrites> ReadAsync(AmazonDynamoDBClient client)
    {
        var items = new List<Dictionary<string, AttributeValue>>();
        await foreach (var page in client.Paginators.Scan(new ScanRequest(Writer.Table)).Responses)
            items.AddRange(page.Items);
        return new StoredWrites(items);
    }

    /// <summary>The numbers of a writer's writes, in order.</summary>
    public IReadOnlyList<int> NumbersOf(string writer) => _numbers.GetValueOrDefault(writer, []);

    /// <summary>The last transaction that a writer's counter has; 0 where there is none.</summary>
    public int CounterOf(string writer) => _counters.GetValueOrDefault(writer);

    private void Add(Dictionary<string, AttributeValue> item)
    {
        var writer = item["writer"].S;
        if (item.TryGetValue("last", out var last))
            _counters[writer[..^Writer.CounterSuffix.Length]] = Number(last);
        else if (_numbers.TryGetValue(writer, out var numbers))
            numbers.Add(Number(item["number"]));
        else
            _numbers[writer] = [Number(item["number"])];
    }

    private static int Number(AttributeValue value) => int.Parse(value.N, CultureInfo.InvariantCulture);
}
