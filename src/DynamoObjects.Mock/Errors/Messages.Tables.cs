using System.Globalization;

namespace DynamoObjects.Mock.Errors;

/// <summary>AWS's messages, word for word, including their odd spellings.</summary>
/// <content>Tables and indexes that are declared, changed or looked up.</content>
internal static partial class Messages
{
    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public const string ResourceNotFound = "Requested resource not found";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string TableNameLength = "TableName must be at least 3 characters long and at most 255 characters long";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public const string FirstKeyNotHash = "Invalid KeySchema: The first KeySchemaElement is not a HASH key type";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public const string SecondKeyNotRange = "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public const string KeyDeclaredTwice = "Both the Hash Key and the Range Key element in the KeySchema have the same name";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public const string KeyPartDeclaredTwice = "The KeySchema contains multiple key attributes with the same name";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public const string UnitsWithPayPerRequest =
        InvalidPrefix + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public const string UnitsMissing =
        InvalidPrefix + "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED";

    /// <summary>AWS says UpdateViewType, and means StreamViewType.</summary>
    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public const string ViewTypeWithoutStream =
        InvalidPrefix + "Table is being created with a stream disabled, UpdateViewType should not be specified";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public const string TooManyGlobalIndexes = InvalidPrefix + "GlobalSecondaryIndex count exceeds the per-table limit of 20";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public const string TooManyLocalIndexes = InvalidPrefix + "Number of LocalSecondaryIndexes exceeds per-table limit of 5";

    /// <remarks>Source: measured, October 2026, tags.</remarks>
    public const string TooManyTags = "Number of Tags exceed the current limit for the provided ResourceArn";

    /// <summary>"Atleast", as AWS sends it.</summary>
    /// <remarks>Source: measured, October 2026, tags.</remarks>
    public const string NoTag = "Atleast one Tag needs to be provided as Input.";

    /// <inheritdoc cref="NoTag"/>
    /// <remarks>Source: measured, October 2026, tags.</remarks>
    public const string NoTagKey = "Atleast one Tag Key needs to be provided as Input.";

    /// <remarks>Source: unverified, the text of this engine.</remarks>
    public const string TooManyIncluded = InvalidPrefix + "Number of projected attributes in all indexes exceeds per-table limit of 100";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public const string LocalIndexNeedsRangeKey =
        InvalidPrefix + "Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public const string ProjectionTypeMissing = InvalidPrefix + "Unknown ProjectionType: null";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public const string IncludeWithoutAttributes = InvalidPrefix + "ProjectionType is INCLUDE, but NonKeyAttributes is not specified";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public const string AttributesNotKeys =
        InvalidPrefix + "Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions";

    /// <remarks>Source: measured, October 2026, T160.</remarks>
    public const string IndexUpdateMissing =
        InvalidPrefix
        + "One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create, GlobalSecondaryIndexUpdate.Delete must not be null";

    /// <remarks>Source: measured, October 2026, T160.</remarks>
    public const string IndexUpdateNotOne =
        InvalidPrefix + "Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate object";

    /// <remarks>Source: measured, October 2026, T169.</remarks>
    public const string TooManyGlobalIndexesAfterUpdate = LimitPrefix + "Number of global secondary indexes exceeds per-table limit of 20";

    /// <remarks>Source: measured, October 2026, T042.</remarks>
    public const string AttributesMissing = "Invalid KeySchema: Some index key attribute have no definition";

    /// <remarks>Source: measured, October 2026, T442.</remarks>
    public const string HashKeysNotFirst = InvalidPrefix + "All HASH key attributes must precede RANGE key attributes in the KeySchema";

    /// <remarks>Source: measured, October 2026, T442.</remarks>
    public const string IndexExists = "Attempting to create an index which already exists";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public const string TooManyIndexUpdates = LimitPrefix + "Only 1 online index can be created or deleted simultaneously per table";

    /// <remarks>Source: measured, October 2026, time to live.</remarks>
    public const string TimeToLiveEnabled = "TimeToLive is already enabled";

    /// <remarks>Source: measured, October 2026, time to live.</remarks>
    public const string TimeToLiveDisabled = "TimeToLive is already disabled";

    /// <remarks>Source: measured, October 2026, time to live.</remarks>
    public const string TimeToLiveChangedOften = "Time to live has been modified multiple times within a fixed interval";

    /// <remarks>Source: measured, October 2026, time to live.</remarks>
    public static string TimeToLiveOnOtherAttribute(string name) =>
        $"TimeToLive is active on a different AttributeName: current AttributeName is {name}";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public static string IndexUpdatedTwice(string index) =>
        $"{InvalidPrefix}Only one global secondary index update per index is allowed simultaneously. Index: {index}";

    /// <remarks>Source: measured, October 2026, T442.</remarks>
    public static string IndexNotGlobal(string action, string index) =>
        $"Cannot {action} an index that is not a GlobalSecondaryIndex: {index}";

