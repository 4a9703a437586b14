using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Xunit.Abstractions;
using Record = DynamoObjects.Mock.Streams.Record;

namespace DynamoObjects.Reliability.Streams;

/// <summary>A stream has every change once, in order, and each item's old image is its previous new one.</summary>
public class StreamTests(ITestOutputHelper output)
{
    private const string Table = "changes";
    private const int Writers = 4;
    private const int Keys = 6;

    [DynamoFact(Backend.Mock)]
    public async Task Every_change_is_in_the_stream_once_and_in_order(DynamoTest test)
    {
        await CreateAsync(test.Client);
        var (time, changes) = (Stopwatch.StartNew(), 0);
        var limit = Effort.Seconds(1.5);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Factory.StartNew(
            () => ChangeManyAsync(writer), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

        var records = await ReadAsync(test, changes);

        Figures.Report(output, "stream records", "Mock", $"{changes} changes of {Keys} items by {Writers} clients", "each once, in order, images chained");
        Assert.Equal(changes, records.Select(record => record.EventID).Distinct().Count());
        Assert.All(records.Zip(records.Skip(1)), pair => Assert.True(Number(pair.First) < Number(pair.Second)));
        foreach (var item in records.GroupBy(record => record.Dynamodb!.Keys!["id"].S))
            AssertChained([.. item]);
        Assert.Equal(await ContentsAsync(test.Client), Last(records));

        async Task ChangeManyAsync(int writer)
        {
            var random = new Random(writer);
            for (var count = 0; time.Elapsed < limit; count++)
                Interlocked.Add(ref changes, await ChangeAsync(test.Client, random, $"{writer}-{count}"));
        }
    }

    /// <summary>Makes one write, and returns how many items it changed: none where another write was in the way.</summary>
    private static async Task<int> ChangeAsync(AmazonDynamoDBClient client, Random random, string value)
    {
        try
        {
            return await WriteAsync(client, random, value);
        }
        catch (Exception exception) when (exception is TransactionCanceledException or TransactionConflictException)
        {
            return 0;
        }
    }

    private static async Task<int> WriteAsync(AmazonDynamoDBClient client, Random random, string value)
    {
        var (id, other) = (Id(random.Next(Keys)), Id(random.Next(Keys)));
        switch (random.Next(5))
        {
            case 0:
                await client.PutItemAsync(Table, new() { ["id"] = new(id), ["v"] = new(value) });
                return 1;
            case 1:
                await client.UpdateItemAsync(new UpdateItemRequest
                {
                    TableName = Table,
                    Key = new() { ["id"] = new(id) },
                    UpdateExpression = "SET v = :v",
                    ExpressionAttributeValues = new() { [":v"] = new(value) },
                });
                return 1;
            case 2:
                var old = await client.DeleteItemAsync(Table, new() { ["id"] = new(id) }, ReturnValue.ALL_OLD);
                return old.Attributes is { Count: > 0 } ? 1 : 0;
            case 3 when id != other:
                return await TransactAsync(client, id, other, value);
            default:
                var batch = await client.BatchWriteItemAsync(new BatchWriteItemRequest
                {
                    RequestItems = new() { [Table] = [new(new PutRequest(new() { ["id"] = new(id), ["v"] = new(value) }))] },
                });
                return batch.UnprocessedItems is { Count: > 0 } ? 0 : 1;
        }
    }

    private static async Task<int> TransactAsync(AmazonDynamoDBClient client, string id, string other, string value)
    {
        await client.TransactWriteItemsAsync(new TransactWriteItemsRequest
        {
            TransactItems = [.. new[] { id, other }.Select(key
                => new TransactWriteItem { Put = new Put { TableName = Table, Item = new() { ["id"] = new(key), ["v"] = new(value) } } })],
        });
        return 2;
    }

    private static void AssertChained(IReadOnlyList<Record> records)
    {
        string? before = null;
        foreach (var record in records)
        {
            var (old, next) = (record.Dynamodb!.OldImage, record.Dynamodb.NewImage);
            var name = old is not { Count: > 0 } ? "INSERT" : next is { Count: > 0 } ? "MODIFY" : "REMOVE";
            Assert.Equal(before, Value(old));
            Assert.Equal(name, record.EventName);
            before = Value(next);
        }
    }

    private static async Task<List<Record>> ReadAsync(DynamoTest test, int count)
    {
        var records = new List<Record>(count);
        await test.Client.PutItemAsync(Table, new() { ["id"] = new("end"), ["v"] = new("end") });
        await foreach (var record in test.Mock.Streams.ReadAsync(test.TablePrefix + Table))
        {
            if (record.Dynamodb!.Keys!["id"].S == "end")
                break;
            records.Add(record);
        }
        await test.Client.DeleteItemAsync(Table, new() { ["id"] = new("end") });
        return records;
    }

    private static Task<CreateTableResponse> CreateAsync(AmazonDynamoDBClient client) => client.CreateTableAsync(new CreateTableRequest
    {
        TableName = Table,
        BillingMode = BillingMode.PAY_PER_REQUEST,
        AttributeDefinitions = [new("id", ScalarAttributeType.S)],
        KeySchema = [new("id", KeyType.HASH)],
        StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.NEW_AND_OLD_IMAGES },
    });

    private static async Task<SortedDictionary<string, string>> ContentsAsync(AmazonDynamoDBClient client)
    {
        var items = (await client.ScanAsync(new ScanRequest(Table) { ConsistentRead = true })).Items;
        return new(items.ToDictionary(item => item["id"].S, item => item["v"].S));
    }

    /// <summary>What the items are after all records.</summary>
    private static SortedDictionary<string, string> Last(IEnumerable<Record> records)
    {
        var items = new SortedDictionary<string, string>();
        foreach (var record in records)
        {
            if (Value(record.Dynamodb!.NewImage) is { } value)
                items[record.Dynamodb.Keys!["id"].S] = value;
            else
                items.Remove(record.Dynamodb.Keys!["id"].S);
        }
        return items;
    }

    private static BigInteger Number(Record record) => BigInteger.Parse(record.Dynamodb!.SequenceNumber!, CultureInfo.InvariantCulture);

    private static string? Value(Dictionary<string, AttributeValue>? image) => image is { Count: > 0 } ? image["v"].S : null;

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);
}
