using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>The durations of exports, imports and bulk operations.</summary>
internal static class TransferDelays
{
    public static DateTimeOffset GetExportEnd(Database database, DateTimeOffset started) => started + database.Settings.TableStatusDelay;

    public static DateTimeOffset GetImportEnd(Database database, DateTimeOffset started) => started + database.Settings.TableStatusDelay;

    public static DateTimeOffset GetBulkEnd(Database database, DateTimeOffset started) => started + database.Settings.TableStatusDelay;
}
