namespace DynamoObjects;

/// <summary>Specifies the attributes that DynamoDB copies from the table to an index.</summary>
/// <remarks>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Projection.html">Projection</see>.</remarks>
public enum IndexProjection
{
    /// <summary>All attributes.</summary>
    All,

    /// <summary>Only the keys of the table and of the index.</summary>
    KeysOnly,

    /// <summary>The keys, and the properties that <c>Include</c> of the index lists.</summary>
    Include,
}
