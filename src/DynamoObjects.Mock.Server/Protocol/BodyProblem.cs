namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>The reason why a body cannot be read.</summary>
internal enum BodyProblem
{
    None,

    /// <summary>The body is larger than DynamoDB's limit, as sent or decompressed.</summary>
    TooLarge,

    /// <summary>The bodies in progress use all the memory that they may use.</summary>
    NoMemory,

    /// <summary>The body is not compressed as its header says, or in a way that DynamoDB does not know.</summary>
    Malformed,
}
