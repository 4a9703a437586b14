using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Parameters;

/// <summary>A request with some of its optional parameters, whose values are valid beside each other.</summary>
/// <param name="operation">The operation.</param>
/// <param name="parameters">The names of the parameters; <c>Select=COUNT</c> for one with a particular value.</param>
internal sealed class ParameterRequest(string operation, IReadOnlyCollection<string> parameters)
{
    public string TableName { get; } = "items";

    public Dictionary<string, AttributeValue> Key { get; } = Parse("""{"pk":"a"}""");

    public List<Dictionary<string, AttributeValue>> Keys => [Key];

    public Dictionary<string, AttributeValue> Item { get; } = Parse("""{"pk":"a","v":1}""");

    public string? IndexName => Use("IndexName", "ByRange");

    public Select? Select => parameters.FirstOrDefault(p => p.StartsWith("Select=", StringComparison.Ordinal))?["Select=".Length..];

    public List<string>? AttributesToGet => Use<List<string>>("AttributesToGet", ["v"]);

    public string? ProjectionExpression => Use("ProjectionExpression", HasKeyCondition ? "v" : Attribute);

    /// <summary>The legacy key condition, without which a Query needs an expression.</summary>
    public Dictionary<string, Condition>? KeyConditions => Has("KeyConditions") || !HasKeyCondition ? Is("pk", S("a")) : null;

    public string? KeyConditionExpression => Use("KeyConditionExpression", Has("ExpressionAttributeNames") ? "#k = :k" : "pk = :k");

    public Dictionary<string, Condition>? QueryFilter => Use("QueryFilter", Is("v", N("1")));

    public Dictionary<string, Condition>? ScanFilter => Use("ScanFilter", Is("v", N("1")));

    public string? FilterExpression => Use("FilterExpression", TrueCondition);

    public Dictionary<string, AttributeValueUpdate>? AttributeUpdates =>
        Use("AttributeUpdates", new Dictionary<string, AttributeValueUpdate> { ["v"] = new(N("2"), "PUT") });

    public string? UpdateExpression => Use("UpdateExpression", HasValues ? "SET v = :v" : $"REMOVE {Attribute}");

    public Dictionary<string, ExpectedAttributeValue>? Expected =>
        Use("Expected", new Dictionary<string, ExpectedAttributeValue> { ["v"] = new(N("1")) });

    public string? ConditionExpression => Use("ConditionExpression", TrueCondition);

    public ConditionalOperator? ConditionalOperator => Use<ConditionalOperator>("ConditionalOperator", "AND");

    public Dictionary<string, string>? ExpressionAttributeNames =>
        Use("ExpressionAttributeNames", new Dictionary<string, string> { [HasKeyCondition ? "#k" : "#v"] = HasKeyCondition ? "pk" : "v" });

    /// <summary>The values; a KeyConditionExpression always needs one.</summary>
    public Dictionary<string, AttributeValue>? ExpressionAttributeValues =>
        HasKeyCondition ? new() { [":k"] = S("a") }
        : HasValues ? new() { [":v"] = N("1") }
        : null;

    private bool HasKeyCondition => Has("KeyConditionExpression");

    private bool HasValues => Has("ExpressionAttributeValues");

    /// <summary>The attribute in expressions: a placeholder if the request has names.</summary>
    private string Attribute => Has("ExpressionAttributeNames") ? "#v" : "v";

    /// <summary>A true condition, with a placeholder if the request has values.</summary>
    private string TrueCondition => HasValues && !HasKeyCondition ? "v = :v" : $"attribute_exists({(HasKeyCondition ? "v" : Attribute)})";

    public Task SendAsync(IAmazonDynamoDB client) =>
        operation switch
        {
            "GetItem" => client.GetItemAsync(Requests.Create<GetItemRequest>(this)),
            "BatchGetItem" => BatchGetAsync(client),
            "Query" => client.QueryAsync(Requests.Create<QueryRequest>(this)),
            "Scan" => client.ScanAsync(Requests.Create<ScanRequest>(this)),
            "PutItem" => client.PutItemAsync(Requests.Create<PutItemRequest>(this)),
            "UpdateItem" => client.UpdateItemAsync(Requests.Create<UpdateItemRequest>(this)),
            "DeleteItem" => client.DeleteItemAsync(Requests.Create<DeleteItemRequest>(this)),
            _ => throw new InvalidOperationException($"{operation} is not an operation of the table."),
        };

    private Task<BatchGetItemResponse> BatchGetAsync(IAmazonDynamoDB client)
    {
        var read = Requests.Create<KeysAndAttributes>(this);
        var other = new KeysAndAttributes
        {
            Keys = Keys,
            AttributesToGet = Use<List<string>>("AttributesToGet of another table", ["v"]),
            ProjectionExpression = Use("ProjectionExpression of another table", "v"),
        };
        return client.BatchGetItemAsync(new Dictionary<string, KeysAndAttributes> { ["items"] = read, ["others"] = other });
    }

    private static Dictionary<string, Condition> Is(string name, AttributeValue value) =>
        new()
        {
            [name] = new() { ComparisonOperator = "EQ", AttributeValueList = [value] },
        };

    private bool Has(string parameter) => parameters.Contains(parameter);

    private T? Use<T>(string parameter, T value)
        where T : class => Has(parameter) ? value : null;
}
