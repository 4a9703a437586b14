namespace DynamoObjects;

/// <summary>What an index holds of each item.</summary>
/// <remarks>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Projection.html">Projection</see>.</remarks>
public enum IndexProjection
{
    /// <summary>Every attribute.</summary>
    All,

    /// <summary>The keys of the table and of the index.</summary>
    KeysOnly,

    /// <summary>The keys and the attributes listed beside it.</summary>
    Include,
}
