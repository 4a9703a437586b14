namespace DynamoObjects;

/// <summary>Specifies the data that a table's stream contains for each change.</summary>
/// <remarks>
/// See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_StreamSpecification.html">StreamSpecification</see>.
/// </remarks>
public enum StreamView
{
    /// <summary>The table has no stream.</summary>
    None,

    /// <summary>Only the item's key.</summary>
    KeysOnly,

    /// <summary>The item after the change.</summary>
    NewImage,

    /// <summary>The item before the change.</summary>
    OldImage,

    /// <summary>The item before and after the change.</summary>
    NewAndOldImages,
}
