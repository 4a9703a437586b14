using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Tables.SettingRequests;

namespace DynamoObjects.Mock.Tests.Operations.Tables;

/// <summary>The names and ARNs of tables, lists of them and limits, as measured on AWS.</summary>
internal static class TableNameRows
{
    private const string OtherRegion = "arn:aws:dynamodb:eu-west-1:000000000000:table/books";
    private const string OtherAccount = "arn:aws:dynamodb:us-west-2:111122223333:table/books";
    private const string WrongRegion = $"ValidationException: 1 validation error detected: Invalid AWS region in '{OtherRegion}'";
    private const string Denied = "AccessDeniedException: Access is denied";
    private const string Unknown = NotFound + ": Table: books not found";

    private static readonly Dictionary<string, AttributeValue> Key = TestRequests.Item("a", 1);

    /// <summary>The operations that take an ARN as a table's name, each with its part of the response.</summary>
    private static readonly (string Name, Func<string, AmazonDynamoDBRequest> Create, string Expected)[] Operations =
    [
        ("DescribeTable", name => new DescribeTableRequest(name), """{"Table":{"TableName":"books"}}"""),
        (
            "UpdateTable",
            name => new UpdateTableRequest { TableName = name, DeletionProtectionEnabled = true },
            """{"TableDescription":{"TableName":"books"}}"""
        ),
        ("UpdateTimeToLive", name => Expire("expires", true, name), """{"TimeToLiveSpecification":{"Enabled":true}}"""),
        (
            "DescribeTimeToLive",
            name => new DescribeTimeToLiveRequest { TableName = name },
            """{"TimeToLiveDescription":{"TimeToLiveStatus":"DISABLED"}}"""
        ),
        ("DeleteTable", name => new DeleteTableRequest(name), """{"TableDescription":{"TableName":"books"}}"""),
    ];

    private static readonly (string Name, Func<string, AmazonDynamoDBRequest> Create)[] ItemOperations =
    [
        ("PutItem", name => new PutItemRequest(name, Key)),
        ("GetItem", name => new GetItemRequest(name, Key)),
        ("Scan", name => new ScanRequest(name)),
    ];

    public static readonly RequestRow[] All =
    [
        .. Operations.Select(o => new RequestRow("T011", $"{o.Name} with an ARN", [Books, Created], o.Create(TableArn), o.Expected)),
        .. Operations.Select(o => new RequestRow(
            "T071",
            $"{o.Name} with an ARN of another region",
            [Books, Created],
            o.Create(OtherRegion),
            WrongRegion
        )),
        .. Operations.Select(o => new RequestRow(
            "T071",
            $"{o.Name} with an ARN of another account",
            [Books, Created],
            o.Create(OtherAccount),
            Denied
        )),
        .. Operations.Select(o => new RequestRow("T072", $"{o.Name} with an ARN of no table", [], o.Create(TableArn), Unknown)),
        .. ItemOperations.Select(o => new RequestRow(
            "T071",
            $"{o.Name} with an ARN of another region",
            [Books, Created],
            o.Create(OtherRegion),
            WrongRegion
        )),
        .. ItemOperations.Select(o => new RequestRow(
            "T071",
            $"{o.Name} with an ARN of another account",
            [Books, Created],
            o.Create(OtherAccount),
            Denied
        )),
        .. ItemOperations.Select(o => new RequestRow("T011", $"{o.Name} with an ARN", [Books, Created], o.Create(TableArn), "{}")),
        .. ItemOperations.Select(o => new RequestRow("T070", $"{o.Name} with an ARN of no table", [], o.Create(TableArn), NotFound)),
        new("T010", "names are case-sensitive", [Books, Created], new DescribeTableRequest("Books"), NotFound + ": Table: Books not found"),
        new(
            "T012",
            "capital letters come first",
            [.. New("beta", "Alpha", "alpha")],
            new ListTablesRequest(),
            """{"TableNames":["Alpha","alpha","beta"]}"""
        ),
        new(
            "T181",
            "a full last page has no last name",
            [.. New("aaa", "bbb")],
            new ListTablesRequest { Limit = 2 },
            """{"TableNames":["aaa","bbb"],"LastEvaluatedTableName":null}"""
        ),
        new(
            "T181",
            "a page with a last name",
            [.. New("aaa", "bbb", "ccc")],
            new ListTablesRequest { Limit = 2 },
            """{"TableNames":["aaa","bbb"],"LastEvaluatedTableName":"bbb"}"""
        ),
        new(
            "T379",
            "a start after no table",
            [.. New("aaa", "ccc")],
            new ListTablesRequest { ExclusiveStartTableName = "bbb" },
            """{"TableNames":["ccc"]}"""
        ),
        new(
            "T400",
            "a start after an ARN",
            [Books],
            new ListTablesRequest { ExclusiveStartTableName = TableArn },
            Unmet(TableArn, "exclusiveStartTableName", "satisfy regular expression pattern: [a-zA-Z0-9_.-]+")
        ),
        new(
            "T012",
            "more than 100 names",
            [],
            new ListTablesRequest { Limit = 101 },
            Unmet("101", "limit", "have value less than or equal to 100")
        ),
        new("T076", "a table that is created is listed", [Books], new ListTablesRequest(), """{"TableNames":["books"]}"""),
        new("T076", "a table that is deleted is listed", [Books, Created, Drop], new ListTablesRequest(), """{"TableNames":["books"]}"""),
        new("T076", "a deleted table is not listed", [Books, Created, Drop, Created], new ListTablesRequest(), """{"TableNames":[]}"""),
        new(
            "T131",
            "limits",
            [],
            new DescribeLimitsRequest(),
            """
            {"AccountMaxReadCapacityUnits":80000,"AccountMaxWriteCapacityUnits":80000,
              "TableMaxReadCapacityUnits":40000,"TableMaxWriteCapacityUnits":40000}
            """
        ),
    ];

    private static IEnumerable<object> New(params string[] names) => names.Select(name => TestRequests.Table(name));
}
