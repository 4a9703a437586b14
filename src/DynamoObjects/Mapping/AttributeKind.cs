namespace DynamoObjects.Mapping;

/// <summary>Specifies the type of an attribute in DynamoDB.</summary>
/// <remarks>
/// See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html">AttributeValue</see>.
/// </remarks>
public enum AttributeKind
{
    /// <summary>A string.</summary>
    S,

    /// <summary>A number.</summary>
    N,

    /// <summary>Binary.</summary>
    B,

    /// <summary>A Boolean.</summary>
    BOOL,

    /// <summary>A set of strings.</summary>
    SS,

    /// <summary>A set of numbers.</summary>
    NS,

    /// <summary>A set of binary values.</summary>
    BS,

    /// <summary>A list.</summary>
    L,

    /// <summary>A map.</summary>
    M,
}
