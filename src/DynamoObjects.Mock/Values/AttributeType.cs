namespace DynamoObjects.Mock.Values;

/// <summary>The ten types of an attribute, named by DynamoDB's descriptors.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html</remarks>
internal enum AttributeType : byte
{
    S,
    N,
    B,
    SS,
    NS,
    BS,
    M,
    L,
    NULL,
    BOOL,
}
