namespace DynamoObjects.Mock.Storage;

/// <summary>A Kinesis data stream that receives the changes of a table.</summary>
/// <param name="StreamArn">The ARN of the stream.</param>
/// <param name="Change">ENABLING, UPDATING or DISABLING, and when that ends.</param>
/// <param name="Precision">The precision of times, MILLISECOND or MICROSECOND; <see langword="null"/> for the default.</param>
internal sealed record KinesisDestination(string StreamArn, StatusChange Change, string? Precision)
{
    public const string DefaultPrecision = "MILLISECOND";

    /// <summary>The precision until an update of it ends.</summary>
    public string? FormerPrecision { get; init; }

    /// <summary>Whether DynamoDB cannot write to the stream.</summary>
    public bool IsFailed { get; init; }

    public string GetStatus(DateTimeOffset now)
    {
        if (now < Change.Until)
            return Change.Status;
        return Change.Status switch
        {
            "DISABLING" => "DISABLED",
            "ENABLING" when IsFailed => "ENABLE_FAILED",
            _ => "ACTIVE",
        };
    }

    public string? GetPrecision(DateTimeOffset now) => now < Change.Until && Change.Status == "UPDATING" ? FormerPrecision : Precision;

    /// <summary>Whether the stream receives changes, or will.</summary>
    public bool IsLive(DateTimeOffset now) => GetStatus(now) is not ("DISABLED" or "ENABLE_FAILED");

    /// <summary>Whether the stream receives a change that is made now.</summary>
    public bool IsReceiving(DateTimeOffset now) => GetStatus(now) is "ACTIVE" or "UPDATING";
}
