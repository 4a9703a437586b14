using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Constraints;

/// <summary>The members of a Query: the current layer reports only the first unmet constraint, without a prefix.</summary>
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
}
