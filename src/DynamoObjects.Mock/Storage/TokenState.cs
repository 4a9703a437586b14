namespace DynamoObjects.Mock.Storage;

/// <summary>The state of a client request token.</summary>
internal enum TokenState : byte
{
    /// <summary>The token is new; it belongs to this request.</summary>
    New,

    /// <summary>The transaction with this token is in progress.</summary>
    InProgress,

    /// <summary>The same request succeeded with this token.</summary>
    Completed,

    /// <summary>Another request succeeded with this token.</summary>
    Mismatched,
}
