using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Tests;

namespace DynamoObjects.Testing.Xunit.Tests.Execution;

/// <summary>Many parallel tests whose tables have the same names.</summary>
public class ParallelTests
{
    private const int Tests = 100;
    private static readonly string[] Tables = ["customer", "order", new('s', 255)];

    [DynamoFact]
    public async Task A_hundred_tests_of_three_tables_see_their_own_and_leave_nothing(DynamoTestContext test)
    {
        var open = await Task.WhenAll(
            Enumerable
                .Range(0, Tests)
                .Select(number => DynamoTestContext.OpenAsync(test.Backend, $"test {number}", cancellationToken: test.CancellationToken))
        );

        await Task.WhenAll(open.Select((own, number) => Task.Run(() => UseAsync(own.Client, number))));
        await Task.WhenAll(open.Select((own, number) => Task.Run(() => CheckAsync(own.Client, number))));

        Assert.Equal(Tests, open.Select(own => own.TablePrefix).Distinct().Count());
        await Task.WhenAll(open.Select(own => own.DisposeAsync().AsTask()));
        foreach (var own in open)
            await Assert.ThrowsAsync<ObjectDisposedException>(() => own.Client.ListTablesAsync());
        await AssertNoTablesAsync(test, open);
    }

    private static async Task UseAsync(AmazonDynamoDBClient client, int number)
    {
        foreach (var table in Tables)
            await SimpleTables.CreateAsync(client, table);
        await client.PutItemAsync(Tables[0], Item(number));
        await client.BatchWriteItemAsync(
            new BatchWriteItemRequest { RequestItems = new() { [Tables[1]] = [new(new PutRequest(Item(number)))] } }
        );
        await client.TransactWriteItemsAsync(
            new TransactWriteItemsRequest
            {
                TransactItems =
                [
                    new()
                    {
                        Put = new() { TableName = Tables[2], Item = Item(number) },
                    },
                ],
            }
        );
    }

    // After all have written, so that each would see the items of another.
    private static async Task CheckAsync(AmazonDynamoDBClient client, int number)
    {
        Assert.Equal(Tables.Order(StringComparer.Ordinal), (await SimpleTables.ListAsync(client)).Order(StringComparer.Ordinal));
        foreach (var table in Tables)
        {
            var page = await client.ScanAsync(new ScanRequest(table) { ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL });
            Assert.Equal((table, Id(number)), (page.ConsumedCapacity.TableName, Assert.Single(page.Items)["id"].S));
            Assert.Equal(table, (await client.DescribeTableAsync(table)).Table.TableName);
        }
    }

    private static async Task AssertNoTablesAsync(DynamoTestContext test, DynamoTestContext[] ended)
    {
        if (test.Backend != Backend.Local)
            return; // The engine of each test ended with the test.
        using var observer = LocalTables.Observer(test);
        var left = await SimpleTables.ListAsync(observer);
        Assert.DoesNotContain(left, name => Array.Exists(ended, own => name.StartsWith(own.TablePrefix, StringComparison.Ordinal)));
    }

    private static Dictionary<string, AttributeValue> Item(int number) => new() { ["id"] = new(Id(number)) };

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);
}
