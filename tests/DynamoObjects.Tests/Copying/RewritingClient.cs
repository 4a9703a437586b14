using System.Reflection;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Tests.Copying;

/// <summary>A client whose first batch of writes does nothing, and returns other unprocessed items than those that were sent.</summary>
public class RewritingClient : DispatchProxy
{
    private IAmazonDynamoDB _client = null!;
    private Func<Dictionary<string, AttributeValue>, Dictionary<string, AttributeValue>> _rewrite = null!;

    /// <summary>The number of batches that were sent.</summary>
    internal int Batches { get; private set; }

    internal static IAmazonDynamoDB Wrap(
        IAmazonDynamoDB client,
        Func<Dictionary<string, AttributeValue>, Dictionary<string, AttributeValue>> rewrite
    )
    {
        var proxy = Create<IAmazonDynamoDB, RewritingClient>();
        var self = (RewritingClient)(object)proxy;
        (self._client, self._rewrite) = (client, rewrite);
        return proxy;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (args is not [BatchWriteItemRequest request, ..] || Batches++ > 0)
            return targetMethod!.Invoke(_client, args);
        var left = request.RequestItems.ToDictionary(
            table => table.Key,
            table => table.Value.ConvertAll(write => new WriteRequest(new PutRequest(_rewrite(write.PutRequest.Item))))
        );
        return Task.FromResult(new BatchWriteItemResponse { UnprocessedItems = left });
    }
}
