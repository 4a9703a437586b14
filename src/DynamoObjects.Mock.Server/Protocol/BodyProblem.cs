namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>Why a body cannot be read.</summary>
internal enum BodyProblem
{
    None,

    /// <summary>It is larger than DynamoDB's limit, as it was sent or decompressed.</summary>
    TooLarge,

    /// <summary>The bodies under way take all the memory that they may take.</summary>
    NoMemory,

    /// <summary>It is not compressed as its header says.</summary>
    Malformed,
}
