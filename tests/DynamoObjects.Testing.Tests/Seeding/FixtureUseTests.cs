using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Tests.Seeding;

public class FixtureUseTests
{
    private const int Tests = 100;

    [DynamoFact]
    public async Task A_hundred_tests_at_once_share_one_seeding_and_never_meet(DynamoTestContext outer)
    {
        var tests = outer.Backend == Backend.Mock ? Tests : Tests / 5;
        await Parallel.ForEachAsync(Enumerable.Range(0, tests), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, token) =>
        {
            await using var test = await DynamoTestContext.OpenAsync(
                outer.Backend,
                fixtures: [typeof(CountingFixture)],
                cancellationToken: token
            );
            await test.Client.PutItemAsync("counted", KindsTable.Item($"own{number}", number), token);
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

        Assert.Equal(1, CountingFixture.Runs);
    }

    [DynamoFact]
    public async Task A_fixture_that_fails_fails_each_test_with_the_reason_and_runs_once(DynamoTestContext outer)
    {
        foreach (var _ in new[] { 1, 2 })
        {
            var error = await Assert.ThrowsAsync<SeedException>(() =>
                DynamoTestContext.OpenAsync(outer.Backend, fixtures: [typeof(FailingFixture)])
            );
            Assert.Contains("FailingFixture could not be seeded", error.Message, StringComparison.Ordinal);
            Assert.Contains("nowhere.csv", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(1, FailingFixture.Runs);
    }

    [Fact]
    public async Task Two_fixtures_with_one_table_are_refused_by_name()
    {
        var error = await Assert.ThrowsAsync<SeedException>(() =>
            DynamoTestContext.OpenAsync(Backend.Mock, fixtures: [typeof(StoresFixture), typeof(SecondStoresFixture), typeof(StoresFixture)])
        );

        Assert.Contains("StoresFixture and SecondStoresFixture both create the table 'store'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(string))]
    [InlineData(typeof(SharedSeed))]
    public async Task What_is_no_fixture_is_refused(Type type)
    {
        var error = await Assert.ThrowsAsync<SeedException>(() => DynamoTestContext.OpenAsync(Backend.Mock, fixtures: [type]));

        Assert.Contains("must be a class that derives from SharedSeed", error.Message, StringComparison.Ordinal);
    }

    [DynamoFact]
    public async Task A_running_test_adds_a_fixture_once(DynamoTestContext test)
    {
        await test.SeedAsync<StoresFixture>(test.CancellationToken);
        var again = await Assert.ThrowsAsync<SeedException>(() => test.SeedAsync<StoresFixture>(test.CancellationToken));

        Assert.Equal(StoresFixture.Stores, (await test.Client.ScanAsync(new ScanRequest("store"))).Count);
        Assert.Contains("'store'", again.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(test.TablePrefix, again.Message, StringComparison.Ordinal);
    }
}
