using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Regions;
using DynamoObjects.Mock.Tests.Operations;

namespace DynamoObjects.Mock.Tests.Regions;

/// <summary>At least one request for each difference between regions.</summary>
internal static class RegionCases
{
    private const string One = "1 validation error detected: ";
    private const string Invalid = "One or more parameter values were invalid: ";
    private const string Unmet = " failed to satisfy constraint: ";
    private const string NoNumber = "The parameter cannot be converted to a numeric value";
    private const string Placeholder = "ExpressionAttributeValues contains invalid value: ";
    private const string TooLong = "Member must have length less than or equal to 36";
    private const string Pattern = "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+";
    private const string NotEmpty = "Member must have length greater than or equal to 1";
    private const string NotZero = "Member must have value greater than or equal to 1";
    private const string NotNegative = "Member must have value greater than or equal to 0";
    private const string NoAttributes = "Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES";
    private const string NotBelow = "The Segment parameter is zero-based and must be less than parameter TotalSegments";
    private const string TooDeep =
        "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit";
    private const string ReturnValues = "Member must satisfy enum value set: [ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW]";

    public static IReadOnlyList<RegionCase> All { get; } =
    [
        new(
            RegionVariant.TransactionValues,
            "A Put with a number twice in a set",
            Transaction(
                new()
                {
                    Put = new() { TableName = "books", Item = ItemWithRepeatedNumber() },
                }
            ),
            "Input collection contains duplicates",
            Invalid + "Input collection contains duplicates."
        ),
        new(
            RegionVariant.TransactionValues,
            "A Get with an empty number",
            new TransactGetItemsRequest
            {
                TransactItems =
                [
                    new()
                    {
                        Get = new() { TableName = "books", Key = KeyWithEmptyNumber() },
                    },
                ],
            },
            NoNumber,
            NoNumber + ": "
        ),
        new(
            RegionVariant.TransactionValues,
            "A check with a value that is no number",
            Transaction(Check(new AttributeValue { N = "x" })),
            Placeholder + NoNumber + ": x for key :v",
            NoNumber + ": x"
        ),
        new(RegionVariant.TransactionNesting, "A check with a value nested 40 levels deep", Transaction(Check(Nested(40))), null, region =>
            region == "eu-west-2" ? TooDeep : $"{Placeholder}{TooDeep} for key :v"
        ),
        new(
            RegionVariant.TransactionToken,
            "A token of 37 characters with an invalid table name",
            new TransactWriteItemsRequest
            {
                TransactItems =
                [
                    new()
                    {
                        Put = new() { TableName = "bad!name", Item = TestRequests.Item("a", 1) },
                    },
                ],
                ClientRequestToken = new string('t', 37),
            },
            $"2 validation errors detected: Value '{new string('t', 37)}' at 'clientRequestToken'{Unmet}{TooLong}; "
                + $"Value 'bad!name' at 'transactItems.1.member.put.tableName'{Unmet}{Pattern}",
            $"{One}Value at 'ClientRequestToken'{Unmet}{TooLong}"
        ),
        new(
            RegionVariant.TransactionCount,
            "A TransactWriteItems without actions",
            new TransactWriteItemsRequest { TransactItems = [] },
            $"{One}Value '[]' at 'transactItems'{Unmet}{NotEmpty}",
            $"{One}Value at 'TransactItems'{Unmet}{NotEmpty}"
        )
        {
            HasEmptyCollection = true,
        },
        new(
            RegionVariant.TransactionCount,
            "A TransactGetItems without actions",
            new TransactGetItemsRequest { TransactItems = [] },
            $"{One}Value '[]' at 'transactItems'{Unmet}{NotEmpty}",
            $"{One}Value at 'TransactItems'{Unmet}{NotEmpty}"
        )
        {
            HasEmptyCollection = true,
        },
        new(
            RegionVariant.TransactionAction,
            "An action without operation",
            Transaction(new TransactWriteItem()),
            "Invalid Request: TransactWriteRequest should contain Delete or Put or Update request",
            $"{One}Value '' at 'transactItems'{Unmet}TransactWriteRequest should contain Delete or Put or Update or ConditionCheck"
        ),
        new(
            RegionVariant.BatchGetTables,
            "A BatchGetItem without tables",
            new BatchGetItemRequest { RequestItems = [] },
            $"{One}Value at 'RequestItems'{Unmet}{NotEmpty}",
            "The requestItems parameter is required for BatchGetItem"
        )
        {
            HasEmptyCollection = true,
        },
        new(
            RegionVariant.ScanMessages,
            "A limit of 0",
            new ScanRequest("books") { Limit = 0 },
            $"{One}Value '0' at 'limit'{Unmet}{NotZero}",
            $"{One}Value at 'Limit'{Unmet}{NotZero}"
        ),
        new(
            RegionVariant.ScanMessages,
            "A negative segment",
            new ScanRequest("books") { Segment = -1, TotalSegments = 2 },
            $"{One}Value '-1' at 'segment'{Unmet}{NotNegative}",
            $"{One}Value at 'Segment'{Unmet}{NotNegative}"
        ),
        new(
            RegionVariant.ScanMessages,
            "A segment that is not below the total",
            new ScanRequest("books") { Segment = 5, TotalSegments = 5 },
            NotBelow + ": Segment: 5 is not less than TotalSegments: 5",
            NotBelow
        ),
        new(
            RegionVariant.ScanMessages,
            "A start key that is no key",
            new ScanRequest("books") { ExclusiveStartKey = TestRequests.Values(("pk", "a")) },
            "The provided starting key is invalid: The provided key element does not match the schema",
            "The provided starting key is invalid"
        ),
        new(
            RegionVariant.ScanMessages,
            "SPECIFIC_ATTRIBUTES without attributes",
            new ScanRequest("books") { Select = "SPECIFIC_ATTRIBUTES" },
            NoAttributes,
            One + NoAttributes
        ),
        new(
            RegionVariant.UpdateSize,
            "An update that writes an attribute of almost 400 KB",
            new UpdateItemRequest
            {
                TableName = "books",
                Key = TestRequests.Item("a", 1),
                UpdateExpression = "SET v = :v",
                // With a name of 1 byte and a key of 7, the item has exactly 400 KB.
                ExpressionAttributeValues = TestRequests.Values((":v", new string('x', (400 * 1024) - 8))),
            },
            "Item size to update has exceeded the maximum allowed size",
            other: null
        ),
        new(
            RegionVariant.UpdateEnumerations,
            "An update with two unknown enumeration values",
            new UpdateItemRequest
            {
                TableName = "books",
                Key = TestRequests.Item("a", 1),
                ReturnValues = "Y",
                ReturnConsumedCapacity = "X",
            },
            $"{One}Failed to satisfy constraint: Member must satisfy enum value set: [ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE]",
            $"2 validation errors detected: Value 'X' at 'returnConsumedCapacity'{Unmet}Member must satisfy enum value set: "
                + $"[INDEXES, TOTAL, NONE]; Value 'Y' at 'returnValues'{Unmet}{ReturnValues}"
        ),
        new(
            RegionVariant.PutTableName,
            "A put with an empty table name and an unknown ReturnValues",
            new PutItemRequest("", TestRequests.Item("a", 1)) { ReturnValues = "Y" },
            $"{One}Value at 'TableName'{Unmet}{NotEmpty}",
            $"2 validation errors detected: Value 'Y' at 'returnValues'{Unmet}{ReturnValues}; Value '' at 'tableName'{Unmet}{NotEmpty}"
        ),
    ];

    private static TransactWriteItemsRequest Transaction(TransactWriteItem action) => new() { TransactItems = [action] };

    private static TransactWriteItem Check(AttributeValue value) =>
        new()
        {
            ConditionCheck = new()
            {
                TableName = "books",
                Key = TestRequests.Item("a", 1),
                ConditionExpression = "NOT v = :v",
                ExpressionAttributeValues = new() { [":v"] = value },
            },
        };

    private static AttributeValue Nested(int levels) =>
        levels == 0 ? TestRequests.Value("leaf") : TestRequests.Value(new object[] { Nested(levels - 1) });

    private static Dictionary<string, AttributeValue> ItemWithRepeatedNumber() =>
        TestRequests.Item("a", 1, ("n", new AttributeValue { NS = ["1", "1"] }));

    private static Dictionary<string, AttributeValue> KeyWithEmptyNumber() =>
        new()
        {
            ["pk"] = TestRequests.Value("a"),
            ["sk"] = new AttributeValue { N = "" },
        };
}
