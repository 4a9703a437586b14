using DynamoObjects.Mock;
using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing;

/// <summary>Represents the result of a delivery: what the function received, and what became of each record.</summary>
/// <remarks>Each record that the delivery read is in exactly one of <see cref="Delivered"/>, <see cref="GivenUp"/> and <see
/// cref="FilteredOut"/>. Instances are immutable and thread-safe.</remarks>
public sealed class StreamDelivery
{
    internal StreamDelivery(
        IReadOnlyList<StreamInvocation> invocations,
        IReadOnlyList<StreamChange> delivered,
        IReadOnlyList<GivenUpBatch> givenUp,
        IReadOnlyList<StreamChange> filteredOut
    )
    {
        (Invocations, Delivered, GivenUp, FilteredOut) = (invocations, delivered, givenUp, filteredOut);
        Redelivered =
        [
            .. invocations
                .SelectMany(invocation => invocation.Records)
                .GroupBy(record => record.SequenceNumber)
                .Where(it => it.Count() > 1)
                .Select(it => it.First()),
        ];
    }

    /// <summary>Gets the invocations of the function, in order.</summary>
    public IReadOnlyList<StreamInvocation> Invocations { get; }

    /// <summary>Gets the records that the function processed, in the order in which it did.</summary>
    public IReadOnlyList<StreamChange> Delivered { get; }

    /// <summary>Gets the records that the function received more than once during this delivery.</summary>
    public IReadOnlyList<StreamChange> Redelivered { get; }

    /// <summary>Gets the batches that were given up.</summary>
    public IReadOnlyList<GivenUpBatch> GivenUp { get; }

    /// <summary>Gets the records that match none of the patterns in <see
    /// cref="EventSourceMappingOptions.FilterCriteria"/>.</summary>
    public IReadOnlyList<StreamChange> FilteredOut { get; }

    /// <summary>Throws if a batch was given up.</summary>
    /// <returns>This instance.</returns>
    /// <exception cref="StreamDeliveryException">A batch was given up. The inner exception is that of the
    /// function.</exception>
    public StreamDelivery EnsureAllDelivered() =>
        GivenUp.Count == 0
            ? this
            : throw new StreamDeliveryException($"The delivery gave up {Quantity.Format(GivenUp.Count, "batch", "batches")}.", this);

    /// <summary>Returns the counts, and a line for each invocation.</summary>
    /// <returns>Lines of text.</returns>
    public override string ToString() =>
        string.Join(
            Environment.NewLine,
            Invocations
                .Select(invocation => invocation.ToString())
                .Prepend(
                    $"{Quantity.Format(Invocations.Count, "invocation")}; {Quantity.Format(Delivered.Count, "record")} delivered, "
                        + $"{Redelivered.Count} of them or of others more than once, {GivenUp.Sum(batch => batch.Records.Count)} given up, "
                        + $"{FilteredOut.Count} filtered out"
                )
        );
}
