using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Server.Tests.Graphs;

/// <summary>The requests whose responses and errors are compared, over tables "books", with every kind of index, and "plain".</summary>
internal static class GraphCases
{
    private const string Emma = "Emma";
    private const string UpdateTitle = "UPDATE books SET title = 'x' WHERE pk = 'a' AND";
    private static readonly ReturnValuesOnConditionCheckFailure ReturnAllOld = ReturnValuesOnConditionCheckFailure.ALL_OLD;

    public static IEnumerable<GraphCase> All =>
        [
            .. Items(),
            .. Pages(),
            .. Batches(),
            .. Transactions(),
            .. Statements(),
            .. Tables(),
            .. Settings(),
            .. BackupGraphCases.All,
            .. IntegrationGraphCases.All,
            .. ReplicaGraphCases.All,
            .. TransferGraphCases.All,
        ];

    public static CreateTableRequest CreateBooksTable(string name = "books") =>
        new()
        {
            TableName = name,
            BillingMode = BillingMode.PAY_PER_REQUEST,
            KeySchema = [new("pk", KeyType.HASH), new("sk", KeyType.RANGE)],
            AttributeDefinitions =
            [
                new("pk", ScalarAttributeType.S),
                new("sk", ScalarAttributeType.N),
                new("owner", ScalarAttributeType.S),
                new("year", ScalarAttributeType.N),
            ],
            LocalSecondaryIndexes =
            [
                new()
                {
                    IndexName = "by-year",
                    KeySchema = [new("pk", KeyType.HASH), new("year", KeyType.RANGE)],
                    Projection = new() { ProjectionType = ProjectionType.KEYS_ONLY },
                },
            ],
            GlobalSecondaryIndexes =
            [
                new()
                {
                    IndexName = "by-owner",
                    KeySchema = [new("owner", KeyType.HASH)],
                    Projection = new() { ProjectionType = ProjectionType.INCLUDE, NonKeyAttributes = ["year"] },
                    OnDemandThroughput = new() { MaxReadRequestUnits = 5, MaxWriteRequestUnits = 6 },
                },
            ],
            StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.NEW_AND_OLD_IMAGES },
            SSESpecification = new() { Enabled = true },
            TableClass = TableClass.STANDARD_INFREQUENT_ACCESS,
            OnDemandThroughput = new() { MaxReadRequestUnits = 7, MaxWriteRequestUnits = 8 },
            Tags = [new() { Key = "team", Value = "blue" }],
        };

    public static CreateTableRequest CreatePlainTable(string name = "plain") =>
        new()
        {
            TableName = name,
            ProvisionedThroughput = new(5, 6),
            KeySchema = [new("id", KeyType.HASH)],
            AttributeDefinitions = [new("id", ScalarAttributeType.B)],
        };

    public static Dictionary<string, AttributeValue> Key(int sk = 1) =>
        new()
        {
            ["pk"] = new("a"),
            ["sk"] = new() { N = $"{sk}" },
        };

    /// <summary>Creates an item with an attribute of every type, including empty ones.</summary>
    public static Dictionary<string, AttributeValue> Item(int sk = 1) =>
        new(Key(sk))
        {
            ["owner"] = new(Emma),
            ["year"] = new() { N = "1815" },
            ["empty"] = new(""),
            ["bytes"] = new() { B = new MemoryStream([0, 255, 1]) },
            ["no bytes"] = new() { B = new MemoryStream() },
            ["yes"] = new() { BOOL = true },
            ["no"] = new() { BOOL = false },
            ["nothing"] = new() { NULL = true },
            ["texts"] = new() { SS = ["a", "b"] },
            ["numbers"] = new() { NS = ["1", "2"] },
            ["binaries"] = new() { BS = [new MemoryStream([1]), new MemoryStream([2])] },
            ["list"] = new() { L = [new("x"), new() { L = [], IsLSet = true }, new() { M = [], IsMSet = true }] },
            ["empty list"] = new() { L = [], IsLSet = true },
            ["empty map"] = new() { M = [], IsMSet = true },
            ["map"] = new() { M = new() { ["deep"] = new() { M = new() { ["er"] = new("") } } } },
        };

    private static IEnumerable<GraphCase> Items() =>
        [
            new("an item", new GetItemRequest("books", Key()) { ReturnConsumedCapacity = "INDEXES" }),
            new("no item", new GetItemRequest("books", Key(99)) { ReturnConsumedCapacity = "TOTAL" }),
            new(
                "a part of an item",
                new GetItemRequest("books", Key())
                {
                    ProjectionExpression = "#l[2], #m.deep",
                    ExpressionAttributeNames = new() { ["#l"] = "list", ["#m"] = "map" },
                }
            ),
            new("a projection of nothing", new GetItemRequest("books", Key()) { ProjectionExpression = "none" }),
            new("no such table", new GetItemRequest("none", Key())),
            new("not valid", new GetItemRequest { TableName = "books" }),
            new("a put", new PutItemRequest("books", Key(9))),
            new(
                "a put with all returns",
                new PutItemRequest("books", Key())
                {
                    ReturnValues = "ALL_OLD",
                    ReturnConsumedCapacity = "INDEXES",
                    ReturnItemCollectionMetrics = "SIZE",
                }
            ),
            new(
                "a put of a new item with returns",
                new PutItemRequest("books", Key(9)) { ReturnValues = "ALL_OLD", ReturnItemCollectionMetrics = "SIZE" }
            ),
            new("a false condition", new PutItemRequest("books", Key()) { ConditionExpression = "attribute_not_exists(pk)" }),
            new(
                "a false condition with the item",
                new PutItemRequest("books", Key())
                {
                    ConditionExpression = "attribute_not_exists(pk)",
                    ReturnValuesOnConditionCheckFailure = ReturnAllOld,
                }
            ),
            new(
                "an update",
                new UpdateItemRequest
                {
                    TableName = "books",
                    Key = Key(),
                    UpdateExpression = "SET title = pk",
                }
            ),
            new(
                "an update with all returns",
                new UpdateItemRequest
                {
                    TableName = "books",
                    Key = Key(),
                    UpdateExpression = "SET title = pk",
                    ReturnValues = "ALL_NEW",
                    ReturnConsumedCapacity = "INDEXES",
                    ReturnItemCollectionMetrics = "SIZE",
                }
            ),
            new(
                "an update with nothing to return",
                new UpdateItemRequest
                {
                    TableName = "books",
                    Key = Key(),
                    UpdateExpression = "SET title = pk",
                    ReturnValues = "UPDATED_OLD",
                }
            ),
            new("a delete", new DeleteItemRequest("books", Key())),
            new(
                "a delete with all returns",
                new DeleteItemRequest("books", Key())
                {
                    ReturnValues = "ALL_OLD",
                    ReturnConsumedCapacity = "INDEXES",
                    ReturnItemCollectionMetrics = "SIZE",
                }
            ),
            new("a write to an item that a transaction holds", new PutItemRequest("books", Key()))
            {
                Prepare = both => both.LockItem("books", Item()),
            },
        ];

    private static IEnumerable<GraphCase> Pages() =>
        [
            new("a query", Query(q => q.ReturnConsumedCapacity = "INDEXES")),
            new("a page of a query", Query(q => q.Limit = 1)),
            new("an empty page of a query", Query(q => (q.FilterExpression, q.Limit) = ("attribute_exists(none)", 1))),
            new("a count of a query", Query(q => q.Select = "COUNT")),
            new("a query that finds nothing", Query(q => q.ExpressionAttributeValues[":p"] = new("b"))),
            new(
                "a query of a global index",
                Query(q =>
                {
                    (q.IndexName, q.KeyConditionExpression, q.ReturnConsumedCapacity, q.Limit) = ("by-owner", "#o = :p", "INDEXES", 1);
                    (q.ExpressionAttributeNames, q.ExpressionAttributeValues[":p"]) = (new() { ["#o"] = "owner" }, new(Emma));
                })
            ),
            new("a query of a local index", Query(q => (q.IndexName, q.ReturnConsumedCapacity, q.Limit) = ("by-year", "INDEXES", 1))),
            new("a scan", new ScanRequest("books") { ReturnConsumedCapacity = "TOTAL" }),
            new("a page of a scan", new ScanRequest("books") { Limit = 1 }),
            new("a count of a scan", new ScanRequest("books") { Select = "COUNT" }),
            new("a scan that finds nothing", new ScanRequest("plain")),
        ];

    private static IEnumerable<GraphCase> Batches() =>
        [
            new(
                "a batch of reads",
                new BatchGetItemRequest
                {
                    RequestItems = new()
                    {
                        ["books"] = new() { Keys = [Key(), Key(99)] },
                        ["plain"] = new() { Keys = [new() { ["id"] = new() { B = new MemoryStream([7]) } }] },
                    },
                    ReturnConsumedCapacity = "TOTAL",
                }
            ),
            new(
                "a batch of reads without a report",
                new BatchGetItemRequest { RequestItems = new() { ["books"] = new() { Keys = [Key()] } } }
            ),
            new(
                "a batch of reads that is too large",
                new BatchGetItemRequest
                {
                    RequestItems = new()
                    {
                        ["books"] = new()
                        {
                            Keys = [.. Enumerable.Range(100, 42).Select(Key)],
                            ConsistentRead = true,
                            ProjectionExpression = "pk, #x",
                            ExpressionAttributeNames = new() { ["#x"] = "year" },
                        },
                    },
                }
            )
            {
                Prepare = both =>
                {
                    foreach (var sk in Enumerable.Range(100, 42))
                        both.ExecuteOnBoth(new PutItemRequest("books", new(Key(sk)) { ["text"] = new(new string('x', 409_000)) }));
                },
            },
            new(
                "a batch of writes",
                new BatchWriteItemRequest
                {
                    RequestItems = new() { ["books"] = [new(new PutRequest(Item(9))), new(new DeleteRequest(Key(2)))] },
                    ReturnConsumedCapacity = "INDEXES",
                    ReturnItemCollectionMetrics = "SIZE",
                }
            ),
            new(
                "a batch of writes without a report",
                new BatchWriteItemRequest { RequestItems = new() { ["books"] = [new(new PutRequest(Item(9)))] } }
            ),
            new(
                "a batch of writes that leaves some",
                new BatchWriteItemRequest
                {
                    RequestItems = new() { ["books"] = [new(new PutRequest(Item())), new(new DeleteRequest(Key(2)))] },
                }
            )
            {
                Prepare = both =>
                {
                    both.LockItem("books", Item());
                    both.LockItem("books", Item(2));
                },
            },
        ];

    private static IEnumerable<GraphCase> Transactions() =>
        [
            new(
                "reads in a transaction",
                new TransactGetItemsRequest { TransactItems = [Get(1), Get(99)], ReturnConsumedCapacity = "INDEXES" }
            ),
            new("reads in a transaction without a report", new TransactGetItemsRequest { TransactItems = [Get(1)] }),
            new("a read of an item that a transaction holds", new TransactGetItemsRequest { TransactItems = [Get(1)] })
            {
                Prepare = both => both.LockItem("books", Item()),
            },
            new(
                "writes in a transaction",
                new TransactWriteItemsRequest
                {
                    TransactItems = [Put(9)],
                    ReturnConsumedCapacity = "INDEXES",
                    ReturnItemCollectionMetrics = "SIZE",
                }
            ),
            new("writes in a transaction without a report", new TransactWriteItemsRequest { TransactItems = [Put(9)] }),
            new("writes in a transaction once more", CreateTransaction(Put(9)))
            {
                Prepare = both => both.ExecuteOnBoth(CreateTransaction(Put(9))),
            },
            new("a token of another transaction", CreateTransaction(Put(9)))
            {
                Prepare = both => both.ExecuteOnBoth(CreateTransaction(Put(8))),
            },
            new("a cancelled transaction", new TransactWriteItemsRequest { TransactItems = [Put(9), Check(1, ReturnAllOld), Check(2)] }),
        ];

    private static IEnumerable<GraphCase> Statements() =>
        [
            new(
                "a statement that reads",
                Statement("SELECT * FROM books WHERE pk = 'a'", request => (request.Limit, request.ReturnConsumedCapacity) = (1, "INDEXES"))
            ),
            new("a statement that reads parts", Statement("SELECT map.deep, list[1] FROM books WHERE pk = 'a' AND sk = 1")),
            new("a statement that finds nothing", Statement("SELECT * FROM books WHERE pk = 'b'")),
            new(
                "a statement that writes",
                Statement("INSERT INTO books VALUE {'pk': 'a', 'sk': 9}", request => request.ReturnConsumedCapacity = "INDEXES")
            ),
            new("a statement that returns", Statement("UPDATE books SET title = 'x' WHERE pk = 'a' AND sk = 1 RETURNING ALL NEW *")),
            new("a statement that inserts what is there", Statement("INSERT INTO books VALUE {'pk': 'a', 'sk': 1}")),
            new(
                "a statement whose condition is false",
                Statement($"{UpdateTitle} sk = 1 AND title = 'y'", request => request.ReturnValuesOnConditionCheckFailure = ReturnAllOld)
            ),
            new(
                "a batch of statements",
                new BatchExecuteStatementRequest
                {
                    Statements =
                    [
                        new() { Statement = "SELECT * FROM books WHERE pk = 'a' AND sk = 1" },
                        new() { Statement = "SELECT * FROM books WHERE pk = 'a' AND sk = 99" },
                    ],
                    ReturnConsumedCapacity = "TOTAL",
                }
            ),
            new(
                "a batch of statements that write",
                new BatchExecuteStatementRequest
                {
                    Statements =
                    [
                        new() { Statement = $"{UpdateTitle} sk = 1 AND title = 'y'", ReturnValuesOnConditionCheckFailure = ReturnAllOld },
                        new() { Statement = "UPDATE books SET title = 'x' WHERE pk = 'a' AND sk = 2 RETURNING MODIFIED OLD *" },
                        new() { Statement = "INSERT INTO books VALUE {'pk': 'a', 'sk': 3}" },
                    ],
                }
            ),
            new(
                "a transaction of statements",
                new ExecuteTransactionRequest
                {
                    TransactStatements =
                    [
                        new() { Statement = "SELECT * FROM books WHERE pk = 'a' AND sk = 1" },
                        new() { Statement = "SELECT * FROM books WHERE pk = 'a' AND sk = 99" },
                    ],
                    ReturnConsumedCapacity = "TOTAL",
                }
            ),
            new(
                "a transaction of statements that write",
                new ExecuteTransactionRequest
                {
                    TransactStatements = [new() { Statement = "INSERT INTO books VALUE {'pk': 'a', 'sk': 9, 'empty': []}" }],
                }
            ),
            new(
                "a transaction of statements that is cancelled",
                new ExecuteTransactionRequest
                {
                    TransactStatements =
                    [
                        new() { Statement = "INSERT INTO books VALUE {'pk': 'a', 'sk': 1}" },
                        new() { Statement = $"{UpdateTitle} sk = 2 AND title = 'y'", ReturnValuesOnConditionCheckFailure = ReturnAllOld },
                    ],
                }
            ),
        ];

    private static IEnumerable<GraphCase> Tables() =>
        [
            new("a created table", CreateBooksTable("new")),
            new("a created table without indexes", CreatePlainTable("new")),
            new("a table that is there", CreateBooksTable()),
            new("a described table", new DescribeTableRequest("books")),
            new("a described table without indexes", new DescribeTableRequest("plain")),
            new("an updated table", new UpdateTableRequest { TableName = "plain", ProvisionedThroughput = new(9, 3) }),
            new("a table with another billing", new UpdateTableRequest { TableName = "plain", BillingMode = BillingMode.PAY_PER_REQUEST }),
            new(
                "a new index",
                new UpdateTableRequest
                {
                    TableName = "plain",
                    AttributeDefinitions = [new("n", ScalarAttributeType.N)],
                    GlobalSecondaryIndexUpdates =
                    [
                        new()
                        {
                            Create = new()
                            {
                                IndexName = "by-n",
                                KeySchema = [new("n", KeyType.HASH)],
                                Projection = new() { ProjectionType = ProjectionType.ALL },
                                ProvisionedThroughput = new(1, 1),
                            },
                        },
                    ],
                }
            ),
            new("a deleted table", new DeleteTableRequest("books")),
            new("the tables", new ListTablesRequest()),
            new("a page of the tables", new ListTablesRequest { Limit = 1 }),
            new("the tables after the last", new ListTablesRequest { ExclusiveStartTableName = "zzz" }),
        ];

    private static IEnumerable<GraphCase> Settings() =>
        [
            new("time to live", new DescribeTimeToLiveRequest { TableName = "plain" }),
            new("time to live that is set", EnableTimeToLive()),
            new("time to live that was set", new DescribeTimeToLiveRequest { TableName = "plain" })
            {
                Prepare = both => both.ExecuteOnBoth(EnableTimeToLive()),
            },
            new("the tags", new ListTagsOfResourceRequest { ResourceArn = Arn("books") }),
            new("no tags", new ListTagsOfResourceRequest { ResourceArn = Arn("plain") }),
            new("a tag", new TagResourceRequest { ResourceArn = Arn("books"), Tags = [new() { Key = "a", Value = "b" }] }),
            new("a tag less", new UntagResourceRequest { ResourceArn = Arn("books"), TagKeys = ["team"] }),
            new("the limits", new DescribeLimitsRequest()),
            new("the endpoints", new DescribeEndpointsRequest()),
        ];

    private static QueryRequest Query(Action<QueryRequest> change)
    {
        var request = new QueryRequest("books")
        {
            KeyConditionExpression = "pk = :p",
            ExpressionAttributeValues = new() { [":p"] = new("a") },
        };
        change(request);
        return request;
    }

    private static ExecuteStatementRequest Statement(string text, Action<ExecuteStatementRequest>? change = null)
    {
        var request = new ExecuteStatementRequest { Statement = text };
        change?.Invoke(request);
        return request;
    }

    private static TransactWriteItemsRequest CreateTransaction(TransactWriteItem item) =>
        new()
        {
            TransactItems = [item],
            ClientRequestToken = "once",
            ReturnConsumedCapacity = "TOTAL",
        };

    private static TransactGetItem Get(int sk) =>
        new()
        {
            Get = new() { TableName = "books", Key = Key(sk) },
        };

    private static TransactWriteItem Put(int sk) =>
        new()
        {
            Put = new() { TableName = "books", Item = Item(sk) },
        };

    private static TransactWriteItem Check(int sk, ReturnValuesOnConditionCheckFailure? onFailure = null) =>
        new()
        {
            ConditionCheck = new()
            {
                TableName = "books",
                Key = Key(sk),
                ConditionExpression = "attribute_not_exists(pk)",
                ReturnValuesOnConditionCheckFailure = onFailure,
            },
        };

    private static UpdateTimeToLiveRequest EnableTimeToLive() =>
        new()
        {
            TableName = "plain",
            TimeToLiveSpecification = new() { AttributeName = "expires", Enabled = true },
        };

    private static string Arn(string table) => $"arn:aws:dynamodb:us-east-1:000000000000:table/{table}";
}
