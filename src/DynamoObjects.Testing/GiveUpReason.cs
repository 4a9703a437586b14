namespace DynamoObjects.Testing;

/// <summary>Specifies why a delivery gave a batch up.</summary>
public enum GiveUpReason
{
    /// <summary>The function failed, and <see cref="EventSourceMappingOptions.MaximumRetryAttempts"/> retries
    /// failed.</summary>
    RetryAttemptsExhausted,

    /// <summary>The records are older than <see
    /// cref="EventSourceMappingOptions.MaximumRecordAgeInSeconds"/>.</summary>
    RecordAgeExceeded,
}
