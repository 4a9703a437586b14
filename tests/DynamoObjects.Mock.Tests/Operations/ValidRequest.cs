using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Operations;

/// <summary>Creates requests that the engine accepts unless a text is replaced.</summary>
/// <param name="at">The index of the text to replace; none by default.</param>
/// <param name="other">The replacement.</param>
internal sealed class ValidRequest(int at = -1, string other = "")
{
    private static readonly Dictionary<string, Func<ValidRequest, AmazonDynamoDBRequest>> Factories = new()
    {
        ["GetItem"] = request => new GetItemRequest(request.Text("books"), request.Key())
        {
            ProjectionExpression = request.Text("#s, sk"),
            ExpressionAttributeNames = request.Names("#s"),
            ReturnConsumedCapacity = request.Text("TOTAL"),
        },
        ["GetItem by attributes"] = request => new GetItemRequest(request.Text("books"), request.Key())
        {
            AttributesToGet = [request.Text("state")],
        },
        ["PutItem"] = request => new PutItemRequest(request.Text("books"), request.Item())
        {
            ConditionExpression = request.Text("#s <> :v"),
            ExpressionAttributeNames = request.Names("#s"),
            ExpressionAttributeValues = request.Values(":v"),
            ReturnConsumedCapacity = request.Text("TOTAL"),
            ReturnItemCollectionMetrics = request.Text("SIZE"),
            ReturnValues = request.Text("ALL_OLD"),
            ReturnValuesOnConditionCheckFailure = request.Text("ALL_OLD"),
        },
        ["UpdateItem"] = request => new UpdateItemRequest
        {
            TableName = request.Text("books"),
            Key = request.Key(),
            UpdateExpression = request.Text("SET #s = :v"),
            ConditionExpression = request.Text("attribute_exists(pk)"),
            ExpressionAttributeNames = request.Names("#s"),
            ExpressionAttributeValues = request.Values(":v"),
            ReturnValues = request.Text("ALL_NEW"),
        },
        ["UpdateItem by attributes"] = request => new UpdateItemRequest(
            request.Text("books"),
            request.Key(),
            new() { [request.Text("state")] = new(new AttributeValue(request.Text("new")), request.Text("PUT")) }
        ),
        ["DeleteItem"] = request => new DeleteItemRequest(request.Text("books"), request.Key())
        {
            ConditionExpression = request.Text("#s = :v"),
            ExpressionAttributeNames = request.Names("#s"),
            ExpressionAttributeValues = request.Values(":v"),
        },
        ["Query"] = request => new QueryRequest(request.Text("books"))
        {
            IndexName = request.Text("by-state"),
            KeyConditionExpression = request.Text("#s = :v"),
            FilterExpression = request.Text("attribute_exists(pk)"),
            ProjectionExpression = request.Text("pk"),
            Select = request.Text("SPECIFIC_ATTRIBUTES"),
            ExpressionAttributeNames = request.Names("#s"),
            ExpressionAttributeValues = request.Values(":v"),
        },
        ["Scan"] = request => new ScanRequest(request.Text("books"))
        {
            FilterExpression = request.Text("#s = :v"),
            ExpressionAttributeNames = request.Names("#s"),
            ExpressionAttributeValues = request.Values(":v"),
            ExclusiveStartKey = request.Key(),
            Select = request.Text("COUNT"),
        },
        ["BatchGetItem"] = request => new BatchGetItemRequest
        {
            RequestItems = new()
            {
                [request.Text("books")] = new()
                {
                    Keys = [request.Key()],
                    ProjectionExpression = request.Text("#s"),
                    ExpressionAttributeNames = request.Names("#s"),
                },
            },
            ReturnConsumedCapacity = request.Text("TOTAL"),
        },
        ["BatchGetItem by attributes"] = request => new BatchGetItemRequest
        {
            RequestItems = new()
            {
                [request.Text("books")] = new() { Keys = [request.Key()], AttributesToGet = [request.Text("state")] },
            },
        },
        ["BatchWriteItem"] = request => new BatchWriteItemRequest
        {
            RequestItems = new() { [request.Text("books")] = [new(new PutRequest(request.Item())), new(new DeleteRequest(request.Key()))] },
            ReturnConsumedCapacity = request.Text("TOTAL"),
            ReturnItemCollectionMetrics = request.Text("SIZE"),
        },
        ["TransactGetItems"] = request => new TransactGetItemsRequest
        {
            TransactItems =
            [
                new()
                {
                    Get = new()
                    {
                        TableName = request.Text("books"),
                        Key = request.Key(),
                        ProjectionExpression = request.Text("#s"),
                        ExpressionAttributeNames = request.Names("#s"),
                    },
                },
            ],
            ReturnConsumedCapacity = request.Text("TOTAL"),
        },
        ["TransactWriteItems"] = request => request.Transaction(null),
        ["TransactWriteItems with a token"] = request => request.Transaction(request.Text("token")),
        ["ExecuteStatement"] = request => new ExecuteStatementRequest
        {
            Statement = request.Text("SELECT state FROM books WHERE pk = ? AND sk = 1"),
            Parameters = [new(request.Text("old"))],
            ReturnConsumedCapacity = request.Text("TOTAL"),
        },
        ["ExecuteStatement that writes"] = request => new ExecuteStatementRequest
        {
            Statement = request.Text("UPDATE books SET state = ?, tags = [?] WHERE pk = ? AND sk = 1"),
            Parameters = [new(request.Text("a")), new() { SS = [request.Text("b")] }, new(request.Text("old"))],
            ReturnValuesOnConditionCheckFailure = request.Text("ALL_OLD"),
        },
        ["ExecuteTransaction"] = request => request.Statements(null),
        ["ExecuteTransaction with a token"] = request => request.Statements(request.Text("token")),
        ["ExecuteTransaction that reads"] = request => new ExecuteTransactionRequest
        {
            TransactStatements =
            [
                new() { Statement = request.Text("SELECT * FROM books WHERE pk = ? AND sk = 1"), Parameters = [new(request.Text("old"))] },
            ],
        },
    };

    public static TheoryData<string> Operations => [.. Factories.Keys];

    /// <summary>The number of texts.</summary>
    public int Count { get; private set; }

    public AmazonDynamoDBRequest Create(string operation) => Factories[operation](this);

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
