namespace DynamoObjects.Mock.Streams;

/// <summary>Who made a change.</summary>
/// <remarks>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Identity.html">Identity</see>. Not thread safe for writing.</remarks>
public sealed record Identity
{
    /// <summary>The service.</summary>
    /// <value><c>dynamodb.amazonaws.com</c> for items that had expired.</value>
    public string? PrincipalId { get; set; }

    /// <summary>The kind of principal.</summary>
    /// <value><c>Service</c>.</value>
    public string? Type { get; set; }
}
