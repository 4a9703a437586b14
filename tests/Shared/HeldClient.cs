using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Threading.Channels;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Scheduling;

/// <summary>A client whose requests arrive when a test takes them, and are carried out and answered when the test says so.</summary>
[SuppressMessage("Performance", "CA1852:Seal internal types", Justification = "The proxy derives from it.")]
internal class HeldClient : DispatchProxy
{
    private readonly Channel<HeldRequest> _arrived = Channel.CreateUnbounded<HeldRequest>();
    private IAmazonDynamoDB _client = null!;

    /// <summary>Which requests are held; all others go straight to the client.</summary>
    public Func<AmazonDynamoDBRequest, bool> ShouldHold { get; set; } = IsWrite;

    /// <summary>How many writes were sent, held or not.</summary>
    public int Writes { get; private set; }

    public static (IAmazonDynamoDB Client, HeldClient Held) Wrap(IAmazonDynamoDB client)
    {
        var proxy = Create<IAmazonDynamoDB, HeldClient>();
        var held = (HeldClient)(object)proxy;
        held._client = client;
        return (proxy, held);
    }

    public static bool IsWrite(AmazonDynamoDBRequest request) =>
        request is PutItemRequest or UpdateItemRequest or DeleteItemRequest or BatchWriteItemRequest or TransactWriteItemsRequest;

    /// <summary>The next held request, or null where work ends without one.</summary>
    public async Task<HeldRequest?> NextAsync(Task work)
    {
        using var ending = new CancellationTokenSource();
        var next = _arrived.Reader.ReadAsync(ending.Token).AsTask();
        if (await Task.WhenAny(next, work) == next)
            return await next;
        await ending.CancelAsync();
        return _arrived.Reader.TryRead(out var request) ? request : null;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (args is not [AmazonDynamoDBRequest request, CancellationToken token])
            return targetMethod!.Invoke(_client, args);
        Writes += IsWrite(request) ? 1 : 0;
        return !ShouldHold(request)
            ? targetMethod!.Invoke(_client, args)
            : request switch
            {
                PutItemRequest it => Hold(it, () => _client.PutItemAsync(it, CancellationToken.None), token),
                UpdateItemRequest it => Hold(it, () => _client.UpdateItemAsync(it, CancellationToken.None), token),
                DeleteItemRequest it => Hold(it, () => _client.DeleteItemAsync(it, CancellationToken.None), token),
                BatchWriteItemRequest it => Hold(it, () => _client.BatchWriteItemAsync(it, CancellationToken.None), token),
                TransactWriteItemsRequest it => Hold(it, () => _client.TransactWriteItemsAsync(it, CancellationToken.None), token),
                GetItemRequest it => Hold(it, () => _client.GetItemAsync(it, CancellationToken.None), token),
                BatchGetItemRequest it => Hold(it, () => _client.BatchGetItemAsync(it, CancellationToken.None), token),
                _ => throw new NotSupportedException($"A {request.GetType().Name} cannot be held: add it here."),
            };
    }

    private async Task<TResponse> Hold<TResponse>(AmazonDynamoDBRequest request, Func<Task<TResponse>> send, CancellationToken token)
        where TResponse : notnull
    {
        var held = new HeldRequest(request, async () => await send());
        _arrived.Writer.TryWrite(held);
        return (TResponse)await held.Response.WaitAsync(token);
    }
}
