using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Telemetry;

namespace DynamoObjects.Sending;

/// <summary>Sends all requests of the mapper. With no listener for traces or metrics, requests go straight to the client.</summary>
internal sealed class DatabaseRequests
{
    private readonly IAmazonDynamoDB _client;
    private readonly ObservedRequests _observed;
    private readonly IScopedClient? _scoped;

    public DatabaseRequests(IAmazonDynamoDB client, TimeProvider time)
    {
        _client = client;
        _scoped = client as IScopedClient;
        _observed = new ObservedRequests(client, time);

        // .NET takes milliseconds to create the first source and meter of a process, which must not add to the first request.
        DatabaseTelemetry.Prepare();
    }

    /// <summary>Whose tables the client reaches now; <see langword="null"/> for a client that always reaches the same ones.</summary>
    public object? Scope => _scoped?.Scope;

    public Task<GetItemResponse> GetItemAsync(GetItemRequest request, CancellationToken cancellationToken) =>
        SendAsync("GetItem", request, static (c, r, t) => c.GetItemAsync(r, t), cancellationToken);

    public Task<PutItemResponse> PutItemAsync(PutItemRequest request, AttemptedWrite write, CancellationToken cancellationToken) =>
        WriteAsync("PutItem", request, write, static (c, r, t) => c.PutItemAsync(r, t), cancellationToken);

    public Task<UpdateItemResponse> UpdateItemAsync(UpdateItemRequest request, AttemptedWrite write, CancellationToken cancellationToken) =>
        WriteAsync("UpdateItem", request, write, static (c, r, t) => c.UpdateItemAsync(r, t), cancellationToken);

    public Task<DeleteItemResponse> DeleteItemAsync(DeleteItemRequest request, AttemptedWrite write, CancellationToken cancellationToken) =>
        WriteAsync("DeleteItem", request, write, static (c, r, t) => c.DeleteItemAsync(r, t), cancellationToken);

    public Task<QueryResponse> QueryAsync(QueryRequest request, CancellationToken cancellationToken) =>
        SendAsync("Query", request, static (c, r, t) => c.QueryAsync(r, t), cancellationToken);

    public Task<ScanResponse> ScanAsync(ScanRequest request, CancellationToken cancellationToken) =>
        SendAsync("Scan", request, static (c, r, t) => c.ScanAsync(r, t), cancellationToken);

    public Task<BatchGetItemResponse> BatchGetItemAsync(BatchGetItemRequest request, CancellationToken cancellationToken) =>
        SendAsync("BatchGetItem", request, static (c, r, t) => c.BatchGetItemAsync(r, t), cancellationToken);

    public Task<BatchWriteItemResponse> BatchWriteItemAsync(
        BatchWriteItemRequest request,
        AttemptedWrite write,
        CancellationToken cancellationToken
    ) => WriteAsync("BatchWriteItem", request, write, static (c, r, t) => c.BatchWriteItemAsync(r, t), cancellationToken);

    public Task<TransactGetItemsResponse> TransactGetItemsAsync(TransactGetItemsRequest request, CancellationToken cancellationToken) =>
        SendAsync("TransactGetItems", request, static (c, r, t) => c.TransactGetItemsAsync(r, t), cancellationToken);

    public Task<TransactWriteItemsResponse> TransactWriteItemsAsync(
        TransactWriteItemsRequest request,
        AttemptedWrite write,
        CancellationToken cancellationToken
    ) => WriteAsync("TransactWriteItems", request, write, static (c, r, t) => c.TransactWriteItemsAsync(r, t), cancellationToken);

    public Task<CreateTableResponse> CreateTableAsync(CreateTableRequest request, CancellationToken cancellationToken) =>
        SendAsync("CreateTable", request, static (c, r, t) => c.CreateTableAsync(r, t), cancellationToken);

    public Task<DescribeTableResponse> DescribeTableAsync(DescribeTableRequest request, CancellationToken cancellationToken) =>
        SendAsync("DescribeTable", request, static (c, r, t) => c.DescribeTableAsync(r, t), cancellationToken);

    public Task<UpdateTableResponse> UpdateTableAsync(
        UpdateTableRequest request,
        AttemptedWrite write,
        CancellationToken cancellationToken
    ) => WriteAsync("UpdateTable", request, write, static (c, r, t) => c.UpdateTableAsync(r, t), cancellationToken);

    public Task<DeleteTableResponse> DeleteTableAsync(DeleteTableRequest request, CancellationToken cancellationToken) =>
        SendAsync("DeleteTable", request, static (c, r, t) => c.DeleteTableAsync(r, t), cancellationToken);

    public Task<ListTablesResponse> ListTablesAsync(ListTablesRequest request, CancellationToken cancellationToken) =>
        SendAsync("ListTables", request, static (c, r, t) => c.ListTablesAsync(r, t), cancellationToken);

    public Task<UpdateTimeToLiveResponse> UpdateTimeToLiveAsync(UpdateTimeToLiveRequest request, CancellationToken cancellationToken) =>
        SendAsync("UpdateTimeToLive", request, static (c, r, t) => c.UpdateTimeToLiveAsync(r, t), cancellationToken);

    public Task<DescribeTimeToLiveResponse> DescribeTimeToLiveAsync(
        DescribeTimeToLiveRequest request,
        CancellationToken cancellationToken
    ) => SendAsync("DescribeTimeToLive", request, static (c, r, t) => c.DescribeTimeToLiveAsync(r, t), cancellationToken);

    /// <summary>Sends a write, and records whether a failed attempt may have been carried out.</summary>
    private async Task<TResponse> WriteAsync<TRequest, TResponse>(
        string operation,
        TRequest request,
        AttemptedWrite write,
        Func<IAmazonDynamoDB, TRequest, CancellationToken, Task<TResponse>> send,
        CancellationToken cancellationToken
    )
        where TRequest : AmazonDynamoDBRequest
        where TResponse : AmazonWebServiceResponse
    {
        RequestAttempts.Watch(request);
        try
        {
            return await SendAsync(operation, request, send, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (WriteErrors.IsOutcomeUnknown(exception))
        {
            // A client that does not show its attempts is judged by its exception.
            write.MayBeWritten = true;
            throw;
        }
        finally
        {
            write.MayBeWritten |= RequestAttempts.MayBeWritten(request);
        }
    }

    private Task<TResponse> SendAsync<TRequest, TResponse>(
        string operation,
        TRequest request,
        Func<IAmazonDynamoDB, TRequest, CancellationToken, Task<TResponse>> send,
        CancellationToken cancellationToken
    )
        where TRequest : AmazonDynamoDBRequest
        where TResponse : AmazonWebServiceResponse =>
        DatabaseTelemetry.HasListeners
            ? _observed.SendAsync(operation, request, send, cancellationToken)
            : send(_client, request, cancellationToken);
}
