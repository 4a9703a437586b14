using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Tests.Seeding;

public class SharedSeedUseTests
{
    private const int Tests = 100;

    [DynamoFact]
    public async Task A_hundred_concurrent_tests_share_one_seeding_and_are_isolated(DynamoTestContext outer)
    {
        var tests = outer.Backend == Backend.Mock ? Tests : Tests / 5;
        await Parallel.ForEachAsync(Enumerable.Range(0, tests), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, token) =>
        {
            await using var test = await DynamoTestContext.OpenAsync(
                outer.Backend,
                seeds: [typeof(CountingSeed)],
                cancellationToken: token
            );
            await test.Client.PutItemAsync("counted", AllTypesTable.Item($"own{number}", number), token);
            await test.Client.DeleteItemAsync(
                "counted",
                new()
                {
                    ["pk"] = new("p"),
                    ["sk"] = new() { N = $"{number}" },
                },
                token
            );

            var items = (await test.Client.ScanAsync(new ScanRequest("counted"), token)).Items;
            Assert.Equal(100, items.Count);
            Assert.Equal($"own{number}", Assert.Single(items, item => item["pk"].S != "p")["pk"].S);
            Assert.DoesNotContain(items, item => item["pk"].S == "p" && item["sk"].N == $"{number}");
        });

        Assert.Equal(1, CountingSeed.Runs);
    }

    [DynamoFact]
    public async Task A_seed_that_fails_fails_each_test_with_the_reason_and_runs_once(DynamoTestContext outer)
    {
        foreach (var _ in new[] { 1, 2 })
        {
            var exception = await Assert.ThrowsAsync<SeedException>(() =>
                DynamoTestContext.OpenAsync(outer.Backend, seeds: [typeof(FailingSeed)])
            );
            Assert.Contains("FailingSeed failed", exception.Message, StringComparison.Ordinal);
            Assert.Contains("nowhere.csv", exception.Message, StringComparison.Ordinal);
        }

        Assert.Equal(1, FailingSeed.Runs);
    }

    [Fact]
    public async Task Two_seeds_with_one_table_are_rejected_by_name()
    {
        var exception = await Assert.ThrowsAsync<SeedException>(() =>
            DynamoTestContext.OpenAsync(Backend.Mock, seeds: [typeof(StoresSeed), typeof(SecondStoresSeed), typeof(StoresSeed)])
        );

        Assert.Contains("StoresSeed and SecondStoresSeed both create the table 'store'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(string))]
    [InlineData(typeof(SharedSeed))]
    public async Task A_type_that_is_not_a_shared_seed_is_rejected(Type type)
    {
        var exception = await Assert.ThrowsAsync<SeedException>(() => DynamoTestContext.OpenAsync(Backend.Mock, seeds: [type]));

        Assert.Contains("must be a class that derives from SharedSeed", exception.Message, StringComparison.Ordinal);
    }

    [DynamoFact]
    public async Task A_running_test_adds_a_seed_once(DynamoTestContext test)
    {
        await test.SeedAsync<StoresSeed>(test.CancellationToken);
        var again = await Assert.ThrowsAsync<SeedException>(() => test.SeedAsync<StoresSeed>(test.CancellationToken));

        Assert.Equal(StoresSeed.Stores, (await test.Client.ScanAsync(new ScanRequest("store"))).Count);
        Assert.Contains("'store'", again.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(test.TablePrefix, again.Message, StringComparison.Ordinal);
    }
}
