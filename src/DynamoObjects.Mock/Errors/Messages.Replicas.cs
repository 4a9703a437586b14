namespace DynamoObjects.Mock.Errors;

/// <content>Replicas of tables in other regions, and the global tables of earlier years.</content>
internal static partial class Messages
{
    private const string GlobalTablesOnly =
        "is not supported. The latest version of global tables are only supported in the following regions: ";

    /// <remarks>Source: measured, October 2026, T437.</remarks>
    public const string ReplicaActionMissing = "There are no actions specified in the Replica Update Action of the request.";

    /// <remarks>Source: measured, October 2026, T223.</remarks>
    public const string ReplicaActionsRepeated = "Update table operation with more than one create or delete replica actions not allowed";

    /// <remarks>Source: measured, October 2026, T224.</remarks>
    public const string ReplicaActionsMixed = "Update table operation with more than one type of replica actions not allowed.";

    /// <remarks>Source: measured, October 2026, T203.</remarks>
    public const string ReplicaIsLocal =
        "Cannot add or delete the local region through ReplicaUpdates. Use CreateTable, DeleteTable, or UpdateTable as required.";

    /// <remarks>Source: measured, October 2026, T188.</remarks>
    public const string ReplicaWritesNotScaled = "Table write capacity should either be Pay-Per-Request or AutoScaled.";

    /// <remarks>Source: measured, October 2026, T288.</remarks>
    public const string ReplicaIndexWritesNotScaled = "GSI write capacity should either be Pay-Per-Request or AutoScaled.";

    /// <remarks>Source: measured, October 2026, T222.</remarks>
    public const string ReplicaStreamRequired = InvalidPrefix + "Disabling Stream is not allowed for a Global Table replica.";

    /// <remarks>Source: measured, October 2026, T227.</remarks>
    public const string ReplicaBusy = "The resource which you are attempting to change is in use.";

    /// <remarks>Source: measured, October 2026, T266.</remarks>
    public const string ReplicaIsSource =
        "Replica cannot be deleted because it has acted as a source region for new replica(s) being added to the table in the last 24 "
        + "hours.";

    /// <remarks>Source: measured, October 2026, T309.</remarks>
    public const string ReplicaKeyMissing = InvalidPrefix + "KMSMasterKeyId must be specified for each replica.";

    /// <remarks>Source: unverified, the text of this engine.</remarks>
    public const string ReplicaKeyWithoutEncryption =
        InvalidPrefix + "KMSMasterKeyId cannot be specified for a replica of a table without encryption by AWS KMS.";

    /// <remarks>Source: measured, October 2026, T257.</remarks>
    public const string StrongReplicaCount = "Unsupported replica count for global tables with MultiRegionConsistency set to STRONG.";

    /// <remarks>Source: measured, October 2026, T258.</remarks>
    public const string WitnessNotStrong =
        "MultiRegionConsistency must be set as STRONG when GlobalTableWitnessUpdates parameter is present.";

    /// <remarks>Source: measured, October 2026, T260.</remarks>
    public const string StrongReplicasFixed = "Cannot add replicas to a global table with strong MultiRegionConsistency";

    /// <remarks>Source: measured, October 2026, T260.</remarks>
    public const string StrongReplicaDeletion =
        "Deletion of only one table replica is not supported for global tables with MultiRegionConsistency set to STRONG.";

    /// <remarks>Source: unverified, AWS documents the rule, but not the text:
    /// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html</remarks>
    public const string StrongTableNotEmpty = "The table must be empty to create a global table with MultiRegionConsistency set to STRONG.";

    /// <remarks>Source: unverified, AWS documents the rule, but not the text.</remarks>
    public const string StrongLocalIndexes =
        "Local secondary indexes are not supported for global tables with MultiRegionConsistency set to STRONG.";

    /// <remarks>Source: unverified, AWS documents the rule, but not the text.</remarks>
    public const string StrongTimeToLive = "Time to Live is not supported for global tables with MultiRegionConsistency set to STRONG.";

    /// <remarks>Source: unverified, AWS documents the rule, but not the text.</remarks>
    public const string StrongTransactions =
        "Transaction operations are not supported for global tables with MultiRegionConsistency set to STRONG.";

    /// <remarks>Source: AWS documentation,
    /// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html</remarks>
    public const string ReplicatedWriteConflict =
        "The request was rejected because one or more items in the request are being modified by a request in another Region.";

    /// <remarks>Source: unverified, the text of this engine.</remarks>
    public const string DisassociationOfOther =
        "A replica can be disassociated only in its own region. Send the request to the region of the replica.";

    /// <remarks>Source: unverified, the text of this engine.</remarks>
    public const string DisassociationOfStrong =
        "Disassociation is not supported for global tables with MultiRegionConsistency set to STRONG.";

