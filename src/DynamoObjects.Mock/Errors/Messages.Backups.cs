using System.Globalization;

namespace DynamoObjects.Mock.Errors;

/// <content>Backups, points in time and restores.</content>
internal static partial class Messages
{
    private const string InvalidRequestPrefix = "Invalid Request: ";

    /// <remarks>Source: measured, October 2026, B012.</remarks>
    public const string BackupArnInvalid = "Invalid Backup ARN";

    /// <summary>For a region or partition that does not exist.</summary>
    /// <remarks>Source: measured, October 2026, B012.</remarks>
    public const string BackupArnNotValid = "BackupArn is not valid";

    /// <remarks>Source: measured, October 2026, backups.</remarks>
    public const string StartBackupOfOtherRegion = InvalidRequestPrefix + "The supplied ExclusiveStartBackupArn does not match the region";

    /// <remarks>Source: measured, October 2026, B016.</remarks>
    public const string BackupTimesReversed = InvalidPrefix + "Time range lower bound must be less than or equal to upper bound";

    /// <remarks>Source: measured, October 2026, T084.</remarks>
    public const string PeriodWithoutRecovery =
        InvalidRequestPrefix + "Cannot specify RecoveryPeriodInDays when disabling point-in-time recovery.";

    /// <remarks>Source: measured, October 2026, T272.</remarks>
    public const string BothRestoreTimes =
        InvalidRequestPrefix
        + "Both RestoreDateTime and UseLatestRestorableTime cannot be set for point-in-time restore request. Please specify either "
        + "RestoreDateTime time or UseLatestRestorableTime";

    /// <remarks>Source: measured, October 2026, T100.</remarks>
    public const string NoRestoreTime =
        InvalidRequestPrefix + "Either one of RestoreDateTime or UseLatestRestorableTime must be specified, but not both";

    /// <remarks>Source: measured, October 2026, T442.</remarks>
    public const string BothRestoreSources = "Must provide exactly one of: sourceTableArn, sourceTableName";

    /// <remarks>Source: measured, October 2026, restores.</remarks>
    public const string SourceTableArnInvalid = InvalidPrefix + "sourceTableArn is not a valid ARN";

    /// <summary>Without the table, if the source of a restore is an ARN.</summary>
    /// <remarks>Source: measured, October 2026, restores.</remarks>
    public const string SourceTableNotFound = "Table not found";

    /// <remarks>Source: measured, October 2026, T350.</remarks>
    public const string TooManyRestores = LimitPrefix + "Only 50 restore operations can be done simultaneously";

    /// <remarks>Source: measured, October 2026, T273.</remarks>
    public const string UnitsOverrideOnDemand =
        InvalidRequestPrefix + "Cannot override ProvisionedThroughput unless BillingMode is PROVISIONED";

    /// <remarks>Source: measured, October 2026, T273.</remarks>
    public const string UnitsOverrideMissing =
        InvalidRequestPrefix + "Must override ProvisionedThroughput if BillingMode is overridden to PROVISIONED";

    /// <remarks>Source: measured, October 2026, T274.</remarks>
    public const string UnitsOverrideWithPayPerRequest =
        InvalidRequestPrefix + "Cannot override ProvisionedThroughput if BillingMode is overridden to PAY_PER_REQUEST";

    /// <remarks>Source: measured, October 2026, T442.</remarks>
    public const string EncryptionOverrideMissing =
        InvalidRequestPrefix + "sseSpecificationOverride must be provided for cross-region restores";

    /// <remarks>Source: measured, October 2026, T274.</remarks>
    public static string IndexUnitsOverrideWithPayPerRequest(string index) => $"{UnitsOverrideWithPayPerRequest} for index {index}";

    /// <remarks>Source: measured, October 2026, T280.</remarks>
    public static string IndexUnitsOverrideMissing(string index) =>
        $"{InvalidRequestPrefix}Must specify provisioned throughput for index {index}";

    /// <remarks>Source: measured, October 2026, T273; for writes modeled on it.</remarks>
    public static string OnDemandOverrideOutOfRange(string member) =>
        $"{InvalidRequestPrefix}Requested {member} for OnDemandThroughput is outside of valid range";

    /// <remarks>Source: measured, October 2026, T273; for writes modeled on it.</remarks>
    public static string OnDemandOverrideWithUnits(string member) =>
        $"{InvalidRequestPrefix}Cannot override {member} for OnDemandThroughput unless BillingModeOverride is PAY_PER_REQUEST";

    /// <remarks>Source: unverified, AWS documents a validation error, but not its text.</remarks>
    public static string WarmThroughputOverride(string index) => $"{InvalidRequestPrefix}Cannot override WarmThroughput for index {index}";

    /// <remarks>Source: measured, October 2026, T280.</remarks>
    public static string IndexOverrideUnknown(string index) =>
        $"{InvalidRequestPrefix}Index {index} does not match a secondary index that existed in the source table and cannot be created "
        + "during the restore operation";

    /// <remarks>Source: measured, October 2026, T098.</remarks>
    public static string BackupTableNotFound(string table) => $"{SourceTableNotFound}: {table}";

    /// <remarks>Source: measured, October 2026, T116.</remarks>
    public static string ContinuousBackupsUnavailable(string table) =>
        $"Backups are being enabled for the table: {table}. Please retry later";

    /// <remarks>Source: measured, October 2026, B005.</remarks>
    public static string BackupNotFound(string arn) => $"Backup not found: {arn}";

    /// <summary>For a restore to another table.</summary>
    /// <remarks>Source: measured, October 2026, B010.</remarks>
    public static string BackupRestoring(string arn) => $"Backup is being used to restore another table: {arn}";

    /// <summary>For a deletion.</summary>
    /// <remarks>Source: measured, October 2026, B010.</remarks>
    public static string BackupInUse(string arn) => $"Backup is being used to restore table: {arn}";

    /// <remarks>Source: measured, October 2026, T088; the form of the time is unverified.</remarks>
    public static string SystemBackup(string arn, DateTimeOffset expiry) =>
        $"{InvalidRequestPrefix}User is not allowed to delete the system backup with arn {arn}. It will automatically expire on "
        + Second(expiry);

    /// <remarks>Source: measured, October 2026, T219.</remarks>
    public static string TableRestoring(string table, string backupArn) =>
        $"Table: {table} is already being restored from backup: {backupArn}";

    /// <remarks>Source: measured, October 2026, T100.</remarks>
    public static string RecoveryDisabled(string table) => $"Point in time recovery is not enabled for table '{table}'";

    /// <remarks>Source: measured, October 2026, T272.</remarks>
    public static string RestoreTimeInvalid(DateTimeOffset time, DateTimeOffset earliest, DateTimeOffset latest) =>
        $"RestoreDateTime '{Second(time)}' must be within EarliestRestorableDateTime '{Second(earliest)}' and "
        + $"LatestRestorableDateTime '{Second(latest)}'";

    private static string Second(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
