namespace DynamoObjects.Testing;

/// <summary>Specifies how an invocation of a function ended.</summary>
public enum StreamInvocationOutcome
{
    /// <summary>All records are processed.</summary>
    Succeeded,

    /// <summary>The records before the first one that failed are processed.</summary>
    PartlyFailed,

    /// <summary>No record is processed.</summary>
    Failed,
}
