namespace DynamoObjects;

/// <summary>One page of a query or scan. Immutable and thread-safe.</summary>
/// <typeparam name="T">The record class.</typeparam>
public sealed class DynamoPage<T>
    where T : class
{
    internal DynamoPage(IReadOnlyList<T> records, string? continuationToken) => (Records, ContinuationToken) = (records, continuationToken);

    /// <summary>The records, in the query's order; none where the filter let none through.</summary>
    public IReadOnlyList<T> Records { get; }

    /// <summary>What <see cref="DynamoQuery{T}.StartAt"/> takes to go on, or <see langword="null"/> after the last page.</summary>
    /// <value>
    /// Text that fits in a URL. It holds the names of table and index and the key of the last item, readable to whoever has
    /// it; whoever may change it can start elsewhere in the same table or index, but ask for nothing that the query does not.
    /// </value>
    public string? ContinuationToken { get; }
}
