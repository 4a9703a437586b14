namespace DynamoObjects.Mock.Regions;

/// <summary>Lists the differences between regions of AWS; all regions that are not named are like us-east-1.</summary>
/// <remarks>Source: measured, October 2026, up to 33 regions.</remarks>
internal static class RegionTable
{
    public static IReadOnlyList<RegionDifference> All { get; } =
    [
        new(
            RegionVariant.TransactionValues,
            "A transaction with an invalid number or set",
            "The message of BatchWriteItem, such as `Input collection contains duplicates`",
            "The message of GetItem, such as `One or more parameter values were invalid: Input collection contains duplicates.`",
            "eu-west-2"
        ),
        new(
            RegionVariant.TransactionNesting,
            "A transaction with a value of an expression that is nested too deep",
            "The value is compared; only an Update that writes it fails, and cancels the transaction",
            "The request is rejected",
            "ap-northeast-2",
            "eu-north-1",
            "eu-west-2"
        ),
        new(
            RegionVariant.TransactionToken,
            "A `ClientRequestToken` of more than 36 characters",
            "`Value '...' at 'clientRequestToken'`, together with other unmet constraints",
            "`Value at 'ClientRequestToken'`, alone",
            "eu-west-2"
        ),
        new(
            RegionVariant.TransactionCount,
            "A transaction without actions",
            "`Value '[]' at 'transactItems'`",
            "`Value at 'TransactItems'`",
            "ap-northeast-2",
            "eu-north-1",
            "eu-west-2"
        ),
        new(
            RegionVariant.TransactionAction,
            "An action without operation",
            "`Invalid Request: TransactWriteRequest should contain Delete or Put or Update request`",
            "`TransactWriteRequest should contain Delete or Put or Update or ConditionCheck`, as an unmet constraint",
            "eu-west-2"
        ),
        new(
            RegionVariant.BatchGetTables,
            "BatchGetItem without tables",
            "`Value at 'RequestItems'`, as an unmet constraint",
            "`The requestItems parameter is required for BatchGetItem`",
            "me-central-1"
        ),
        new(
            RegionVariant.ScanMessages,
            "Scan with an invalid limit, segment or start key, or with SPECIFIC_ATTRIBUTES and no attributes",
            "The message repeats the limit or segment, and names what is wrong with the start key",
            "The message has neither, and for SPECIFIC_ATTRIBUTES it is the message of Query",
            "ap-northeast-2",
            "eu-central-1",
            "eu-west-2",
            "us-west-1"
        ),
        new(
            RegionVariant.UpdateSize,
            "UpdateItem that writes an attribute of almost 400 KB",
            "The written attributes and about 20 bytes for each have the limit of an item",
            "Only the updated item has that limit",
            "ap-south-2",
            "ap-southeast-6",
            "ap-southeast-7",
            "ca-central-1",
            "eu-central-2",
            "eu-south-1",
            "eu-south-2",
            "eu-west-1",
            "me-central-1",
            "us-east-2"
        ),
        new(
            RegionVariant.UpdateEnumerations,
            "UpdateItem with unknown enumeration values",
            "The first one is reported, without its value",
            "All are reported, with their values",
            "eu-south-2",
            "me-central-1"
        ),
        new(
            RegionVariant.PutTableName,
            "PutItem with an empty table name and an unknown `ReturnValues`",
            "The table name is reported",
            "Both are reported, with their values",
            "eu-south-2",
            "me-central-1"
        ),
    ];
}
