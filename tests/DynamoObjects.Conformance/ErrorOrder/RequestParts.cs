using System.Text.Json.Nodes;

namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>The members of requests for items, to be changed; each request takes those that it has.</summary>
internal sealed class RequestParts
{
    /// <summary>Gives the request an expression that can have placeholders, if it has none.</summary>
    public Action<RequestParts> AddExpression { get; init; } = _ => { };

    public string? TableName { get; set; } = "items";

    /// <summary>The item of a write; the key of other requests.</summary>
    public Dictionary<string, AttributeValue>? Item { get; set; } = Items.Parse("""{"pk":"a","sk":1}""");

    public Dictionary<string, AttributeValue>? Key => Item;

    public List<Dictionary<string, AttributeValue>?> Keys => Repeat(Key);

    /// <summary>How often the item or key is in a batch or a transaction.</summary>
    public int Copies { get; set; } = 1;

    public string? IndexName { get; set; }

    public Select? Select { get; set; }

    public int? Limit { get; set; }

    public int? Segment { get; set; }

    public int? TotalSegments { get; set; }

    public Dictionary<string, AttributeValue>? ExclusiveStartKey { get; set; }

    public List<string>? AttributesToGet { get; set; }

    public Dictionary<string, ExpectedAttributeValue>? Expected { get; set; }

    public ConditionalOperator? ConditionalOperator { get; set; }

    public string? ProjectionExpression { get; set; }

    public string? FilterExpression { get; set; }

    public string? KeyConditionExpression { get; set; }

    public string? ConditionExpression { get; set; }

    public string? UpdateExpression { get; set; }

    public Dictionary<string, string>? ExpressionAttributeNames { get; set; }

    public Dictionary<string, AttributeValue>? ExpressionAttributeValues { get; set; }

    public ReturnValue? ReturnValues { get; set; }

    public ReturnValuesOnConditionCheckFailure? ReturnValuesOnConditionCheckFailure { get; set; }

    public ReturnConsumedCapacity? ReturnConsumedCapacity { get; set; }

    public ReturnItemCollectionMetrics? ReturnItemCollectionMetrics { get; set; }

    public string? ClientRequestToken { get; set; }

    /// <summary>The text of a PartiQL statement, in which <c>{0}</c> is its table.</summary>
    public StatementParts StatementParts { get; init; } = new();

    public string Statement => StatementParts.ToText(TableName!);

    public List<AttributeValue>? Parameters { get; set; }

    /// <summary>The body of a request to DynamoDB Streams.</summary>
    public JsonObject Body { get; init; } = [];

    /// <summary>Creates parts whose placeholders are in a condition, if no other expression is there.</summary>
    public static RequestParts WithCondition() => new() { AddExpression = p => p.ConditionExpression ??= "attribute_not_exists(a)" };

    /// <summary>Creates parts whose placeholders are in a projection, if no other expression is there.</summary>
    public static RequestParts WithProjection() => new() { AddExpression = p => p.ProjectionExpression ??= "a" };

    /// <summary>Creates a request, or a part of one, with those members that it has.</summary>
    public TRequest To<TRequest>()
        where TRequest : new() => Requests.Create<TRequest>(this);

    /// <summary>Repeats an element of a batch or a transaction.</summary>
    public List<T> Repeat<T>(T element) => [.. Enumerable.Repeat(element, Copies)];
}
