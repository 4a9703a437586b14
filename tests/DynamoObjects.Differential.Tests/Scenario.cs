using DynamoObjects.Differential.Comparing;

namespace DynamoObjects.Differential;

/// <summary>A table, the items in it at the start, and the requests that follow.</summary>
internal sealed record Scenario(Shape Shape, Dictionary<string, AttributeValue>[] Items, AmazonDynamoDBRequest[] Requests)
{
    /// <summary>The request that writes the items.</summary>
    public IEnumerable<AmazonDynamoDBRequest> Seed() =>
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
        $"\ntable {Wire.Text(Shape.Request)}\n"
        + string.Concat(Items.Select(i => $"item {Wire.Text(i)}\n"))
        + string.Join('\n', Requests.Select(r => $"{r.GetType().Name} {Wire.Text(r)}"));
}
