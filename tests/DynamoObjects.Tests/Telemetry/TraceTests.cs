using System.Diagnostics;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Telemetry;

public sealed class TraceTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Every_request_of_the_mapper_is_a_span_named_by_operation_and_table(DynamoTestContext test, DynamoDatabase db)
    {
        using var traces = new TraceRecorder();
        var stores = db.Table<Store>();
        var orders = db.Table<Order>();
        await stores.SaveAsync(new Store { StoreId = "s1", Name = "North" });
        var store = await stores.GetAsync("s1");
        store.City = "Oslo";
        await stores.SaveAsync(store);
        await stores.UpdateCounterAsync("s1", s => s.Thanks, 1);
        await stores.Query(s => s.StoreId == "s1").ToListAsync();
        await stores.Scan().ToListAsync();
        await db.Transaction().Save(new Order { Customer = "acme", Number = 1 }).Save(new Store { StoreId = "s2" }).CommitAsync();
        var reads = db.ReadTransaction();
        reads.Find<Store>("s1");
        reads.Find<Store>("s2");
        await reads.ReadAsync();
        await orders.SaveManyAsync([new Order { Customer = "acme", Number = 2 }, new Order { Customer = "acme", Number = 3 }]);
        await foreach (var order in orders.GetManyAsync([("acme", 2), ("acme", 3)]))
            Assert.Equal("acme", order.Customer);
        await stores.DeleteAsync("s1");
        await db.ListTablesAsync().ToListAsync();
        await (await db.RaiseThroughputAsync<Order>(write: 5)).DisposeAsync();
        await db.DeleteTableAsync<Store>();

        Assert.Equal(test.Requests.Count, traces.Ended.Count);
        Assert.Contains(traces.Ended, activity => activity.DisplayName == $"GetItem {stores.Name}");
        Assert.Contains(traces.Ended, activity => activity.DisplayName == $"CreateTable {orders.Name}");
        Assert.Contains(traces.Ended, activity => activity.DisplayName == "TransactWriteItems");
        Assert.Equal(2, traces.Single("BatchWriteItem").GetTagItem("db.operation.batch.size"));
        Assert.Equal(2, traces.Single("TransactGetItems").GetTagItem("db.operation.batch.size"));
        Assert.All(traces.Ended, activity => Assert.Equal(ActivityKind.Client, activity.Kind));
        Assert.All(traces.Ended, activity => Assert.Equal("aws.dynamodb", activity.GetTagItem("db.system.name")));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_span_has_the_request_and_the_outcome_but_no_values(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        foreach (var id in new[] { "s1", "s2", "s3" })
            await stores.SaveAsync(
                new Store
                {
                    StoreId = id,
                    CompanyId = "secret",
                    Name = id,
                }
            );
        using var traces = new TraceRecorder();

        await stores.Query(s => s.CompanyId == "secret" && s.Thanks > 0, index: "StoreCompanyIndex").PageSize(10).ToListAsync();
        await stores.FindAsync("s1", consistent: true);

        var query = traces.Single("Query");
        Assert.Equal(stores.Name, query.GetTagItem("db.collection.name"));
        Assert.Equal(new[] { stores.Name }, query.GetTagItem("aws.dynamodb.table_names"));
        Assert.Equal("StoreCompanyIndex", query.GetTagItem("aws.dynamodb.index_name"));
        Assert.Equal(10, query.GetTagItem("aws.dynamodb.limit"));
        Assert.Equal(true, query.GetTagItem("aws.dynamodb.scan_forward"));
        Assert.Equal(0, query.GetTagItem("aws.dynamodb.count"));
        Assert.Equal(3, query.GetTagItem("aws.dynamodb.scanned_count"));
        Assert.Equal(true, traces.Single("GetItem").GetTagItem("aws.dynamodb.consistent_read"));
        Assert.DoesNotContain(query.TagObjects, tag => tag.Value?.ToString()?.Contains("secret", StringComparison.Ordinal) == true);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_failed_request_is_an_error_with_DynamoDBs_code(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(new Store { StoreId = "s1" });
        using var traces = new TraceRecorder();

        await Assert.ThrowsAsync<ItemExistsException>(() => stores.SaveAsync(new Store { StoreId = "s1" }));

        var put = traces.Single("PutItem");
        Assert.Equal(ActivityStatusCode.Error, put.Status);
        Assert.Equal("ConditionalCheckFailedException", put.GetTagItem("error.type"));
        Assert.Equal("ConditionalCheckFailedException", put.GetTagItem("db.response.status_code"));
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_request_without_a_response_is_an_error_with_the_exceptions_type(DynamoDatabase db)
    {
        await db.CreateTableAsync<Store>();
        using var traces = new TraceRecorder();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            db.Table<Store>().FindAsync("s1", cancellationToken: new CancellationToken(canceled: true))
        );

        var get = traces.Single("GetItem");
        Assert.EndsWith("CanceledException", (string?)get.GetTagItem("error.type"), StringComparison.Ordinal);
        Assert.Null(get.GetTagItem("db.response.status_code"));
    }
}
