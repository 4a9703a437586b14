namespace DynamoObjects.Differential;

/// <summary>The kind of requests in a scenario.</summary>
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
    Statements,
    Streams,
    IndexKeys,
    AttributeUpdates,
    IndexReads,
}
