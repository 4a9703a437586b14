using System.Globalization;

namespace DynamoObjects.Mock.Errors;

/// <content>Settings of tables: encryption, class, streams, deletion protection, tags, time to live; and the ARNs of
/// tables.</content>
internal static partial class Messages
{
    /// <remarks>Source: measured, October 2026, T071.</remarks>
    public const string AccessDenied = "Access is denied";

    /// <remarks>Source: measured, October 2026, T016.</remarks>
    public const string TableIsProtected =
        "Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.";

    /// <summary>AWS says UpdateViewType, and means StreamViewType.</summary>
    /// <remarks>Source: measured, October 2026, T035.</remarks>
    public const string StreamWithoutViewType = InvalidPrefix + "Table is being created with a stream enabled, UpdateViewType is required";

    /// <inheritdoc cref="StreamWithoutViewType"/>
    /// <remarks>Source: measured, October 2026, T050.</remarks>
    public const string EnabledStreamWithoutViewType = InvalidPrefix + "If stream is being enabled then UpdateViewType is required";

    /// <inheritdoc cref="StreamWithoutViewType"/>
    /// <remarks>Source: measured, October 2026, T050.</remarks>
    public const string DisabledStreamWithViewType =
        InvalidPrefix + "If stream is being disabled, then UpdateViewType must not be specified";

    /// <remarks>Source: measured, October 2026, T047.</remarks>
    public const string EncryptedByDefault = InvalidPrefix + "Table is already encrypted by default";

    /// <remarks>Source: measured, October 2026, T082.</remarks>
    public const string EncryptedWithSameKey =
        InvalidPrefix
        + "Table is already encrypted with given KMSMasterKeyId. Use KMSMasterKeyId parameter if you want to change Master Key";

    /// <remarks>Source: measured, October 2026, T031.</remarks>
    public const string KeyWithoutEncryptionType = InvalidPrefix + "SSEType KMS is required if KMSMasterKeyId is specified";

    /// <remarks>Source: measured, October 2026, T036.</remarks>
    public const string EncryptionTypeWithoutEncryption = InvalidPrefix + "SSEType can not be specified if Enabled is false";

    /// <remarks>Source: measured, October 2026, T036.</remarks>
    public const string KeyWithoutEncryption = InvalidPrefix + "KMSMasterKeyId can not be specified if Enabled is false";

    /// <remarks>Source: measured, October 2026, T036.</remarks>
    public const string EncryptionTypeNotSupported = InvalidPrefix + "SSEType AES256 is not supported";

    /// <remarks>Source: measured, October 2026, T065.</remarks>
    public const string EncryptionBusy = InUse + "Server-Side Encryption is still being updated";

    /// <remarks>Source: measured, October 2026, T283.</remarks>
    public const string TableClassChangedOften = LimitPrefix + "Updates to TableClass are limited to 2 times in 30 day(s).";

    /// <remarks>Source: measured, October 2026, T442.</remarks>
    public const string TableClassUnknown =
        "Invalid table-class parameter provided. Please try again with a valid table-class value: "
        + "[STANDARD, STANDARD_INFREQUENT_ACCESS].";

    private const string KmsPrefix = "KMS validation error: com.amazonaws.services.kms.model.";

    /// <remarks>Source: measured, October 2026, T071.</remarks>
    public static string ArnOfOtherRegion(string arn) => SingleError($"Invalid AWS region in '{arn}'");

    /// <remarks>Source: measured, October 2026, T011.</remarks>
    public static string NotAnArn(string text) => $"{InvalidPrefix}ARNs must start with 'arn:': {text}";

    /// <remarks>Source: measured, October 2026, B013.</remarks>
    public static string ArnOfOtherService(string arn) => $"{InvalidPrefix}Provided Arn is not a DynamoDB resource arn: {arn}";

    /// <remarks>Source: measured, October 2026, T136.</remarks>
    public static string ArnNotTagged(string arn) =>
        $"{InvalidPrefix}Invalid resource arn provided, only table or stream is accepted. Provided resource arn: {arn}";

    /// <remarks>Source: measured, October 2026, T440.</remarks>
    public static string TagsBusy(string table) => LimitPrefix + TagsBeingUpdated(table);

    /// <remarks>Source: measured, October 2026, T103.</remarks>
    public static string TableWithBusyTags(string table) => InUse + TagsBeingUpdated(table);

    /// <remarks>Source: measured, October 2026, T442.</remarks>
    public static string TimeToLiveOfBusyTable(string status) =>
        $"Cannot describe time to live while table is in {status} state: Current table state is {status}";

