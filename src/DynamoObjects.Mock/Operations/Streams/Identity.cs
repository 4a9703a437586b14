namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Identity.html</summary>
internal sealed class Identity
{
    public string? PrincipalId { get; set; }

    public string? Type { get; set; }
}
