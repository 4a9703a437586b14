namespace DynamoObjects.Differential;

/// <summary>What the requests of a scenario are about.</summary>
public enum Area
{
    Writes,
    Updates,
    Gets,
    Queries,
    Scans,
    Legacy,
    Batches,
    Transactions,
    Pages,
    Tables,
}
