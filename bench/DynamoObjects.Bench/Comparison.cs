using System.Diagnostics;
using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock;

namespace DynamoObjects.Bench;

/// <summary>The mock side by side with a DynamoDB endpoint, such as DynamoDB Local: one caller, operations per second.</summary>
internal static class Comparison
{
    private const int Rounds = 5;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    private static readonly (string Name, Func<IAmazonDynamoDB, int, Task> Run)[] Operations =
    [
        ("GetItem", GetAsync),
        ("PutItem", (client, i) => client.PutItemAsync(new PutItemRequest(Music.Table, Music.Item(Artist(i), Song(i))))),
        ("UpdateItem with a condition", (client, i) => client.UpdateItemAsync(Music.Update(Artist(i), Song(i)))),
        ("Query of ten", QueryOfTenAsync),
        ("TransactWriteItems of two", (client, i) => client.TransactWriteItemsAsync(Music.TransactionOfTwo(i))),
        ("BatchWriteItem of 25", (client, i) => client.BatchWriteItemAsync(Music.BatchOf25(i))),
    ];

    public static async Task<int> RunAsync(string[] options)
    {
        if (options is not ["--endpoint", var endpoint])
        {
            await Console.Error.WriteLineAsync("usage: compare --endpoint http://localhost:8000");
            return 2;
        }

        using var engine = new MockDynamoDb();
        using var mock = engine.CreateClient();
        using var local = new AmazonDynamoDBClient(
            new BasicAWSCredentials("bench", "bench"),
            new AmazonDynamoDBConfig { ServiceURL = endpoint }
        );
        await RecreateAsync(local);
        await Music.CreateAsync(mock);

        Console.WriteLine("| one caller, operations per second, median of 5 | mock | endpoint | ratio |");
        Console.WriteLine("|---|---:|---:|---:|");
        foreach (var (name, run) in Operations)
        {
            var ofMock = await MeasureAsync(mock, run);
            var ofLocal = await MeasureAsync(local, run);
            await CheckUpdatesAsync(name, mock, local);
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"| {name} | {ofMock:N0} | {ofLocal:N0} | {ofMock / ofLocal:N0} |")
            );
        }

        await local.DeleteTableAsync(Music.Table);
        return 0;
    }

    private static async Task RecreateAsync(AmazonDynamoDBClient client)
    {
        try
        {
            await client.DeleteTableAsync(Music.Table);
        }
        catch (ResourceNotFoundException)
        {
            // The first run against this endpoint.
        }

        await Music.CreateAsync(client);
    }

    // The first round warms up and is thrown away.
    private static async Task<double> MeasureAsync(IAmazonDynamoDB client, Func<IAmazonDynamoDB, int, Task> run)
    {
        var rates = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var count = 0;
            var start = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(start) < Round)
                await run(client, count++);
            if (round > 0)
                rates.Add(count / Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        rates.Sort();
        return rates[Rounds / 2];
    }

    // A ratio is worth something only if both did the work.
    private static async Task CheckUpdatesAsync(string operation, params IAmazonDynamoDB[] clients)
    {
        foreach (var client in clients)
        {
            var item = (await client.GetItemAsync(Music.Table, Music.Key(0, 0))).Item;
            if (operation.StartsWith("Update", StringComparison.Ordinal) && item["plays"].N == Music.Item(0, 0)["plays"].N)
                throw new InvalidOperationException("The updates changed nothing.");
        }
    }

    private static async Task GetAsync(IAmazonDynamoDB client, int i)
    {
        var response = await client.GetItemAsync(new GetItemRequest(Music.Table, Music.Key(Artist(i), Song(i))));
        if (response.Item?.Count != 10)
            throw new InvalidOperationException("GetItem did not give the item of ten attributes.");
    }

    private static async Task QueryOfTenAsync(IAmazonDynamoDB client, int i)
    {
        var response = await client.QueryAsync(Music.Query(Artist(i)));
        if (response.Count != Music.SongsPerArtist)
            throw new InvalidOperationException($"The query found {response.Count} items where it should find {Music.SongsPerArtist}.");
    }

    private static int Artist(int i) => i / Music.SongsPerArtist % Music.Artists;

    private static int Song(int i) => i % Music.SongsPerArtist;
}
