namespace DynamoObjects.Mock.Storage;

/// <summary>The kinds of changes that take time, on which it depends what else a table accepts meanwhile.</summary>
internal enum RunningChangeKind
{
    Units,
    BillingMode,
    WarmThroughput,
    Stream,
    Encryption,
    TableClass,
    IndexCreation,
    IndexUpdate,
    IndexDeletion,
}
