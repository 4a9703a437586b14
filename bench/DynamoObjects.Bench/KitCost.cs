using System.Diagnostics;
using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Testing;

namespace DynamoObjects.Bench;

/// <summary>What the test kit adds to a test: a table, a write, a read and the end, with the kit and without.</summary>
internal static class KitCost
{
    private const string Table = "visits";
    private const int Warmup = 50;
    private const int Tests = 500;

    public static async Task<int> RunAsync(string[] options)
    {
        var start = Stopwatch.GetTimestamp();
        using (
            new AmazonDynamoDBClient(
                new BasicAWSCredentials("bench", "bench"),
                new AmazonDynamoDBConfig { ServiceURL = "http://localhost:1" }
            )
        )
        {
            // The SDK's first client costs more than all that the kit does.
        }

        var ofSdk = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        await (await DynamoTestContext.OpenAsync(Backend.Mock)).DisposeAsync();
        var ofKit = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"start: {ofSdk.TotalMilliseconds:0} ms of the AWS SDK's first client, {ofKit.TotalMilliseconds:0} ms of the kit's "
                    + $"first test"
            )
        );

        Print("mock", await MedianAsync(() => WithKitAsync(Backend.Mock)));
        if (options is ["--endpoint", var endpoint])
            await CompareAsync(endpoint);
        return 0;
    }

    // In turn, for DynamoDB Local slows down with every table that it makes.
    private static async Task CompareAsync(string endpoint)
    {
        Environment.SetEnvironmentVariable("DYNAMO_LOCAL_ENDPOINT", endpoint);
        using var client = new AmazonDynamoDBClient(
            new BasicAWSCredentials("bench", "bench"),
            new AmazonDynamoDBConfig { ServiceURL = endpoint }
        );
        var (with, without) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var test = 0; test < Warmup + Tests; test++)
        {
            with.Add(await TimeAsync(() => WithKitAsync(Backend.Local)));
            without.Add(await TimeAsync(() => WithoutKitAsync(client)));
        }

        Print("DynamoDB Local, with the kit", Median(with));
        Print("DynamoDB Local, without", Median(without));
    }

    private static async Task WithKitAsync(Backend backend)
    {
        await using var test = await DynamoTestContext.OpenAsync(backend);
        await WriteAndReadAsync(test.Client, Table);
    }

    private static async Task WithoutKitAsync(AmazonDynamoDBClient client)
    {
        await WriteAndReadAsync(client, Table);
        await client.DeleteTableAsync(Table);
    }

    private static async Task WriteAndReadAsync(AmazonDynamoDBClient client, string table)
    {
        await client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = table,
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );
        await client.PutItemAsync(table, new() { ["id"] = new("a") });
        var read = await client.GetItemAsync(table, new() { ["id"] = new("a") });
        if (read.Item?["id"].S != "a")
            throw new InvalidOperationException("What was written was not read.");
    }

    private static async Task<TimeSpan> MedianAsync(Func<Task> test)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < Warmup + Tests; i++)
            times.Add(await TimeAsync(test));
        return Median(times);
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> test)
    {
        var start = Stopwatch.GetTimestamp();
        await test();
        return Stopwatch.GetElapsedTime(start);
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Skip(Warmup).Order().ElementAt(Tests / 2);

    private static void Print(string what, TimeSpan time) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"a test of one table on {what}: {time.TotalMilliseconds:0.000} ms, median of {Tests}"
            )
        );
}
