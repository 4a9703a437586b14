using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Reliability.Kills;

/// <summary>What a restarted server has of the writes of some writers.</summary>
internal sealed class StoredWrites
{
    private readonly Dictionary<string, List<int>> _numbers = [];
    private readonly Dictionary<string, int> _counters = [];

    public static async Task<StoredWrites> ReadAsync(AmazonDynamoDBClient client)
    {
        var stored = new StoredWrites();
        await foreach (var page in client.Paginators.Scan(new ScanRequest(Writer.Table)).Responses)
            page.Items.ForEach(stored.Add);
        return stored;
    }

    /// <summary>How many writes of a writer are there.</summary>
    /// <exception cref="InvalidOperationException">A write is missing before one that is there, or half a transaction is there.</exception>
    public int CountOf(string writer)
    {
        var numbers = _numbers.GetValueOrDefault(writer, []);
        numbers.Sort();
        for (var i = 0; i < numbers.Count; i++)
        {
            if (numbers[i] != i)
                throw new InvalidOperationException($"Torn: write {i} of {writer} is missing, and {numbers[i]} is there.");
        }

        var lastTransaction = numbers.FindLast(number => number % 2 == 1);
        var counter = _counters.GetValueOrDefault(writer);
        return counter == lastTransaction
            ? numbers.Count
            : throw new InvalidOperationException($"Torn: the counter of {writer} is {counter}, and its last transaction {lastTransaction}.");
    }

    private void Add(Dictionary<string, AttributeValue> item)
    {
        var writer = item["writer"].S;
        if (item.TryGetValue("last", out var last))
            _counters[writer[..^" counter".Length]] = Number(last);
        else if (_numbers.TryGetValue(writer, out var numbers))
            numbers.Add(Number(item["number"]));
        else
            _numbers[writer] = [Number(item["number"])];
    }

    private static int Number(AttributeValue value) => int.Parse(value.N, CultureInfo.InvariantCulture);
}
