using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock.Client;

namespace DynamoObjects.Mock;

/// <summary>Represents an <see cref="AmazonDynamoDBClient"/> that sends its requests to a <see cref="MockDynamoDb"/> in the same
/// process.</summary>
/// <remarks>
/// <para>You can use it wherever you use the SDK's client: paginators, <c>Table</c>, <c>DynamoDBContext</c>, request events, retries,
/// telemetry and cancellation work as they do with AWS. The client opens no connections and looks up no credentials.</para>
/// <para>Its <see cref="AmazonServiceClient.Config"/> has the values of a real client in its region, except for
/// <see cref="ClientConfig.IgnoreConfiguredEndpointUrls"/>.</para>
/// <para>This type is thread-safe.</para>
/// </remarks>
public class MockDynamoDbClient : AmazonDynamoDBClient
{
    private readonly EngineInvoker _invoker;
    private readonly ClientRetries _retries;
    private readonly ClientObservers _observers;
    private volatile bool _disposed;

    /// <summary>Creates a client for an engine.</summary>
    /// <param name="mock">The engine that runs the client's requests; disposing the client does not dispose the engine.</param>
    /// <param name="options">The options of the client, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value in <paramref name="options"/> is out of range.</exception>
    /// <exception cref="ArgumentException">The engine does not have <see cref="MockClientOptions.Region"/>.</exception>
    /// <exception cref="InvalidOperationException"><see cref="MockClientOptions.RetryMode"/> is not a value that the SDK
    /// supports.</exception>
    public MockDynamoDbClient(MockDynamoDb mock, MockClientOptions? options = null)
        : this(mock, ClientConfiguration.Create(mock, options ??= new MockClientOptions()), options) { }

    private MockDynamoDbClient(MockDynamoDb mock, AmazonDynamoDBConfig config, MockClientOptions options)
        : base(ClientConfiguration.CreateCredentials(mock), config)
    {
        _invoker = new EngineInvoker(mock, mock.FindDatabase(options.Region), options.Interceptor);
        var sdkPipeline = RuntimePipeline;
        _retries = new ClientRetries(
            config,
            ClientPipeline.FindRetryPolicy(sdkPipeline),
            new RetryBackoff(options.MaxRetryBackoff, mock.TimeProvider)
        );
        _observers = new ClientObservers(this, config, ClientPipeline.HasCustomHandlers(sdkPipeline));
        RuntimePipeline = ClientPipeline.Rebuild(sdkPipeline, _invoker, _retries, _observers);
    }

    /// <inheritdoc/>
    public override Task<GetItemResponse> GetItemAsync(GetItemRequest request, CancellationToken cancellationToken = default) =>
        CanInvokeDirectly(request) ? Run<GetItemResponse>(request, cancellationToken) : base.GetItemAsync(request, cancellationToken);

    /// <inheritdoc/>
    public override Task<PutItemResponse> PutItemAsync(PutItemRequest request, CancellationToken cancellationToken = default) =>
        CanInvokeDirectly(request) ? Run<PutItemResponse>(request, cancellationToken) : base.PutItemAsync(request, cancellationToken);

    /// <inheritdoc/>
    public override Task<UpdateItemResponse> UpdateItemAsync(UpdateItemRequest request, CancellationToken cancellationToken = default) =>
        CanInvokeDirectly(request) ? Run<UpdateItemResponse>(request, cancellationToken) : base.UpdateItemAsync(request, cancellationToken);

    /// <inheritdoc/>
    public override Task<DeleteItemResponse> DeleteItemAsync(DeleteItemRequest request, CancellationToken cancellationToken = default) =>
        CanInvokeDirectly(request) ? Run<DeleteItemResponse>(request, cancellationToken) : base.DeleteItemAsync(request, cancellationToken);

    /// <inheritdoc/>
    public override Task<QueryResponse> QueryAsync(QueryRequest request, CancellationToken cancellationToken = default) =>
        CanInvokeDirectly(request) ? Run<QueryResponse>(request, cancellationToken) : base.QueryAsync(request, cancellationToken);

    /// <inheritdoc/>
    public override Task<ScanResponse> ScanAsync(ScanRequest request, CancellationToken cancellationToken = default) =>
        CanInvokeDirectly(request) ? Run<ScanResponse>(request, cancellationToken) : base.ScanAsync(request, cancellationToken);

    /// <inheritdoc/>
    public override Task<BatchGetItemResponse> BatchGetItemAsync(
        BatchGetItemRequest request,
        CancellationToken cancellationToken = default
    ) =>
        CanInvokeDirectly(request)
            ? Run<BatchGetItemResponse>(request, cancellationToken)
            : base.BatchGetItemAsync(request, cancellationToken);

    /// <inheritdoc/>
    public override Task<BatchWriteItemResponse> BatchWriteItemAsync(
        BatchWriteItemRequest request,
        CancellationToken cancellationToken = default
    ) =>
        CanInvokeDirectly(request)
            ? Run<BatchWriteItemResponse>(request, cancellationToken)
            : base.BatchWriteItemAsync(request, cancellationToken);

    /// <inheritdoc/>
    public override Task<TransactGetItemsResponse> TransactGetItemsAsync(
        TransactGetItemsRequest request,
        CancellationToken cancellationToken = default
    ) =>
        CanInvokeDirectly(request)
            ? Run<TransactGetItemsResponse>(request, cancellationToken)
            : base.TransactGetItemsAsync(request, cancellationToken);

    /// <inheritdoc/>
    public override Task<TransactWriteItemsResponse> TransactWriteItemsAsync(
        TransactWriteItemsRequest request,
        CancellationToken cancellationToken = default
    ) =>
        CanInvokeDirectly(request)
            ? Run<TransactWriteItemsResponse>(request, cancellationToken)
            : base.TransactWriteItemsAsync(request, cancellationToken);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _disposed = true;
        base.Dispose(disposing);
    }

    // The SDK itself rejects a null request and a disposed client, with its own messages.
    private bool CanInvokeDirectly(AmazonDynamoDBRequest? request) =>
        request is not null && !_disposed && !_observers.HasAny && !_retries.NeedsEveryRequest;

    private Task<TResponse> Run<TResponse>(AmazonDynamoDBRequest request, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new()
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<TResponse>(cancellationToken);
        try
        {
            return Task.FromResult(_invoker.Invoke<TResponse>(request, 1, cancellationToken));
        }
        catch (Exception exception) when (_retries.CanRetry(request, exception))
        {
            return InvokeAsync<TResponse>(request, new FirstAttempt(exception), cancellationToken);
        }
        catch (Exception exception)
        {
            return Task.FromException<TResponse>(exception);
        }
    }
}
