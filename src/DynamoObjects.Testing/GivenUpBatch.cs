using DynamoObjects.Mock;

namespace DynamoObjects.Testing;

/// <summary>Represents records that a delivery gave up, and that the mapping does not deliver again.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class GivenUpBatch
{
    internal GivenUpBatch(IReadOnlyList<StreamChange> records, GiveUpReason reason, string message, Exception? exception) =>
        (Records, Reason, Message, Exception) = (records, reason, message, exception);

    /// <summary>Gets the records, in the order of their changes.</summary>
    /// <value>Empty if the last invocation of a tumbling window was given up.</value>
    public IReadOnlyList<StreamChange> Records { get; }

    /// <summary>Gets why the records were given up.</summary>
    public GiveUpReason Reason { get; }

    /// <summary>Gets the message that AWS Lambda sends to the queue or topic of the mapping's <c>OnFailure</c>
    /// destination.</summary>
    /// <value>One JSON object. It names the shard and the sequence numbers, and does not contain the records.</value>
    public string Message { get; }

    /// <summary>Gets the exception of the last invocation.</summary>
    /// <value><see langword="null"/> if the function threw none.</value>
    public Exception? Exception { get; }

    /// <summary>Returns the reason and the records.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{Reason}: {string.Join(", ", Records)}";
}
