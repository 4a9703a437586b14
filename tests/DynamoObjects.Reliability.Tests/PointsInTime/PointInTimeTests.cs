using Amazon.DynamoDBv2.Model;
using Xunit.Abstractions;

namespace DynamoObjects.Reliability.PointsInTime;

/// <summary>Tables that are restored to points between random writes equal a model.</summary>
/// <remarks>DynamoDB Local has no point-in-time recovery.</remarks>
public class PointInTimeTests(ITestOutputHelper output)
{
    private const int Writes = 80;
    private const int Points = 10;

    [DynamoFact(Backend.Mock)]
    public async Task Ten_points_between_random_writes_equal_a_model(DynamoTestContext test)
    {
        var (histories, points) = (0, 0);
        // A whole second, so that the states before the first write have one of their own.
        test.Clock!.SetUtcNow(DateTimeOffset.FromUnixTimeSeconds(test.Clock.GetUtcNow().ToUnixTimeSeconds() + 1));

        await CheckResults.ReportAsync(
            output,
            "points in time",
            test.Backend.ToString(),
            async () =>
            {
                for (var seed = 0; seed < TestScale.Rounds(120); seed++)
                {
                    await RunAsync(test, seed);
                    histories++;
                    points += Points;
                }
            },
            () => $"{histories} histories of {Writes} writes, {points} restores with their indexes",
            "every item and entry as in the model"
        );
    }

    private static async Task RunAsync(DynamoTestContext test, int seed)
    {
        var random = new Random(seed);
        var library = new Library(test, $"books-{seed}", random);
        var start = library.Now;
        await library.OpenAsync();
        for (var i = 0; i < Writes; i++)
            await library.WriteAsync();
        var end = library.Now;
        // The latest restorable time is five minutes before the present.
        test.Clock!.Advance(TimeSpan.FromSeconds(301));

        for (var i = 0; i < Points; i++)
        {
            var (second, target) = (start + random.Next((int)(end - start) + 1), $"books-{seed}-{i}");
            await test.Client.RestoreTableToPointInTimeAsync(
                new RestoreTableToPointInTimeRequest
                {
                    SourceTableName = $"books-{seed}",
                    TargetTableName = target,
                    RestoreDateTime = DateTimeOffset.FromUnixTimeSeconds(second).UtcDateTime.AddMilliseconds(random.Next(1000)),
                }
            );
            var expected = library.GetState(second);
            await RequireAsync(test, target, null, expected, seed, second, library);
            await RequireAsync(test, target, "by-shelf", expected.Where(book => book.Shelf is not null), seed, second, library);
            await RequireAsync(test, target, "by-version", expected, seed, second, library);
            await test.Client.DeleteTableAsync(target);
        }

        await test.Client.DeleteTableAsync($"books-{seed}");
    }

    private static async Task RequireAsync(
        DynamoTestContext test,
        string table,
        string? index,
        IEnumerable<Book> expected,
        int seed,
        long second,
        Library library
    )
    {
        var response = await test.Client.ScanAsync(new ScanRequest(table) { IndexName = index });
        var found = response.Items.Select(Book.Read).OrderBy(book => book.Room, StringComparer.Ordinal).ThenBy(book => book.Number);
        if (!found.SequenceEqual(expected))
        {
            Assert.Fail(
                $"Seed {seed}, second {second}, {index ?? "table"}: expected {string.Join(", ", expected)}, but found "
                    + $"{string.Join(", ", found)}, after:\n{string.Join('\n', library.Log)}"
            );
        }
    }
}
