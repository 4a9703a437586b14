namespace DynamoObjects;

/// <summary>How <see cref="DynamoTableCache{T}.FlushAsync(FlushMode, BatchOptions, CancellationToken)"/> writes.</summary>
public enum FlushMode
{
    /// <summary>
    /// Each record in a request of its own, on the conditions of
    /// <see cref="DynamoTable{T}.SaveAsync(T, System.Linq.Expressions.Expression{Func{T, bool}}, bool, CancellationToken)"/>:
    /// records that somebody else changed are rejected.
    /// </summary>
    Conditional,

    /// <summary>
    /// 25 records in a request, without conditions, because DynamoDB has none in batches: fewer requests; each record is written whole and
    /// overwrites what is in the table. Not for records with <see cref="DynamoVersionAttribute"/> or records that were loaded in part.
    /// </summary>
    Batch,
}
