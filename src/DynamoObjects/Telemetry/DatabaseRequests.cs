using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Telemetry;

/// <summary>The one way of all that the mapper sends. Requests go straight to the client, unless somebody listens to traces or metrics.</summary>
internal sealed class DatabaseRequests(IAmazonDynamoDB client, TimeProvider time)
{
    private readonly ObservedRequests _observed = new(client, time);

    internal Task<GetItemResponse> GetItemAsync(GetItemRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("GetItem", request, static (c, r, t) => c.GetItemAsync(r, t), cancellationToken)
            : client.GetItemAsync(request, cancellationToken);

    internal Task<PutItemResponse> PutItemAsync(PutItemRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("PutItem", request, static (c, r, t) => c.PutItemAsync(r, t), cancellationToken)
            : client.PutItemAsync(request, cancellationToken);

    internal Task<UpdateItemResponse> UpdateItemAsync(UpdateItemRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("UpdateItem", request, static (c, r, t) => c.UpdateItemAsync(r, t), cancellationToken)
            : client.UpdateItemAsync(request, cancellationToken);

    internal Task<DeleteItemResponse> DeleteItemAsync(DeleteItemRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("DeleteItem", request, static (c, r, t) => c.DeleteItemAsync(r, t), cancellationToken)
            : client.DeleteItemAsync(request, cancellationToken);

    internal Task<QueryResponse> QueryAsync(QueryRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("Query", request, static (c, r, t) => c.QueryAsync(r, t), cancellationToken)
            : client.QueryAsync(request, cancellationToken);

    internal Task<ScanResponse> ScanAsync(ScanRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("Scan", request, static (c, r, t) => c.ScanAsync(r, t), cancellationToken)
            : client.ScanAsync(request, cancellationToken);

    internal Task<BatchGetItemResponse> BatchGetItemAsync(BatchGetItemRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("BatchGetItem", request, static (c, r, t) => c.BatchGetItemAsync(r, t), cancellationToken)
            : client.BatchGetItemAsync(request, cancellationToken);

    internal Task<BatchWriteItemResponse> BatchWriteItemAsync(BatchWriteItemRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("BatchWriteItem", request, static (c, r, t) => c.BatchWriteItemAsync(r, t), cancellationToken)
            : client.BatchWriteItemAsync(request, cancellationToken);

    internal Task<TransactGetItemsResponse> TransactGetItemsAsync(TransactGetItemsRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("TransactGetItems", request, static (c, r, t) => c.TransactGetItemsAsync(r, t), cancellationToken)
            : client.TransactGetItemsAsync(request, cancellationToken);

    internal Task<TransactWriteItemsResponse> TransactWriteItemsAsync(TransactWriteItemsRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("TransactWriteItems", request, static (c, r, t) => c.TransactWriteItemsAsync(r, t), cancellationToken)
            : client.TransactWriteItemsAsync(request, cancellationToken);

    internal Task<CreateTableResponse> CreateTableAsync(CreateTableRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("CreateTable", request, static (c, r, t) => c.CreateTableAsync(r, t), cancellationToken)
            : client.CreateTableAsync(request, cancellationToken);

    internal Task<DescribeTableResponse> DescribeTableAsync(DescribeTableRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("DescribeTable", request, static (c, r, t) => c.DescribeTableAsync(r, t), cancellationToken)
            : client.DescribeTableAsync(request, cancellationToken);

    internal Task<UpdateTableResponse> UpdateTableAsync(UpdateTableRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("UpdateTable", request, static (c, r, t) => c.UpdateTableAsync(r, t), cancellationToken)
            : client.UpdateTableAsync(request, cancellationToken);

    internal Task<DeleteTableResponse> DeleteTableAsync(DeleteTableRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("DeleteTable", request, static (c, r, t) => c.DeleteTableAsync(r, t), cancellationToken)
            : client.DeleteTableAsync(request, cancellationToken);

    internal Task<ListTablesResponse> ListTablesAsync(ListTablesRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("ListTables", request, static (c, r, t) => c.ListTablesAsync(r, t), cancellationToken)
            : client.ListTablesAsync(request, cancellationToken);

    internal Task<UpdateTimeToLiveResponse> UpdateTimeToLiveAsync(UpdateTimeToLiveRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("UpdateTimeToLive", request, static (c, r, t) => c.UpdateTimeToLiveAsync(r, t), cancellationToken)
            : client.UpdateTimeToLiveAsync(request, cancellationToken);

    internal Task<DescribeTimeToLiveResponse> DescribeTimeToLiveAsync(DescribeTimeToLiveRequest request, CancellationToken cancellationToken = default)
        => DatabaseTelemetry.IsListenedTo
            ? _observed.SendAsync("DescribeTimeToLive", request, static (c, r, t) => c.DescribeTimeToLiveAsync(r, t), cancellationToken)
            : client.DescribeTimeToLiveAsync(request, cancellationToken);
}
