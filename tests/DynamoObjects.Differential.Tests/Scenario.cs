using DynamoObjects.Differential.Comparing;

namespace DynamoObjects.Differential;

/// <summary>A table, its initial items, and the requests that follow.</summary>
internal sealed record Scenario(TableShape Shape, Dictionary<string, AttributeValue>[] Items, AmazonDynamoDBRequest[] Requests)
{
    /// <summary>The request that writes the items.</summary>
    public IEnumerable<AmazonDynamoDBRequest> CreateSeedRequests() =>
        Items.Length == 0
            ? []
            :
            [
                new BatchWriteItemRequest
                {
                    RequestItems = new() { [Shape.Name] = [.. Items.Select(i => new WriteRequest(new PutRequest(i)))] },
                },
            ];

    public override string ToString() =>
        $"\ntable {SdkJson.Text(Shape.Request)}\n"
        + string.Concat(Items.Select(i => $"item {SdkJson.Text(i)}\n"))
        + string.Join('\n', Requests.Select(r => $"{r.GetType().Name} {SdkJson.Text(r)}"));
}
