using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Reliability.Kills;

/// <summary>The writes that a restarted server has stored.</summary>
internal sealed class StoredWrites
{
    private readonly Dictionary<string, List<int>> _numbers = [];
    private readonly Dictionary<string, List<int>> _counters = [];

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

    /// <summary>Gets the numbers of a writer's writes, in order.</summary>
    public IReadOnlyList<int> GetNumbers(string writer) => _numbers.GetValueOrDefault(writer, []);

    /// <summary>Gets a writer's counters: each contains the number of its last transaction.</summary>
    public IReadOnlyList<int> GetCounters(string writer) => _counters.GetValueOrDefault(writer, []);

    private void Add(Dictionary<string, AttributeValue> item)
    {
        var writer = item["writer"].S;
        if (item.TryGetValue("last", out var last))
            Add(_counters, writer[..^Writer.CounterSuffix.Length], last);
        else
            Add(_numbers, writer, item["number"]);
    }

    private static void Add(Dictionary<string, List<int>> all, string writer, AttributeValue value)
    {
        if (!all.TryGetValue(writer, out var numbers))
            all[writer] = numbers = [];
        numbers.Add(Number(value));
    }

    private static int Number(AttributeValue value) => int.Parse(value.N, CultureInfo.InvariantCulture);
}
