using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Endpoints;

public class EndpointTests
{
    private const Backend Both = Backend.Mock | Backend.Local;

    [DynamoFact(Both)]
    public async Task A_process_sees_the_tables_of_the_test_and_no_others(DynamoTestContext test)
    {
        await RemoteClient.CreateTableAsync(test.Client, "orders");
        using var remote = await RemoteClient.CreateAsync(test);

        await RemoteClient.CreateTableAsync(remote, "customers");
        await remote.PutItemAsync("orders", new() { ["id"] = new("1"), ["text"] = new(test.TablePrefix) });

        Assert.Equal(["customers", "orders"], (await remote.ListTablesAsync()).TableNames);
        Assert.Equal(["customers", "orders"], (await test.Client.ListTablesAsync()).TableNames);
        var item = (await test.Client.GetItemAsync("orders", new() { ["id"] = new("1") })).Item;
        Assert.Equal(test.TablePrefix, item["text"].S);
        var table = (await remote.DescribeTableAsync("orders")).Table;
        Assert.Equal("orders", table.TableName);
        Assert.EndsWith(":table/orders", table.TableArn, StringComparison.Ordinal);
    }

    [DynamoFact(Both)]
    public async Task The_log_has_the_requests_of_the_process(DynamoTestContext test)
    {
        await RemoteClient.CreateTableAsync(test.Client, "orders");
        using var remote = await RemoteClient.CreateAsync(test);
        test.Requests.Clear();

        await remote.PutItemAsync("orders", new() { ["id"] = new("1") });
        await remote.QueryAsync(
            new QueryRequest
            {
                TableName = "orders",
                KeyConditionExpression = "id = :id",
                ExpressionAttributeValues = new() { [":id"] = new("1") },
            }
        );

        Assert.Equal(["PutItem", "Query"], test.Requests.Select(request => request.Operation));
        Assert.Equal("1", Assert.Single(test.Requests.OfType<PutItemRequest>()).Item["id"].S);
        test.Requests.ShouldConsumeAtMost(readUnits: 0.5, writeUnits: 1);
    }

    [DynamoFact(Both)]
    public async Task Every_call_returns_the_same_endpoint(DynamoTestContext test)
    {
        var endpoints = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => test.GetEndpointAsync())));

        Assert.Single(endpoints.Append(await test.GetEndpointAsync()).Distinct());
        Assert.Equal("127.0.0.1", endpoints[0].Host);
    }

    [DynamoFact(Both)]
    public async Task Errors_have_all_that_the_service_sends(DynamoTestContext test)
    {
        await RemoteClient.CreateTableAsync(test.Client, "orders");
        using var remote = await RemoteClient.CreateAsync(test);
        await remote.PutItemAsync("orders", new() { ["id"] = new("1"), ["state"] = new("paid") });
        var put = new Put
        {
            TableName = "orders",
            Item = new() { ["id"] = new("1") },
            ConditionExpression = "attribute_not_exists(id)",
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        };

        var failed = await Assert.ThrowsAsync<ConditionalCheckFailedException>(() =>
            remote.PutItemAsync(
                new PutItemRequest
                {
                    TableName = "orders",
                    Item = put.Item,
                    ConditionExpression = put.ConditionExpression,
                    ReturnValuesOnConditionCheckFailure = put.ReturnValuesOnConditionCheckFailure,
                }
            )
        );
        var canceled = await Assert.ThrowsAsync<TransactionCanceledException>(() =>
            remote.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = [new() { Put = put }] })
        );
        var missing = await Assert.ThrowsAsync<ResourceNotFoundException>(() => remote.ScanAsync(new ScanRequest("nothing")));

        Assert.Equal("The conditional request failed", failed.Message);
        Assert.Equal("paid", failed.Item["state"].S);
        var reason = Assert.Single(canceled.CancellationReasons);
        Assert.Equal(("ConditionalCheckFailed", "paid"), (reason.Code, reason.Item["state"].S));
        Assert.DoesNotContain(test.TablePrefix, missing.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Both)]
    public async Task An_operation_that_a_test_cannot_isolate_is_rejected_with_the_reason(DynamoTestContext test)
    {
        using var remote = await RemoteClient.CreateAsync(test);

        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => remote.ListBackupsAsync(new ListBackupsRequest()));

        Assert.Equal("UnknownOperationException", exception.ErrorCode);
        Assert.Contains("Set TableName in the ListBackupsRequest", exception.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock)]
    public async Task The_clock_of_the_test_is_that_of_the_process(DynamoTestContext test)
    {
        using var remote = await RemoteClient.CreateAsync(test);
        test.Clock.Advance(TimeSpan.FromDays(400));
        await RemoteClient.CreateTableAsync(remote, "orders");

        var created = (await remote.DescribeTableAsync("orders")).Table.CreationDateTime!.Value;

        Assert.Equal(test.Clock.GetUtcNow().UtcDateTime, created.ToUniversalTime(), TimeSpan.FromSeconds(5));
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_signature_chooses_a_region_that_the_test_uses(DynamoTestContext test)
    {
        using var stockholm = await RemoteClient.CreateAsync(test, region: "eu-north-1");
        await RemoteClient.CreateTableAsync(stockholm, "orders");
        Assert.Equal(["orders"], (await test.Client.ListTablesAsync()).TableNames);

        var other = test.CreateClient(new TestClientOptions { Region = "eu-north-1" });
        await RemoteClient.CreateTableAsync(other, "replica");

        Assert.Equal(["replica"], (await stockholm.ListTablesAsync()).TableNames);
        Assert.Equal(["orders"], (await test.Client.ListTablesAsync()).TableNames);
    }
}
