using System.Runtime.CompilerServices;
using Amazon;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock;
using DynamoObjects.Mock.Server;

namespace DynamoObjects.Testing.Catching;

public class OutsideTestTests
{
    [Fact]
    public async Task A_request_names_its_operation_its_table_and_where_the_client_was_created()
    {
        using var client = Create();

        var exception = await Assert.ThrowsAsync<ClientOutsideTestException>(() =>
            client.PutItemAsync("orders", new() { ["id"] = new("1") })
        );

        Assert.StartsWith("PutItem on 'orders' was called outside of a test.", exception.Message, StringComparison.Ordinal);
        Assert.Contains("DynamoClients.LeaveAlone", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"   at {typeof(OutsideTestTests).FullName}.{nameof(Create)}", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at Amazon.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_in_a_static_field_is_caught_before_any_test() =>
        await Assert.ThrowsAsync<ClientOutsideTestException>(() => Orders.Client.ListTablesAsync());

    [Fact]
    public async Task A_request_after_the_end_of_its_test_names_the_test()
    {
        var test = await DynamoTestContext.OpenAsync(Backend.Mock, "the ended one");
        test.SetCurrent();
        await Orders.Client.ListTablesAsync();
        await test.DisposeAsync();

        var exception = await Assert.ThrowsAsync<ObjectDisposedException>(() => Orders.Client.ListTablesAsync());

        Assert.Contains("'the ended one'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_is_left_alone_sends_to_its_own_endpoint()
    {
        using var mock = new MockDynamoDb();
        await using var server = await MockDynamoDbServer.StartAsync(mock);
        using var client = DynamoClients.LeaveAlone(
            new AmazonDynamoDBClient("key", "secret", new AmazonDynamoDBConfig { ServiceURL = server.Endpoint.ToString() })
        );
        mock.Execute(
            new CreateTableRequest
            {
                TableName = "orders",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );

        Assert.Equal(["orders"], (await client.ListTablesAsync()).TableNames);
    }

    [Fact]
    public async Task Clients_of_the_mock_are_not_affected()
    {
        using var mock = new MockDynamoDb();
        await using var server = await MockDynamoDbServer.StartAsync(mock);
        using var direct = mock.CreateClient();
        using var served = server.CreateClient();

        Assert.Empty((await direct.ListTablesAsync()).TableNames);
        Assert.Empty((await served.ListTablesAsync()).TableNames);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static AmazonDynamoDBClient Create() => new("key", "secret", RegionEndpoint.USEast1);
}
