using System.Diagnostics;
using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Xunit.Abstractions;

namespace DynamoObjects.Reliability.Streams;

/// <summary>A stream has every change once, in order, and each item's old image is its previous new image.</summary>
public class StreamTests(ITestOutputHelper output)
{
    private const string Table = "changes";
    private const int Writers = 4;
    private const int Keys = 6;

    [DynamoFact(Backend.Mock)]
    public async Task Every_change_is_in_the_stream_once_and_in_order(DynamoTestContext test)
    {
        await CreateAsync(test.Client);
        var time = Stopwatch.StartNew();
        var limit = TestScale.Seconds(1.5);
        var written = await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(writer =>
                    Task.Factory.StartNew(
                            () => ChangeManyAsync(writer),
                            CancellationToken.None,
                            TaskCreationOptions.LongRunning,
                            TaskScheduler.Default
                        )
                        .Unwrap()
                )
        );

        var changes = await ReadAsync(test);

        var breach = StreamCheck.FindViolation(changes, written.SelectMany(one => one), await ContentsAsync(test.Client));
        var tried = $"{written.Sum(one => one.Count)} changes of {Keys} items by {Writers} clients";
        CheckResults.Report(output, "stream records", "Mock", tried, breach ?? "each once, in order, images chained");
        Assert.True(breach is null, breach);
        Assert.NotEmpty(changes);

        async Task<List<(string Id, string? Value)>> ChangeManyAsync(int writer)
        {
            var (random, made) = (new Random(writer), new List<(string, string?)>());
            for (var count = 0; time.Elapsed < limit; count++)
                made.AddRange(await ChangeAsync(test.Client, random, $"{writer}-{count}"));
            return made;
        }
    }

    /// <summary>Writes once, and returns the changed items: none if the write conflicted with another one.</summary>
    private static async Task<IReadOnlyList<(string Id, string? Value)>> ChangeAsync(
        AmazonDynamoDBClient client,
        Random random,
        string value
    )
    {
        try
        {
            return await WriteAsync(client, random, value);
        }
        catch (Exception exception) when (exception is TransactionCanceledException or TransactionConflictException)
        {
            return [];
        }
    }

    private static async Task<IReadOnlyList<(string Id, string? Value)>> WriteAsync(
        AmazonDynamoDBClient client,
        Random random,
        string value
    )
    {
        var (id, other) = (Id(random.Next(Keys)), Id(random.Next(Keys)));
        switch (random.Next(5))
        {
            case 0:
                await client.PutItemAsync(Table, new() { ["id"] = new(id), ["v"] = new(value) });
                return [(id, value)];
            case 1:
                await client.UpdateItemAsync(
                    new UpdateItemRequest
                    {
                        TableName = Table,
                        Key = new() { ["id"] = new(id) },
                        UpdateExpression = "SET v = :v",
                        ExpressionAttributeValues = new() { [":v"] = new(value) },
                    }
                );
                return [(id, value)];
            case 2:
                var old = await client.DeleteItemAsync(Table, new() { ["id"] = new(id) }, ReturnValue.ALL_OLD);
                return old.Attributes is { Count: > 0 } ? [(id, null)] : [];
            case 3 when id != other:
                return await TransactAsync(client, id, other, value);
            default:
                var batch = await client.BatchWriteItemAsync(
                    new BatchWriteItemRequest
                    {
                        RequestItems = new() { [Table] = [new(new PutRequest(new() { ["id"] = new(id), ["v"] = new(value) }))] },
                    }
                );
                return batch.UnprocessedItems is { Count: > 0 } ? [] : [(id, value)];
        }
    }

    private static async Task<IReadOnlyList<(string Id, string? Value)>> TransactAsync(
        AmazonDynamoDBClient client,
        string id,
        string other,
        string value
    )
    {
        await client.TransactWriteItemsAsync(
            new TransactWriteItemsRequest
            {
                TransactItems =
                [
                    .. new[] { id, other }.Select(key => new TransactWriteItem
                    {
                        Put = new Put
                        {
                            TableName = Table,
                            Item = new() { ["id"] = new(key), ["v"] = new(value) },
                        },
                    }),
                ],
            }
        );
        return [(id, value), (other, value)];
    }

    private static async Task<List<Change>> ReadAsync(DynamoTestContext test)
    {
        var changes = new List<Change>();
        await test.Client.PutItemAsync(Table, new() { ["id"] = new("end"), ["v"] = new("end") });
        await foreach (var change in test.Mock.Streams.ReadAsync(test.TablePrefix + Table))
        {
            if (change.Keys["id"].S == "end")
                break;
            changes.Add(Change.From(change));
        }

        await test.Client.DeleteItemAsync(Table, new() { ["id"] = new("end") });
        return changes;
    }

    private static Task<CreateTableResponse> CreateAsync(AmazonDynamoDBClient client) =>
        client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = Table,
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
                StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.NEW_AND_OLD_IMAGES },
            }
        );

    private static async Task<Dictionary<string, string>> ContentsAsync(AmazonDynamoDBClient client)
    {
        var items = (await client.ScanAsync(new ScanRequest(Table) { ConsistentRead = true })).Items;
        return items.ToDictionary(item => item["id"].S, item => item["v"].S);
    }

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);
}
