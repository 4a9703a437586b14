using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Queries;

/// <summary>Where pages come from. Every page is a request of its own.</summary>
internal abstract class ItemPages
{
    internal abstract Task<ItemPage> ReadAsync(Dictionary<string, AttributeValue>? start, int? limit, bool countOnly, CancellationToken cancellationToken);
}
