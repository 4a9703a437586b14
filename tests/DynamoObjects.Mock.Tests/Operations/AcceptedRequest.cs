using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Operations;

/// <summary>Makes requests that the engine accepts if each of their texts stays as it is.</summary>
/// <param name="at">Which of the texts is another one; none by default.</param>
/// <param name="other">The other text.</param>
internal sealed class AcceptedRequest(int at = -1, string other = "")
{
    private static readonly Dictionary<string, Func<AcceptedRequest, AmazonDynamoDBRequest>> Makers = new()
    {
        ["GetItem"] = it => new GetItemRequest(it.Text("books"), it.Key())
        {
            ProjectionExpression = it.Text("#s, sk"),
            ExpressionAttributeNames = it.Names("#s"),
            ReturnConsumedCapacity = it.Text("TOTAL"),
        },
        ["GetItem by attributes"] = it => new GetItemRequest(it.Text("books"), it.Key()) { AttributesToGet = [it.Text("state")] },
        ["PutItem"] = it => new PutItemRequest(it.Text("books"), it.Item())
        {
            ConditionExpression = it.Text("#s <> :v"),
            ExpressionAttributeNames = it.Names("#s"),
            ExpressionAttributeValues = it.Values(":v"),
            ReturnConsumedCapacity = it.Text("TOTAL"),
            ReturnItemCollectionMetrics = it.Text("SIZE"),
            ReturnValues = it.Text("ALL_OLD"),
            ReturnValuesOnConditionCheckFailure = it.Text("ALL_OLD"),
        },
        ["UpdateItem"] = it => new UpdateItemRequest
        {
            TableName = it.Text("books"),
            Key = it.Key(),
            UpdateExpression = it.Text("SET #s = :v"),
            ConditionExpression = it.Text("attribute_exists(pk)"),
            ExpressionAttributeNames = it.Names("#s"),
            ExpressionAttributeValues = it.Values(":v"),
            ReturnValues = it.Text("ALL_NEW"),
        },
        ["UpdateItem by attributes"] = it => new UpdateItemRequest(
            it.Text("books"),
            it.Key(),
            new() { [it.Text("state")] = new(new AttributeValue(it.Text("new")), it.Text("PUT")) }
        ),
        ["DeleteItem"] = it => new DeleteItemRequest(it.Text("books"), it.Key())
        {
            ConditionExpression = it.Text("#s = :v"),
            ExpressionAttributeNames = it.Names("#s"),
            ExpressionAttributeValues = it.Values(":v"),
        },
        ["Query"] = it => new QueryRequest(it.Text("books"))
        {
            IndexName = it.Text("by-state"),
            KeyConditionExpression = it.Text("#s = :v"),
            FilterExpression = it.Text("attribute_exists(pk)"),
            ProjectionExpression = it.Text("pk"),
            Select = it.Text("SPECIFIC_ATTRIBUTES"),
            ExpressionAttributeNames = it.Names("#s"),
            ExpressionAttributeValues = it.Values(":v"),
        },
        ["Scan"] = it => new ScanRequest(it.Text("books"))
        {
            FilterExpression = it.Text("#s = :v"),
            ExpressionAttributeNames = it.Names("#s"),
            ExpressionAttributeValues = it.Values(":v"),
            ExclusiveStartKey = it.Key(),
            Select = it.Text("COUNT"),
        },
        ["BatchGetItem"] = it => new BatchGetItemRequest
        {
            RequestItems = new()
            {
                [it.Text("books")] = new()
                {
                    Keys = [it.Key()],
                    ProjectionExpression = it.Text("#s"),
                    ExpressionAttributeNames = it.Names("#s"),
                },
            },
            ReturnConsumedCapacity = it.Text("TOTAL"),
        },
        ["BatchGetItem by attributes"] = it => new BatchGetItemRequest
        {
            RequestItems = new()
            {
                [it.Text("books")] = new() { Keys = [it.Key()], AttributesToGet = [it.Text("state")] },
            },
        },
        ["BatchWriteItem"] = it => new BatchWriteItemRequest
        {
            RequestItems = new() { [it.Text("books")] = [new(new PutRequest(it.Item())), new(new DeleteRequest(it.Key()))] },
            ReturnConsumedCapacity = it.Text("TOTAL"),
            ReturnItemCollectionMetrics = it.Text("SIZE"),
        },
        ["TransactGetItems"] = it => new TransactGetItemsRequest
        {
            TransactItems =
            [
                new()
                {
                    Get = new()
                    {
                        TableName = it.Text("books"),
                        Key = it.Key(),
                        ProjectionExpression = it.Text("#s"),
                        ExpressionAttributeNames = it.Names("#s"),
                    },
                },
            ],
            ReturnConsumedCapacity = it.Text("TOTAL"),
        },
        ["TransactWriteItems"] = it => it.Transaction(null),
        ["TransactWriteItems with a token"] = it => it.Transaction(it.Text("token")),
        ["ExecuteStatement"] = it => new ExecuteStatementRequest
        {
            Statement = it.Text("SELECT state FROM books WHERE pk = ? AND sk = 1"),
            Parameters = [new(it.Text("old"))],
            ReturnConsumedCapacity = it.Text("TOTAL"),
        },
        ["ExecuteStatement that writes"] = it => new ExecuteStatementRequest
        {
            Statement = it.Text("UPDATE books SET state = ?, tags = [?] WHERE pk = ? AND sk = 1"),
            Parameters = [new(it.Text("a")), new() { SS = [it.Text("b")] }, new(it.Text("old"))],
            ReturnValuesOnConditionCheckFailure = it.Text("ALL_OLD"),
        },
        ["ExecuteTransaction"] = it => it.Statements(null),
        ["ExecuteTransaction with a token"] = it => it.Statements(it.Text("token")),
        ["ExecuteTransaction that reads"] = it => new ExecuteTransactionRequest
        {
            TransactStatements =
            [
                new() { Statement = it.Text("SELECT * FROM books WHERE pk = ? AND sk = 1"), Parameters = [new(it.Text("old"))] },
            ],
        },
    };

