namespace DynamoObjects.Mock.Storage;

/// <summary>An export, an import or a bulk operation. All of its work is done when it is added; it only seems to run until
/// <see cref="Ended"/>.</summary>
internal abstract record Transfer
{
    public required string Arn { get; init; }

    public required string TableArn { get; init; }

    /// <summary>The client's token for the request, or a new one.</summary>
    public required string Token { get; init; }

    /// <summary>A text that is equal for equal requests.</summary>
    public required string Fingerprint { get; init; }

    public required DateTimeOffset Started { get; init; }

    public required DateTimeOffset Ended { get; init; }

    public bool IsRunning(DateTimeOffset now) => now < Ended;
}
