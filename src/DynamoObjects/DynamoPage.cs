namespace DynamoObjects;

/// <summary>Represents one page of a query or scan.</summary>
/// <typeparam name="T">The record class.</typeparam>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class DynamoPage<T>
    where T : class
{
    internal DynamoPage(IReadOnlyList<T> records, string? continuationToken) => (Records, ContinuationToken) = (records, continuationToken);

    /// <summary>Gets the records in the query's order, or an empty list if the filter excluded all items of the page.</summary>
    public IReadOnlyList<T> Records { get; }

    /// <summary>
    /// Gets the token with which <see cref="DynamoQuery{T}.StartAt"/> continues after this page, or <see langword="null"/> after the last
    /// page.
    /// </summary>
    /// <value>
    /// URL-safe text. It is not encrypted: it contains the names of the table and the index and the key of the last item. With a changed
    /// token, a query can start at another item of the same table or index, but returns only items that match the query.
    /// </value>
    public string? ContinuationToken { get; }
}
