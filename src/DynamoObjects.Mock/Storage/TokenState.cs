namespace DynamoObjects.Mock.Storage;

/// <summary>What is known of a client request token when a request comes with it.</summary>
internal enum TokenState : byte
{
    /// <summary>Nothing: it is this request's from now on.</summary>
    New,

    /// <summary>Its transaction is not over.</summary>
    InProgress,

    /// <summary>The same request succeeded with it.</summary>
    Completed,

    /// <summary>Another request succeeded with it.</summary>
    Mismatched,
}
