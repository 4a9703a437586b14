namespace DynamoObjects;

/// <summary>Specifies how <see cref="DynamoTableCache{T}.FlushAsync(FlushMode, BatchOptions, CancellationToken)"/> writes.</summary>
public enum FlushMode
{
    /// <summary>
    /// Sends one request for each record, with the conditions of
    /// <see cref="DynamoTable{T}.SaveAsync(T, System.Linq.Expressions.Expression{Func{T, bool}}, bool, CancellationToken)"/>: records that
    /// another writer changed are rejected.
    /// </summary>
    Conditional,

    /// <summary>Sends up to 25 records in each request, without conditions, because DynamoDB has no conditions in batches.</summary>
    /// <remarks>
    /// Each record is written whole and replaces the item in the table. This mode cannot be used for records with
    /// <see cref="DynamoVersionAttribute"/>, or for records that were loaded in part.
    /// </remarks>
    Batch,
}
