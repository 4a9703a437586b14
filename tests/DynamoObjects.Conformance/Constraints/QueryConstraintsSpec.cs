using static DynamoObjects.Conformance.Constraints.ConstraintMessages;
using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Constraints;

/// <summary>The members of a Query, which are named; only a wrong ConditionalOperator is reported alone and without its
/// name.</summary>
public class QueryConstraintsSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_limit_is_at_least_1(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() =>
            client.QueryAsync(
                new QueryRequest
                {
                    TableName = "items",
                    KeyConditionExpression = "pk = :k",
                    ExpressionAttributeValues = new() { [":k"] = S("a") },
                    Limit = 0,
                }
            )
        );

        Assert.EndsWith("greater than or equal to 1", exception.Message, StringComparison.Ordinal);
    }

    // DynamoDB Local returns status 500, and the SDK retries for two minutes.
    [DynamoFact(Backend.Mock)]
    public async Task An_unknown_conditional_operator_is_reported_alone(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        Condition Is(string value) => new() { ComparisonOperator = "EQ", AttributeValueList = [S(value)] };

        await ErrorAssert.ThrowsValidationAsync("Failed to satisfy constraint: Member must satisfy enum value set: [ALL, OR]", () =>
            client.QueryAsync(
                new QueryRequest
                {
                    TableName = "items",
                    KeyConditions = new() { ["pk"] = Is("a") },
                    QueryFilter = new() { ["v"] = Is("x"), ["w"] = Is("y") },
                    ConditionalOperator = "XOR",
                    Select = "BOGUS",
                }
            )
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It has a different message.",
        ExpectedMessage = "Select must be ALL_ATTRIBUTES, ALL_PROJECTED_ATTRIBUTES, COUNT, or SPECIFIC_ATTRIBUTES"
    )]
    public async Task An_unknown_selection_is_named(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var request = Query();
        request.Select = "BOGUS";

        await ErrorAssert.ThrowsValidationAsync(Join(Create("BOGUS", "select", Selects)), () => client.QueryAsync(request));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It ignores the value.", ExpectedMessage = "No exception was thrown")]
    public async Task An_unknown_capacity_is_named(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var request = Query();
        request.ReturnConsumedCapacity = "BOGUS";

        await ErrorAssert.ThrowsValidationAsync(Join(BadCapacity), () => client.QueryAsync(request));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("queryFilter")]
    [InlineData("keyConditions")]
    [KnownDifference(
        Backend.Local,
        "Its message does not name the parameter.",
        ExpectedMessage = "Answered: Comparison type does not exist in DynamoDB"
    )]
    public async Task An_unknown_comparison_is_named(string parameter, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var conditions = new Dictionary<string, Condition>
        {
            ["pk"] = new() { ComparisonOperator = "GTX", AttributeValueList = [S("a")] },
        };
        var request = parameter == "keyConditions" ? new QueryRequest { TableName = "items", KeyConditions = conditions } : Query();
        if (parameter == "queryFilter")
        {
            request = new QueryRequest
            {
                TableName = "items",
                KeyConditions = new()
                {
                    ["pk"] = new() { ComparisonOperator = "EQ", AttributeValueList = [S("a")] },
                },
                QueryFilter = conditions,
            };
        }

        await ErrorAssert.ThrowsValidationAsync(
            Join(
                Create(
                    "GTX",
                    $"{parameter}.pk.member.comparisonOperator",
                    "satisfy enum value set: [IN, NULL, BETWEEN, LT, NOT_CONTAINS, EQ, GT, NOT_NULL, NE, LE, BEGINS_WITH, GE, CONTAINS]"
                )
            ),
            () => client.QueryAsync(request)
        );
    }

    private const string Selects = "satisfy enum value set: [SPECIFIC_ATTRIBUTES, COUNT, ALL_ATTRIBUTES, ALL_PROJECTED_ATTRIBUTES]";

    private static QueryRequest Query() =>
        new()
        {
            TableName = "items",
            KeyConditionExpression = "pk = :k",
            ExpressionAttributeValues = new() { [":k"] = S("a") },
        };
}
