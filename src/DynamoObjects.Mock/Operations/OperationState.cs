namespace DynamoObjects.Mock.Operations;

/// <summary>The engine's support for an operation.</summary>
internal enum OperationState
{
    /// <summary>The operation does what AWS does.</summary>
    Supported,

    /// <summary>Settings are checked, stored and returned as on AWS, but have no effect on data.</summary>
    Recorded,

    /// <summary>The operation fails with <c>UnknownOperationException</c> and the reason.</summary>
    Unsupported,
}
