using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Tests;

public class DynamoTestContextTests
{
    [Fact]
    public async Task Two_tests_with_the_same_table_name_are_isolated()
    {
        await using var one = await DynamoTestContext.OpenAsync(Backend.Mock);
        await using var two = await DynamoTestContext.OpenAsync(Backend.Mock);
        await SimpleTables.CreateAsync(one.Client, "store");

        Assert.Equal(["store"], (await one.Client.ListTablesAsync()).TableNames);
        Assert.Empty((await two.Client.ListTablesAsync()).TableNames);
        Assert.NotEqual(one.TablePrefix, two.TablePrefix);
    }

    [Fact]
    public async Task Tables_are_described_and_missed_under_their_own_names()
    {
        await using var test = await DynamoTestContext.OpenAsync(Backend.Mock);
        var created = (await SimpleTables.CreateAsync(test.Client, "store")).TableDescription;

        Assert.Equal("store", created.TableName);
        Assert.EndsWith(":table/store", created.TableArn, StringComparison.Ordinal);
        Assert.Equal("store", (await test.Client.DescribeTableAsync(created.TableArn)).Table.TableName);
        var missing = await Assert.ThrowsAsync<ResourceNotFoundException>(() => test.Client.DescribeTableAsync("other"));
        Assert.DoesNotContain(test.TablePrefix, missing.Message, StringComparison.Ordinal);
        Assert.Contains("other", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_are_listed_in_pages()
    {
        await using var test = await DynamoTestContext.OpenAsync(Backend.Mock);
        foreach (var name in new[] { "ccc", "aaa", "bbb" })
            await SimpleTables.CreateAsync(test.Client, name);

        var first = await test.Client.ListTablesAsync(new ListTablesRequest { Limit = 2 });
        var second = await test.Client.ListTablesAsync(
            new ListTablesRequest { Limit = 2, ExclusiveStartTableName = first.LastEvaluatedTableName }
        );
        var all = await test.Client.ListTablesAsync(new ListTablesRequest { Limit = 3 });

        Assert.Equal(
            ["aaa bbb, then bbb", "ccc, then nothing", "aaa bbb ccc, then nothing"],
            new[] { first, second, all }.Select(page =>
                $"{string.Join(' ', page.TableNames)}, then {page.LastEvaluatedTableName ?? "nothing"}"
            )
        );
    }

    [Fact]
    public async Task After_the_end_the_client_rejects_requests_and_the_token_is_canceled()
    {
        var test = await DynamoTestContext.OpenAsync(Backend.Mock, "Mine");
        await test.DisposeAsync();
        await test.DisposeAsync();

        var exception = await Assert.ThrowsAnyAsync<ObjectDisposedException>(() => test.Client.ListTablesAsync());
        Assert.Contains("The test 'Mine' has ended", exception.Message, StringComparison.Ordinal);
        Assert.True(test.CancellationToken.IsCancellationRequested);
    }

    [Fact]
    public async Task A_test_opens_on_one_backend() =>
        await Assert.ThrowsAsync<ArgumentException>(() => DynamoTestContext.OpenAsync(Backend.Mock | Backend.Local));
}
