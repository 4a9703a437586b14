using DynamoObjects.Mock;

namespace DynamoObjects.Testing;

/// <summary>Represents one invocation of a function by a delivery.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class StreamInvocation
{
    internal StreamInvocation(StreamBatch batch, DateTimeOffset time) => (Batch, Time) = (batch, time);

    /// <summary>Gets the batch that the function received.</summary>
    public StreamBatch Batch { get; }

    /// <summary>Gets the records of the batch.</summary>
    public IReadOnlyList<StreamChange> Records => Batch.Records;

    /// <summary>Gets how often the first record of the batch has been delivered, including this invocation.</summary>
    public int Attempt => Batch.Attempt;

    /// <summary>Gets the time of the invocation on the clock of the deliveries.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>Gets how the invocation ended.</summary>
    public StreamInvocationOutcome Outcome { get; internal init; }

    /// <summary>Gets the JSON that the function returned.</summary>
    /// <value><see langword="null"/> if it returned nothing or threw an exception.</value>
    public string? Response { get; internal init; }

    /// <summary>Gets the exception that the function threw.</summary>
    /// <value><see langword="null"/> if it threw none.</value>
    public Exception? Exception { get; internal init; }

    /// <summary>Gets why the mapping counts the response as a failure.</summary>
    /// <value><see langword="null"/> if the invocation succeeded or threw an exception.</value>
    public string? FailureReason { get; internal init; }

    /// <summary>Returns the records, the attempt and the outcome.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() =>
        $"{(Records.Count == 0 ? "end of window" : string.Join(", ", Records))}: attempt {Attempt}, {Outcome}"
        + (
            Exception is { } exception ? $", {exception.GetType().Name}: {exception.Message}"
            : FailureReason is { } reason ? $", {reason}"
            : ""
        );
}
