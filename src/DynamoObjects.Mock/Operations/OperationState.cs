namespace DynamoObjects.Mock.Operations;

/// <summary>What the engine makes of an operation.</summary>
internal enum OperationState
{
    /// <summary>It does what AWS does.</summary>
    Supported,

    /// <summary>Settings are kept, checked and answered as AWS does, but have no effect on data.</summary>
    Recorded,

    /// <summary>It answers <c>UnknownOperationException</c>, with the reason.</summary>
    Unsupported,
}
