using System.Diagnostics;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Xunit.Abstractions;

namespace DynamoObjects.Reliability.Histories;

/// <summary>Random histories of several clients are linearizable: some order of their calls explains every response.</summary>
public class HistoryTests(ITestOutputHelper output)
{
    private const int Clients = 3;
    private const int CallsPerClient = 6;
    private const int MinHistories = 20;

    [DynamoFact(Backend.Mock)]
    public async Task Every_way_to_read_and_write_one_item_is_linearizable(IAmazonDynamoDB client) =>
        Assert.Equal(0, await RunAsync(client, Backend.Mock, "histories of one item", items => OneItem(items, Clients * CallsPerClient)));

    [DynamoFact(Backend.Mock)]
    public async Task Transactions_over_two_tables_are_linearizable_beside_single_reads_and_writes(IAmazonDynamoDB client) =>
        Assert.Equal(0, await RunAsync(client, Backend.Mock, "transactions over two tables", FourItems));

    [DynamoFact(Backend.Mock)]
    public async Task Reads_and_writes_of_one_item_in_three_regions_with_strong_consistency_are_linearizable(DynamoTestContext test)
    {
        string[] others = ["us-east-2", "us-west-2"];
        IAmazonDynamoDB[] clients = [test.Client, .. others.Select(region => test.CreateClient(new TestClientOptions { Region = region }))];
        Assert.Equal(
            0,
            await RunAsync(
                clients,
                Backend.Mock,
                "one item in three regions",
                items => Gen.Int[1, 18].SelectMany(value => new ItemOperations(items, 0).AnySingle(value, Gen.Int[1, 18])),
                table =>
                    test.Client.UpdateTableAsync(
                        new()
                        {
                            TableName = table,
                            MultiRegionConsistency = MultiRegionConsistency.STRONG,
                            ReplicaUpdates =
                            [
                                .. others.Select(region => new ReplicationGroupUpdate { Create = new() { RegionName = region } }),
                            ],
                        }
                    )
            )
        );
    }

    /// <summary>Reports DynamoDB Local's outcome for comparison with the mock's; it cannot fail, since we cannot fix DynamoDB
    /// Local.</summary>
    [DynamoFact(Backend.Local)]
    public async Task The_same_histories_are_measured_on_DynamoDB_Local(IAmazonDynamoDB client)
    {
        await RunAsync(client, Backend.Local, "histories of one item", items => OneItem(items, Clients * CallsPerClient));
        await RunAsync(client, Backend.Local, "transactions over two tables", FourItems);
    }

    private static Gen<Operation> OneItem(Items items, int values) =>
        Gen.Int[1, values].SelectMany(value => new ItemOperations(items, 0).Any(value, Gen.Int[1, values]));

    private static Gen<Operation> FourItems(Items items)
    {
        var values = Gen.Int[1, 8];
        return values.SelectMany(value =>
            Gen.Frequency(
                (3, new TransactionOperations(items, 4).Any(value, values)),
                (2, Gen.Int[0, 3].SelectMany(item => new ItemOperations(items, item).Any(value, values)))
            )
        );
    }

    private Task<int> RunAsync(IAmazonDynamoDB client, Backend backend, string check, Func<Items, Gen<Operation>> operations) =>
        RunAsync([client], backend, check, operations, _ => Task.CompletedTask);

    private async Task<int> RunAsync(
        IAmazonDynamoDB[] clients,
        Backend backend,
        string check,
        Func<Items, Gen<Operation>> operations,
        Func<string, Task> prepare
    )
    {
        var client = clients[0];
        var name = check.Replace(' ', '-');
        string[] tables = [$"{name}-a", $"{name}-b"];
        foreach (var table in tables)
        {
            await Items.CreateTableAsync(client, table);
            await prepare(table);
        }

        var (time, histories, concurrent, tornReads) = (Stopwatch.StartNew(), 0, 0, 0);
        while (time.Elapsed < TestScale.Seconds(2) || histories < MinHistories)
        {
            var items = new Items(tables, $"h{histories++}");
            var calls = await HistoryRunner.RunAsync(clients, operations(items).List[CallsPerClient].Array[Clients].Single());
            if (calls.Zip(calls.Skip(1)).Any(pair => pair.Second.Start < pair.First.End))
                concurrent++;
            if (!LinearizabilityChecker.IsLinearizable(calls, default) && tornReads++ == 0)
                output.WriteLine($"Not linearizable:\n{string.Join('\n', calls)}");
            for (var item = 0; item < 4; item++)
                await client.DeleteItemAsync(items.Table(item), items.Key(item));
        }

        var tried =
            $"{histories} histories of {Clients} clients with {CallsPerClient} calls each, {concurrent} with calls at the same time";
        CheckResults.Report(
            output,
            check,
            backend.ToString(),
            tried,
            tornReads == 0 ? "all linearizable" : $"{tornReads} not linearizable"
        );
        Assert.NotEqual(0, concurrent);
        return tornReads;
    }
}