    /// <remarks>Source: measured, October 2026, T375.</remarks>
    public static string IndexMissing(string index, string table) => $"{ResourceNotFound}: Index {index} for table {table}";

    /// <remarks>Source: measured, October 2026, T162.</remarks>
    public static string IndexAttributesMissing(string index) => $"{InvalidPrefix}AttributeDefinitions is not specified for index: {index}";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public static string UnitsUnchanged(long read, long write) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The provisioned throughput for the table will not change. The requested value equals the current value. "
                + $"Current ReadCapacityUnits provisioned for the table: {read}. Requested ReadCapacityUnits: {read}. "
                + $"Current WriteCapacityUnits provisioned for the table: {write}. Requested WriteCapacityUnits: {write}. "
                + $"{LimitsRefer}"
        );

    /// <remarks>Source: measured, October 2026, tags.</remarks>
    public static string ArnInvalid(string arn) => $"Invalid TableArn: Invalid ResourceArn provided as input {arn}";

    /// <remarks>Source: measured, October 2026, tags.</remarks>
    public static string ArnNotFound(string arn) => $"{ResourceNotFound}: ResourceArn: {arn} not found";

    /// <remarks>Source: measured, October 2026, tags.</remarks>
    public static string TagKeyInvalid(string? key) => $"The Tag Key provided is invalid, Key: {key ?? "null"}";

    /// <remarks>Source: measured, October 2026, tags.</remarks>
    public static string TagValueInvalid(string? value) => $"The Tag Value provided is invalid, Value: {value ?? "null"}";

    /// <remarks>Source: measured, October 2026, tags.</remarks>
    public static string TagKeyReserved(string key) => $"Tag Key cannot be prefixed with aws:, Key: {key}";

    /// <remarks>Source: measured, October 2026, tags.</remarks>
    public static string TagKeyDuplicate(string key) => $"Duplicate Tag Keys provided as input: Duplicate Tag Key found {key}";

    /// <remarks>Source: measured, October 2026, tags.</remarks>
    public static string TagsTooLarge(int bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"Tag set size {bytes} bytes is above max size limit of 10240 bytes");

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public static string TableExists(string name) => $"Table already exists: {name}";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public static string TableNotFound(string name) => $"{ResourceNotFound}: Table: {name} not found";

    /// <remarks>Source: unverified, the text of this engine.</remarks>
    public static string UnitsOutOfBounds(long units, string member) =>
        string.Create(CultureInfo.InvariantCulture, $"Given value {units} for {member} is out of bounds");

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public static string IndexUnitsWithPayPerRequest(string index) =>
        $"{InvalidPrefix}ProvisionedThroughput should not be specified for index: {index} when BillingMode is PAY_PER_REQUEST";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public static string IndexUnitsMissing(string index) => $"{InvalidPrefix}ProvisionedThroughput is not specified for index: {index}";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public static string IndexListEmpty(string list) => $"{InvalidPrefix}List of {list} is empty";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public static string KeyNotDefined(IEnumerable<string> keys, IEnumerable<string> defined) =>
        $"{InvalidPrefix}Some index key attributes are not defined in AttributeDefinitions. "
        + $"Keys: [{string.Join(", ", keys)}], AttributeDefinitions: [{string.Join(", ", defined)}]";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public static string AttributesNotUsed(IEnumerable<string> defined, IEnumerable<string> used) =>
        $"{InvalidPrefix}Some AttributeDefinitions are not used. "
        + $"AttributeDefinitions: [{string.Join(", ", defined)}], keys used: [{string.Join(", ", used)}]";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public static string LocalIndexWithoutRangeKey(string index) =>
        $"{InvalidPrefix}Index KeySchema does not have a range key for index: {index}";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public static string LocalIndexOtherHashKey(string index, string indexHash, string tableHash) =>
        $"{InvalidPrefix}Index KeySchema does not have the same leading hash key as table KeySchema for index: {index}. "
        + $"index hash key: {indexHash}, table hash key: {tableHash}";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public static string AttributeDefinedTwice(string name) => $"Attribute Name is duplicated: {name}";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public static string AttributeIncludedTwice(string name) => $"{InvalidPrefix}Duplicate element in NonKeyAttributes: {name}";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public static string AttributesNotIncluded(string projectionType) =>
        $"{InvalidPrefix}ProjectionType is {projectionType}, but NonKeyAttributes is specified";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public static string IndexDeclaredTwice(string index) => $"{InvalidPrefix}Duplicate index name: {index}";

    /// <remarks>Source: measured, October 2026, T123.</remarks>
    public static string TooManyKeyParts(string keyType) =>
        $"{InvalidPrefix}The KeySchema exceeds the maximum allowed number of {keyType} key attributes";
}
