using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Parameters;

/// <summary>A request with some of its optional parameters, whose values are valid beside each other.</summary>
/// <param name="operation">The operation.</param>
/// <param name="parameters">The names of the parameters; <c>Select=COUNT</c> for one with a particular value.</param>
internal sealed class ParameterRequest(string operation, IReadOnlyCollection<string> parameters)
{
    private string? Projection => Use("ProjectionExpression", HasKeyCondition ? "v" : Attribute);

    private List<string>? AttributesToGet => Use<List<string>>("AttributesToGet", ["v"]);

    private string? Operator => Use("ConditionalOperator", "AND");

    private string? IndexName => Use("IndexName", "ByRange");

    private string? Selected => parameters.FirstOrDefault(p => p.StartsWith("Select=", StringComparison.Ordinal))?["Select=".Length..];

    private Dictionary<string, ExpectedAttributeValue>? Expected =>
        Use("Expected", new Dictionary<string, ExpectedAttributeValue> { ["v"] = new(N("1")) });

    private Dictionary<string, string>? Names =>
        Use("ExpressionAttributeNames", new Dictionary<string, string> { [HasKeyCondition ? "#k" : "#v"] = HasKeyCondition ? "pk" : "v" });

    /// <summary>The values; a KeyConditionExpression always needs one.</summary>
    private Dictionary<string, AttributeValue>? Values =>
        HasKeyCondition ? new() { [":k"] = S("a") }
        : HasValues ? new() { [":v"] = N("1") }
        : null;

    private bool HasKeyCondition => Has("KeyConditionExpression");

    private bool HasValues => Has("ExpressionAttributeValues");

    /// <summary>The attribute in expressions: a placeholder if the request has names.</summary>
    private string Attribute => Has("ExpressionAttributeNames") ? "#v" : "v";

    /// <summary>A true condition, with a placeholder if the request has values.</summary>
    private string Condition => HasValues && !HasKeyCondition ? "v = :v" : $"attribute_exists({(HasKeyCondition ? "v" : Attribute)})";

    public Task SendAsync(IAmazonDynamoDB client) =>
        operation switch
        {
            "GetItem" => GetAsync(client),
            "BatchGetItem" => BatchGetAsync(client),
            "Query" => QueryAsync(client),
            "Scan" => ScanAsync(client),
            "PutItem" => PutAsync(client),
            "UpdateItem" => UpdateAsync(client),
            "DeleteItem" => DeleteAsync(client),
            _ => throw new InvalidOperationException($"{operation} is not an operation of the table."),
        };

    private Task<GetItemResponse> GetAsync(IAmazonDynamoDB client) =>
        client.GetItemAsync(
            new GetItemRequest
            {
                TableName = "items",
                Key = Parse("""{"pk":"a"}"""),
                AttributesToGet = AttributesToGet,
                ProjectionExpression = Projection,
                ExpressionAttributeNames = Names,
            }
        );

    private Task<BatchGetItemResponse> BatchGetAsync(IAmazonDynamoDB client)
    {
        var read = new KeysAndAttributes
        {
            Keys = [Parse("""{"pk":"a"}""")],
            AttributesToGet = AttributesToGet,
            ProjectionExpression = Projection,
            ExpressionAttributeNames = Names,
        };
        var other = new KeysAndAttributes
        {
            Keys = read.Keys,
            AttributesToGet = Use<List<string>>("AttributesToGet of another table", ["v"]),
            ProjectionExpression = Use("ProjectionExpression of another table", "v"),
        };
        return client.BatchGetItemAsync(new Dictionary<string, KeysAndAttributes> { ["items"] = read, ["others"] = other });
    }

    private Task<QueryResponse> QueryAsync(IAmazonDynamoDB client) =>
        client.QueryAsync(
            new QueryRequest
            {
                TableName = "items",
                IndexName = IndexName,
                KeyConditions = Has("KeyConditions") || !HasKeyCondition ? Is("pk", S("a")) : null,
                KeyConditionExpression = Use("KeyConditionExpression", Names is null ? "pk = :k" : "#k = :k"),
                QueryFilter = Use("QueryFilter", Is("v", N("1"))),
                FilterExpression = Use("FilterExpression", Condition),
                AttributesToGet = AttributesToGet,
                ProjectionExpression = Projection,
                ConditionalOperator = Operator,
                Select = Selected,
                ExpressionAttributeNames = Names,
                ExpressionAttributeValues = Values,
            }
        );

    private Task<ScanResponse> ScanAsync(IAmazonDynamoDB client) =>
        client.ScanAsync(
            new ScanRequest
            {
                TableName = "items",
                IndexName = IndexName,
                ScanFilter = Use("ScanFilter", Is("v", N("1"))),
                FilterExpression = Use("FilterExpression", Condition),
                AttributesToGet = AttributesToGet,
                ProjectionExpression = Projection,
                ConditionalOperator = Operator,
                Select = Selected,
                ExpressionAttributeNames = Names,
                ExpressionAttributeValues = Values,
            }
        );

    private Task<PutItemResponse> PutAsync(IAmazonDynamoDB client) =>
        client.PutItemAsync(
            new PutItemRequest
            {
                TableName = "items",
                Item = Parse("""{"pk":"a","v":1}"""),
                Expected = Expected,
                ConditionExpression = Use("ConditionExpression", Condition),
                ConditionalOperator = Operator,
                ExpressionAttributeNames = Names,
                ExpressionAttributeValues = Values,
            }
        );

    private Task<UpdateItemResponse> UpdateAsync(IAmazonDynamoDB client) =>
        client.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = "items",
                Key = Parse("""{"pk":"a"}"""),
                AttributeUpdates = Use("AttributeUpdates", new Dictionary<string, AttributeValueUpdate> { ["v"] = new(N("2"), "PUT") }),
                UpdateExpression = Use("UpdateExpression", HasValues ? "SET v = :v" : $"REMOVE {Attribute}"),
                Expected = Expected,
                ConditionExpression = Use("ConditionExpression", Condition),
                ConditionalOperator = Operator,
                ExpressionAttributeNames = Names,
                ExpressionAttributeValues = Values,
            }
        );

    private Task<DeleteItemResponse> DeleteAsync(IAmazonDynamoDB client) =>
        client.DeleteItemAsync(
            new DeleteItemRequest
            {
                TableName = "items",
                Key = Parse("""{"pk":"a"}"""),
                Expected = Expected,
                ConditionExpression = Use("ConditionExpression", Condition),
                ConditionalOperator = Operator,
                ExpressionAttributeNames = Names,
                ExpressionAttributeValues = Values,
            }
        );

    private static Dictionary<string, Condition> Is(string name, AttributeValue value) =>
        new()
        {
            [name] = new() { ComparisonOperator = "EQ", AttributeValueList = [value] },
        };

    private bool Has(string parameter) => parameters.Contains(parameter);

    private T? Use<T>(string parameter, T value)
        where T : class => Has(parameter) ? value : null;
}
