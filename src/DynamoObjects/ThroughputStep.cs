namespace DynamoObjects;

/// <summary>Specifies a step of raising or restoring the throughput of a table.</summary>
public enum ThroughputStep
{
    /// <summary>The table already has the requested units and is unchanged.</summary>
    Sufficient,

    /// <summary>DynamoDB has accepted the request to raise the units.</summary>
    Raising,

    /// <summary>The table and its indexes are ACTIVE with the raised units.</summary>
    Raised,

    /// <summary>DynamoDB has accepted the request to restore the units.</summary>
    Restored,
}
