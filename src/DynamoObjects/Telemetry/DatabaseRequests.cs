using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Telemetry;

/// <summary>The one way of all that the mapper sends. Requests go straight to the client, unless somebody listens to traces or metrics.</summary>
internal sealed class DatabaseRequests
{
    private readonly IAmazonDynamoDB _client;
    private readonly ObservedRequests _observed;

    internal DatabaseRequests(IAmazonDynamoDB client, TimeProvider time)
    {
        _client = client;
        _observed = new ObservedRequests(client, time);

        // The runtime takes milliseconds to set up its first source and meter: they belong to the start, not to the first request.
        DatabaseTelemetry.Prepare();
    }

    internal Task<GetItemResponse> GetItemAsync(GetItemRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("GetItem", request, static (c, r, t) => c.GetItemAsync(r, t), cancellationToken)
            : _client.GetItemAsync(request, cancellationToken);

    internal Task<PutItemResponse> PutItemAsync(PutItemRequest request, CancellationToken cancellationToken = default)
    {
        SentAttempts.Watch(request);
        return DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("PutItem", request, static (c, r, t) => c.PutItemAsync(r, t), cancellationToken)
            : _client.PutItemAsync(request, cancellationToken);
    }

    internal Task<UpdateItemResponse> UpdateItemAsync(UpdateItemRequest request, CancellationToken cancellationToken = default)
    {
        SentAttempts.Watch(request);
        return DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("UpdateItem", request, static (c, r, t) => c.UpdateItemAsync(r, t), cancellationToken)
            : _client.UpdateItemAsync(request, cancellationToken);
    }

    internal Task<DeleteItemResponse> DeleteItemAsync(DeleteItemRequest request, CancellationToken cancellationToken = default)
    {
        SentAttempts.Watch(request);
        return DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("DeleteItem", request, static (c, r, t) => c.DeleteItemAsync(r, t), cancellationToken)
            : _client.DeleteItemAsync(request, cancellationToken);
    }

    internal Task<QueryResponse> QueryAsync(QueryRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("Query", request, static (c, r, t) => c.QueryAsync(r, t), cancellationToken)
            : _client.QueryAsync(request, cancellationToken);

    internal Task<ScanResponse> ScanAsync(ScanRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("Scan", request, static (c, r, t) => c.ScanAsync(r, t), cancellationToken)
            : _client.ScanAsync(request, cancellationToken);

    internal Task<BatchGetItemResponse> BatchGetItemAsync(BatchGetItemRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("BatchGetItem", request, static (c, r, t) => c.BatchGetItemAsync(r, t), cancellationToken)
            : _client.BatchGetItemAsync(request, cancellationToken);

    internal Task<BatchWriteItemResponse> BatchWriteItemAsync(BatchWriteItemRequest request, CancellationToken cancellationToken = default)
    {
        SentAttempts.Watch(request);
        return DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("BatchWriteItem", request, static (c, r, t) => c.BatchWriteItemAsync(r, t), cancellationToken)
            : _client.BatchWriteItemAsync(request, cancellationToken);
    }

    internal Task<TransactGetItemsResponse> TransactGetItemsAsync(TransactGetItemsRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("TransactGetItems", request, static (c, r, t) => c.TransactGetItemsAsync(r, t), cancellationToken)
            : _client.TransactGetItemsAsync(request, cancellationToken);

    internal Task<TransactWriteItemsResponse> TransactWriteItemsAsync(TransactWriteItemsRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("TransactWriteItems", request, static (c, r, t) => c.TransactWriteItemsAsync(r, t), cancellationToken)
            : _client.TransactWriteItemsAsync(request, cancellationToken);

    internal Task<CreateTableResponse> CreateTableAsync(CreateTableRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("CreateTable", request, static (c, r, t) => c.CreateTableAsync(r, t), cancellationToken)
            : _client.CreateTableAsync(request, cancellationToken);

    internal Task<DescribeTableResponse> DescribeTableAsync(DescribeTableRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("DescribeTable", request, static (c, r, t) => c.DescribeTableAsync(r, t), cancellationToken)
            : _client.DescribeTableAsync(request, cancellationToken);

    internal Task<UpdateTableResponse> UpdateTableAsync(UpdateTableRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("UpdateTable", request, static (c, r, t) => c.UpdateTableAsync(r, t), cancellationToken)
            : _client.UpdateTableAsync(request, cancellationToken);

    internal Task<DeleteTableResponse> DeleteTableAsync(DeleteTableRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("DeleteTable", request, static (c, r, t) => c.DeleteTableAsync(r, t), cancellationToken)
            : _client.DeleteTableAsync(request, cancellationToken);

    internal Task<ListTablesResponse> ListTablesAsync(ListTablesRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("ListTables", request, static (c, r, t) => c.ListTablesAsync(r, t), cancellationToken)
            : _client.ListTablesAsync(request, cancellationToken);

    internal Task<UpdateTimeToLiveResponse> UpdateTimeToLiveAsync(UpdateTimeToLiveRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("UpdateTimeToLive", request, static (c, r, t) => c.UpdateTimeToLiveAsync(r, t), cancellationToken)
            : _client.UpdateTimeToLiveAsync(request, cancellationToken);

    internal Task<DescribeTimeToLiveResponse> DescribeTimeToLiveAsync(DescribeTimeToLiveRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("DescribeTimeToLive", request, static (c, r, t) => c.DescribeTimeToLiveAsync(r, t), cancellationToken)
            : _client.DescribeTimeToLiveAsync(request, cancellationToken);
}
