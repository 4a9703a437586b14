namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>What an UpdateTable request changes.</summary>
[Flags]
internal enum TableConcerns
{
    None = 0,
    Encryption = 1,
    TableClass = 1 << 1,
    Protection = 1 << 2,
    Warm = 1 << 3,
    Limits = 1 << 4,
    BillingMode = 1 << 5,
    Units = 1 << 6,
    Stream = 1 << 7,
    IndexCreation = 1 << 8,
    IndexDeletion = 1 << 9,
    IndexUpdate = 1 << 10,
    Replicas = 1 << 11,
}
