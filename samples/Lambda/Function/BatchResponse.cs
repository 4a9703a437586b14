namespace Shop.Lambda;

/// <summary>The response of the function. With the package Amazon.Lambda.DynamoDBEvents, this is StreamsEventResponse.</summary>
public sealed class BatchResponse
{
    public List<BatchItemFailure> BatchItemFailures { get; set; } = [];
}
