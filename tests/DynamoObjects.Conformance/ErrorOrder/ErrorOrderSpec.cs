using System.Globalization;
using Xunit.Abstractions;

namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>A request with two errors gets the one that the table of its operation lists first.</summary>
public class ErrorOrderSpec(ITestOutputHelper output)
{
    public static TheoryData<string> Operations => [.. FaultTables.All.Select(table => table.Operation)];

    [DynamoTheory(Backend.Mock)]
    [MemberData(nameof(Operations))]
    public async Task The_first_of_two_errors_is_reported(string operation, DynamoTestContext test)
    {
        var table = FaultTables.Find(operation);
        await CreateTableAsync(test.Client);
        var wrong = new List<string>();
        foreach (var i in table.Numbers)
        {
            if (await table.SendAsync(test, i) is var alone && alone != table.GetMessage(i))
                wrong.Add($"{operation}: {table.Faults[i].Name}: {alone}");
        }

        foreach (var (first, second) in table.Pairs)
        {
            if (await table.SendAsync(test, first, second) is var message && message != table.GetMessage(first, second))
                wrong.Add($"{table.Describe(first, second)}: {message}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>Only the orders are compared: the messages of each error are those of other specs.</summary>
    [DynamoFact(Backend.Local)]
    public async Task DynamoDB_Local_has_the_same_order_or_differs_for_a_known_reason(DynamoTestContext test)
    {
        await CreateTableAsync(test.Client);
        var (same, used, wrong) = (0, new HashSet<(OrderDifference, string)>(), new List<string>());
        foreach (var table in FaultTables.All)
        {
            var compared = await FindComparedAsync(table, test);
            foreach (var (first, second) in table.Pairs.Where(p => compared.ContainsKey(p.First) && compared.ContainsKey(p.Second)))
            {
                if (LocalOrder.WithoutStatement(await table.SendAsync(test, first, second)) == compared[first])
                    same++;
                else if (LocalOrder.Find(table.Operation, table.Faults[first].Stage, table.Faults[second].Stage) is { } difference)
                    used.Add((difference, table.Operation));
                else
                    wrong.Add(table.Describe(first, second));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{same} pairs are reported in the same order."));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Empty(LocalOrder.Differences.SelectMany(d => d.Operations.Select(operation => (d, operation))).Except(used));
        Assert.True(same > used.Count, "DynamoDB Local has hardly a pair in the same order.");
    }

    /// <summary>Gets the messages of the errors that DynamoDB Local detects, and in a stage that can be compared.</summary>
    private static async Task<Dictionary<int, string>> FindComparedAsync(FaultTable table, DynamoTestContext test)
    {
        var messages = new Dictionary<int, string>();
        foreach (var i in table.Numbers)
        {
            if (!LocalOrder.NotCompared.Contains(table.Faults[i].Stage) && await table.SendAsync(test, i) is { Length: > 0 } message)
                messages[i] = LocalOrder.WithoutStatement(message);
        }

        return messages;
    }

    private static Task<CreateTableResponse> CreateTableAsync(AmazonDynamoDBClient client)
    {
        var table = Tables.HashRange();
        table.AttributeDefinitions.AddRange([new("g", ScalarAttributeType.S), new("h", ScalarAttributeType.S)]);
        table.StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.NEW_IMAGE };
        table.GlobalSecondaryIndexes = [Tables.Global("gsi", "g"), Tables.Global("gsi2", "h")];
        return client.CreateTableAsync(table);
    }
}
