namespace DynamoObjects.Testing;

/// <summary>The exception that is thrown when a delivery could not deliver all records.</summary>
/// <remarks>The inner exception is the last one that the function threw, if any.</remarks>
public sealed class StreamDeliveryException : Exception
{
    private const int MaxInvocations = 5;

    internal StreamDeliveryException(string message, StreamDelivery delivery)
        : base(Describe(message, delivery), delivery.GivenUp.LastOrDefault(batch => batch.Exception is not null)?.Exception) =>
        Delivery = delivery;

    /// <summary>Gets the result of the delivery.</summary>
    public StreamDelivery Delivery { get; }

    private static string Describe(string message, StreamDelivery delivery) =>
        string.Join(
            Environment.NewLine,
            delivery
                .GivenUp.Select(batch => $"Given up: {batch}")
                .Concat(delivery.Invocations.TakeLast(MaxInvocations).Select(invocation => $"Invocation: {invocation}"))
                .Prepend(message)
        );
}