    public static TheoryData<string> Operations => [.. Makers.Keys];

    /// <summary>How many texts there are.</summary>
    public int Count { get; private set; }

    public AmazonDynamoDBRequest Make(string operation) => Makers[operation](this);

    private TransactWriteItemsRequest Transaction(string? token) =>
        new()
        {
            ClientRequestToken = token,
            ReturnConsumedCapacity = Text("TOTAL"),
            ReturnItemCollectionMetrics = Text("SIZE"),
            TransactItems =
            [
                new()
                {
                    Put = new()
                    {
                        TableName = Text("books"),
                        Item = Item(),
                        ConditionExpression = Text("attribute_not_exists(pk)"),
                    },
                },
                new()
                {
                    Update = new()
                    {
                        TableName = Text("books"),
                        Key = Key(),
                        UpdateExpression = Text("SET #s = :v"),
                        ExpressionAttributeNames = Names("#s"),
                        ExpressionAttributeValues = Values(":v"),
                        ReturnValuesOnConditionCheckFailure = Text("ALL_OLD"),
                    },
                },
                new()
                {
                    Delete = new() { TableName = Text("books"), Key = Key("gone") },
                },
                new()
                {
                    ConditionCheck = new()
                    {
                        TableName = Text("books"),
                        Key = Key("none"),
                        ConditionExpression = Text("attribute_not_exists(pk)"),
                    },
                },
            ],
        };

    private ExecuteTransactionRequest Statements(string? token) =>
        new()
        {
            ClientRequestToken = token,
            ReturnConsumedCapacity = Text("TOTAL"),
            TransactStatements =
            [
                new() { Statement = Text("INSERT INTO books VALUE {'pk': ?, 'sk': 1}"), Parameters = [new(Text("new"))] },
                new()
                {
                    Statement = Text("UPDATE books SET state = ? WHERE pk = 'old' AND sk = 1 AND state = ?"),
                    Parameters = [new(Text("lost")), new(Text("sent"))],
                    ReturnValuesOnConditionCheckFailure = Text("ALL_OLD"),
                },
            ],
        };

    private Dictionary<string, AttributeValue> Key(string pk = "old") =>
        new()
        {
            [Text("pk")] = new(Text(pk)),
            [Text("sk")] = new() { N = Text("1") },
        };

    private Dictionary<string, AttributeValue> Item() =>
        new(Key("new"))
        {
            [Text("list")] = new() { L = [new(Text("a")), new() { M = new() { [Text("b")] = new() { SS = [Text("c")] } } }] },
        };

    private Dictionary<string, string> Names(string placeholder) => new() { [Text(placeholder)] = Text("state") };

    private Dictionary<string, AttributeValue> Values(string placeholder) => new() { [Text(placeholder)] = new(Text("sent")) };

    private string Text(string text) => Count++ == at ? other : text;
}
