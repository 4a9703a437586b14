namespace DynamoObjects;

/// <summary>What a table's stream tells of each change.</summary>
/// <remarks>See
/// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_StreamSpecification.html">StreamSpecification</see>.</remarks>
public enum StreamView
{
    /// <summary>The table has no stream.</summary>
    None,

    /// <summary>The item's key.</summary>
    KeysOnly,

    /// <summary>The item as it is after the change.</summary>
    NewImage,

    /// <summary>The item as it was before the change.</summary>
    OldImage,

    /// <summary>The item before and after the change.</summary>
    NewAndOldImages,
}
