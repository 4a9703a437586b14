using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>The durations of exports, imports and bulk operations.</summary>
internal static class TransferDelays
{
    public static DateTimeOffset GetExportEnd(Database database, DateTimeOffset started) => started + database.Delays.Export;

    public static DateTimeOffset GetImportEnd(Database database, DateTimeOffset started) => started + database.Delays.Import;

    /// <summary>Nobody has measured how long a bulk operation takes: here, as long as an import.</summary>
    public static DateTimeOffset GetBulkEnd(Database database, DateTimeOffset started) => started + database.Delays.Import;
}