    /// <remarks>Source: unverified, the text of this engine.</remarks>
    public const string DisassociationProtected =
        "The replica is protected against disassociation. Disable its disassociation protection first.";

    /// <remarks>Source: unverified, the text of this engine.</remarks>
    public const string DisassociationProtectionOfRegionalTable =
        "DisassociationProtectionEnabled is only supported for a Global Table replica.";

    /// <remarks>Source: measured, October 2026, G001.</remarks>
    public const string LegacyGlobalTables =
        InvalidPrefix
        + "DynamoDB global tables version 2017.11.29 is not supported. We recommend using DynamoDB global tables version 2019.11.21, "
        + "instead of version 2017.11.29 (Legacy).";

    /// <remarks>Source: unverified, the text of this engine; that AWS rejects the request was measured in October 2026.</remarks>
    public const string ScalingOnDemand =
        InvalidPrefix + "Auto scaling settings cannot be changed while the BillingMode of the global table is PAY_PER_REQUEST";

    /// <remarks>Source: unverified, the text of this engine.</remarks>
    public const string ScalingRange = InvalidPrefix + "MinimumUnits must not be greater than MaximumUnits";

    /// <remarks>Source: unverified, AWS documents the range, but not the text.</remarks>
    public const string ScalingTarget = InvalidPrefix + "TargetValue must be from 8.515920e-109 to 1.174271e+108";

    /// <remarks>Source: unverified, the text of this engine.</remarks>
    public const string ScalingMissing =
        InvalidPrefix
        + "At least one of GlobalSecondaryIndexUpdates, ProvisionedWriteCapacityAutoScalingUpdate or ReplicaUpdates is required";

    /// <summary>With typographic quotation marks and a mistake, as AWS sends it.</summary>
    /// <remarks>Source: measured, October 2026, T223.</remarks>
    public static string ReplicaTableExists(string name) =>
        $"Failed to create a the new replica of table with name: \u2018{name}\u2019 because one or more replicas already existed as "
        + "tables.";

    /// <remarks>Source: measured, October 2026, T203.</remarks>
    public static string ReplicaNotFound(IEnumerable<string> regions) =>
        "Update global table operation failed because one or more replicas were not part of the global table. Please retry the request "
        + $"without these replicas: [{string.Join(", ", regions)}].";

    /// <summary>The list contains the regions of the engine.</summary>
    /// <remarks>Source: measured, October 2026, T203.</remarks>
    public static string ReplicaRegionUnknown(string region, IEnumerable<string> regions) =>
        $"Region {region} {GlobalTablesOnly}[{string.Join(", ", regions)}]";

    /// <summary>For a region of AWS that the engine does not have.</summary>
    /// <remarks>Source: unverified, the first two sentences were measured in October 2026 for unknown regions.</remarks>
    public static string ReplicaRegionNotInMock(string region, IEnumerable<string> regions) =>
        $"{ReplicaRegionUnknown(region, regions)}. Add {region} to MockDynamoDbOptions.Regions, or to the option --region of dynamock.";

    /// <remarks>Source: measured, October 2026, global tables.</remarks>
    public static string ReplicaExists(string name, IEnumerable<string> regions) =>
        $"Global table with name: {name} already exists with replicas in regions: {string.Join(", ", regions)}.";

    /// <remarks>Source: unverified, the text of this engine.</remarks>
    public static string ReplicaIndexUnknown(string index) =>
        $"{InvalidPrefix}The table does not have the global secondary index of the replica's settings: {index}";

    /// <remarks>Source: unverified, AWS documents the sets of regions, but not the text.</remarks>
    public static string StrongRegions(IEnumerable<string> regions) =>
        $"The regions [{string.Join(", ", regions)}] are not in the same Region set for global tables with MultiRegionConsistency set to "
        + "STRONG.";

    /// <summary>For a setting that only a table with replicas can have.</summary>
    /// <remarks>Source: measured, October 2026, T442.</remarks>
    public static string SettingsReplicationOfRegionalTable(string mode) =>
        $"Value '{mode}' at 'GlobalTableSettingsReplicationMode' failed to satisfy constraint: Only ENABLED and DISABLED settings "
        + "replication are supported for a Regional Table.";

    /// <remarks>Source: unverified, the text of this engine.</remarks>
    public static string SettingsReplicationOfReplica(string mode) =>
        $"Value '{mode}' at 'GlobalTableSettingsReplicationMode' failed to satisfy constraint: The mode of a Global Table replica cannot "
        + "be changed.";

    /// <remarks>Source: measured, October 2026, T070.</remarks>
    public static string GlobalTableNotFound(string name) => $"Global table with name: '{name}' does not exist.";

    /// <remarks>Source: measured, October 2026, G002.</remarks>
    public static string GlobalTableNotFoundInDescription(string name) => $"Global table not found: {GlobalTableNotFound(name)}";
}
