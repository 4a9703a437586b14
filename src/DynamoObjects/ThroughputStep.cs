namespace DynamoObjects;

/// <summary>What a <see cref="ThroughputScope"/> has done with a table.</summary>
public enum ThroughputStep
{
    /// <summary>The table has what was asked for already, and stays as it is.</summary>
    Sufficient,

    /// <summary>DynamoDB has been asked to raise it.</summary>
    Raising,

    /// <summary>The table and its indexes are ACTIVE with the raised units.</summary>
    Raised,

    /// <summary>DynamoDB has been asked to put back what was there.</summary>
    Restored,
}
