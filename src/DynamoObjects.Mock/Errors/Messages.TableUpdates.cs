namespace DynamoObjects.Mock.Errors;

/// <content>What one UpdateTable request can change, and what a table in a state accepts.</content>
internal static partial class Messages
{
    private const string InUse = "Attempt to change a resource which is still in use: ";

    private const string LimitPrefix = "Subscriber limit exceeded: ";

    private const string LimitsBusy = InUse + "OnDemandThroughput cannot be updated while ";

    /// <remarks>Source: measured, October 2026, T433.</remarks>
    public const string EncryptionNotAlone =
        InvalidPrefix + "Server-Side Encryption modification must be the only operation in the request";

    /// <remarks>Source: measured, October 2026, T433.</remarks>
    public const string TableClassNotAlone = InvalidPrefix + "TableClass modification must be the only operation in the request";

    /// <remarks>Source: measured, October 2026, T433.</remarks>
    public const string ProtectionNotAlone = InvalidPrefix + "DeletionProtection modification must be the only operation in the request";

    /// <remarks>Source: measured, October 2026, T433.</remarks>
    public const string WarmNotAlone = InvalidPrefix + "WarmThroughput must be the only operation in the request";

    /// <remarks>Source: measured, October 2026, T382.</remarks>
    public const string LimitsNotWithBillingMode =
        InvalidPrefix + "OnDemandThroughput can only be combined with BillingMode in an UpdateTable request";

    /// <remarks>Source: measured, October 2026, T382.</remarks>
    public const string StreamWithUnits = InvalidPrefix + "You cannot modify stream status while updating table IOPS";

    /// <remarks>Source: measured, October 2026, T174.</remarks>
    public const string IndexWithUnits = InvalidPrefix + "You cannot create or delete index while updating table IOPS";

    /// <remarks>Source: measured, October 2026, T174.</remarks>
    public const string IndexWithStream = InvalidPrefix + "You cannot create or delete index while changing stream status";

    /// <remarks>Source: measured, October 2026, T174.</remarks>
    public const string IndexWithWarm = InvalidPrefix + "Create global secondary index cannot be specified when updating WarmThroughput";

    /// <remarks>Source: measured, October 2026, T382.</remarks>
    public const string ReplicasNotAlone = InvalidPrefix + "Replica modification must be the only operation in the request";

    /// <summary>The list leaves out what the request has.</summary>
    /// <remarks>Source: measured, October 2026, T015.</remarks>
    public static string NothingToUpdate(IEnumerable<string> members) =>
        $"At least one of {string.Join(", ", members)} or TableClass is required";

    /// <remarks>Source: measured, October 2026, T001.</remarks>
    public static string TableBusy(string change, string name) => $"{InUse}Table is being {change}: {name}";

    /// <remarks>Source: measured, October 2026, T063.</remarks>
    public static string TableUpdating(string name) => $"{InUse}Table: {name} is in the process of being updated.";

    /// <remarks>Source: measured, October 2026, T063.</remarks>
    public static string UnitsBusy(string name) => $"{InUse}Table IOPS are currently being updated. Table: {name}";

    /// <remarks>Source: measured, October 2026, T002.</remarks>
    public const string DeletionDuringStreamChange = InUse + "Cannot delete table while stream is being enabled/disabled.";

    /// <remarks>Source: measured, October 2026, T150.</remarks>
    public const string DeletionDuringIndexChange = InUse + "Cannot delete table while indexes are being created, updated, or deleted.";

    /// <remarks>Source: measured, October 2026, T450.</remarks>
    public const string LimitsDuringBillingModeChange = LimitsBusy + "BillingMode update is in progress";

    /// <remarks>Source: measured, October 2026, T450.</remarks>
    public const string LimitsDuringStreamChange = LimitsBusy + "stream status update is in progress";

    /// <remarks>Source: measured, October 2026, T450.</remarks>
    public static string LimitsDuringTableClassChange(string tableClass) =>
        $"{LimitsBusy}TableClass update is in progress. TableClassUpdateInProgress: {tableClass}";

    /// <remarks>Source: measured, October 2026, T458.</remarks>
    public static string LimitsDuringIndexCreation(string index) => $"{LimitsBusy}index creation is in progress for indexes: [{index}]";

    /// <remarks>Source: measured, October 2026, T376.</remarks>
    public static string LimitsDuringIndexDeletion(string index) => $"{LimitsBusy}index deletion is in progress for indexes: [{index}]";

    /// <remarks>Source: unverified, the text for an index that is being deleted.</remarks>
    public static string UnitsDuringIndexCreation(string table, string index) =>
        $"{InUse}Can't change table IOPS when an index is being created. Table: {table} Indexes: [{index}]";

    /// <remarks>Source: measured, October 2026, T375.</remarks>
    public static string UnitsDuringIndexDeletion(string table, string index) =>
        $"{InUse}Can't change table IOPS when an index is being deleted. Table: {table} Indexes: [{index}]";

    /// <remarks>Source: measured, October 2026, T450.</remarks>
    public static string StreamDuringUnitsChange(string table) =>
        $"{InUse}Can't enable or disable stream while table IOPS are being updated. Table: {table}";

    /// <remarks>Source: measured, October 2026, T458.</remarks>
    public const string StreamDuringIndexCreation = InUse + "Can't change stream status when an index is being created";

    /// <remarks>Source: measured, October 2026, T175.</remarks>
    public static string IndexDuringUnitsChange(string table) =>
        $"{InUse}Can't create or delete indexes while table IOPS are being updated. Table: {table}";

    /// <remarks>Source: measured, October 2026, T175.</remarks>
    public const string IndexDuringStreamChange = InUse + "Can't create or delete an index when stream status is being updated.";

    /// <remarks>Source: measured, October 2026, T175.</remarks>
    public const string IndexDuringTableClassChange = InUse + "Can't create or delete an index when a table class update is in progress.";

    /// <remarks>Source: measured, October 2026, T149.</remarks>
    public static string IndexAllocating(string table, string index) =>
        $"{InUse}Index creation is in resource allocation phase. Retry deletion during backfilling phase or when the index is active. "
        + $"Table: {table} Index: {index}";

    /// <remarks>Source: measured, October 2026, T135.</remarks>
    public static string IndexUpdating(string table, string index) => $"{InUse}Index is being updated. Table: {table} Index: {index}";

    /// <remarks>Source: measured, October 2026, T375.</remarks>
    public static string IndexDeleting(string table, string index) => $"{InUse}Index is being deleted. Table: {table} Index: {index}";

    /// <remarks>Source: measured, October 2026, T458.</remarks>
    public const string TableUnderMaintenance = "Table is under system maintenance, please try again later";
}