    /// <summary>Without a prefix, unlike the other errors of a stream's settings.</summary>
    /// <remarks>Source: measured, October 2026, T050 and T222.</remarks>
    public static string StreamEnabled(string table) => $"Table already has an enabled stream: TableName: {table}";

    /// <inheritdoc cref="StreamEnabled"/>
    /// <remarks>Source: measured, October 2026, T050.</remarks>
    public static string StreamDisabled(string table) => $"Table has no stream to disable: TableName: {table}";

    /// <remarks>Source: measured, October 2026, T003.</remarks>
    public static string ProtectionChangedRecently(string table, DateTimeOffset next) =>
        $"Deletion protection setting for table {table} modified within the previous 15000 milliseconds. "
        + $"Please try again after {Time(next)}";

    /// <remarks>Source: measured, October 2026, T081.</remarks>
    public static string EncryptionChangedOften(DateTimeOffset windowEnd, int changes, DateTimeOffset last) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{LimitPrefix}Encryption mode changes are limited in the 24h window ending at {Time(windowEnd)}. "
                + $"After the first 4 change, each subsequent change in the same window can be performed at most once every 21600 "
                + $"seconds. Number of updates today: {changes}. Last change at {Time(last)}"
        );

    /// <remarks>Source: measured, October 2026, T286.</remarks>
    public static string TableClassBusy(string table, string tableClass) =>
        $"{InUse}Can't update table class when a table class update is in progress. {ClassInProgress(table, tableClass)}";

    /// <remarks>Source: measured, October 2026, T450.</remarks>
    public static string TableClassWithBusyStream(string table) =>
        $"{InUse}Can't update table class when stream status is being updated. Table: {table}";

    /// <remarks>Source: measured, October 2026, T286.</remarks>
    public static string StreamWithBusyTableClass(string table, string tableClass) =>
        $"{InUse}Can't change stream status when a table class update is in progress. {ClassInProgress(table, tableClass)}";

    /// <remarks>Source: measured, October 2026, T139.</remarks>
    public static string KmsKeyNotFound(string key) => Kms("NotFoundException", $"Key '{key}' does not exist");

    /// <remarks>Source: measured, October 2026, T139.</remarks>
    public static string KmsAliasNotFound(string alias) => Kms("NotFoundException", $"Alias {alias} is not found.");

    /// <remarks>Source: measured, October 2026, T139.</remarks>
    public static string KmsKeyOfOtherRegion(string region) => Kms("NotFoundException", $"Invalid arn {region}");

    /// <remarks>Source: unverified, modeled on the texts for unknown keys.</remarks>
    public static string KmsKeyInvalid(string key) => Kms("NotFoundException", $"Invalid keyId {key}");

    /// <remarks>Source: measured, October 2026, T139.</remarks>
    public static string KmsKeyPendingDeletion(string key) => Kms("KMSInvalidStateException", $"{key} is pending deletion.");

    /// <remarks>Source: measured, October 2026, T020.</remarks>
    public static string KmsKeyDisabled(string key) =>
        $"KMS key disabled error: com.amazonaws.services.kms.model.DisabledException: {key} is disabled. {KmsDetails("DisabledException")}";

    /// <remarks>Source: unverified, only the beginning was measured in October 2026.</remarks>
    public static string KmsAccessDenied(string key) =>
        $"KMS key access denied error: com.amazonaws.services.kms.model.AWSKMSException: The ciphertext refers to a customer master key "
        + $"that does not exist, does not exist in this region, or you are not allowed to access: {key} "
        + KmsDetails("AccessDeniedException");

    /// <remarks>Source: unverified, the text of this engine: AWS has the member.</remarks>
    public static string VectorIndexesNotInMock(string member) =>
        $"DynamoObjects.Mock does not support vector indexes: leave out {member}.";

    /// <remarks>Source: unverified, the text of this engine: AWS has the member.</remarks>
    public static string OtherAccountsNotInMock(string member) =>
        $"DynamoObjects.Mock does not support global tables of several accounts: leave out {member} of CreateTable, and add replicas with "
        + "UpdateTable.";

    private static string Kms(string code, string problem) => $"{KmsPrefix}{code}: {problem} {KmsDetails(code)}";

    private static string KmsDetails(string code) =>
        $"(Service: AWSKMS; Status Code: 400; Error Code: {code}; Request ID: {Guid.NewGuid()}; Proxy: null)";

    private static string TagsBeingUpdated(string table) => $"Table tags are being updated: {table}";

    private static string ClassInProgress(string table, string tableClass) => $"Table: {table} TableClassUpdateInProgress: {tableClass}";

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
