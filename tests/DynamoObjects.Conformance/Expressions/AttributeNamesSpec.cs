using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Expressions;

/// <summary>The length of attribute names, in bytes of UTF-8:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-attributes</summary>
public class AttributeNamesSpec
{
    private const string TooLarge = "Attribute name is too large, must be less than 65536 bytes";

    /// <summary>65,536 bytes: characters of one, two and three bytes.</summary>
    public static TheoryData<string> LongNames() => [new('a', 65_536), new('é', 32_768), new string('\u20ac', 21_845) + "a"];

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(LongNames))]
    public async Task A_name_of_65536_bytes_is_rejected_in_a_placeholder(string name, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync($"ExpressionAttributeNames contains invalid value: {TooLarge} for key #n", () =>
            client.GetItemAsync(
                new GetItemRequest
                {
                    TableName = "items",
                    Key = Parse("""{"pk":"a"}"""),
                    ProjectionExpression = "#n",
                    ExpressionAttributeNames = new() { ["#n"] = name },
                }
            )
        );
        await ErrorAssert.ThrowsValidationAsync($"ExpressionAttributeNames contains invalid value: {TooLarge} for key #n", () =>
            client.ScanAsync(
                new ScanRequest("items")
                {
                    FilterExpression = "attribute_exists(a.#n)",
                    ExpressionAttributeNames = new() { ["#n"] = name },
                }
            )
        );
    }

    // DynamoDB Local answers with status 500, which the SDK retries.
    [DynamoTheory(Backend.Mock)]
    [MemberData(nameof(LongNames))]
    public async Task A_name_of_65536_bytes_is_rejected_in_a_legacy_parameter(string name, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var key = Parse("""{"pk":"a"}""");

        await ErrorAssert.ThrowsValidationAsync(OneValidationError + TooLarge, () =>
            client.UpdateItemAsync("items", key, new() { [name] = new(S("x"), AttributeAction.PUT) })
        );
        await ErrorAssert.ThrowsValidationAsync(OneValidationError + TooLarge, () =>
            new SingleWrite { Expected = new() { [name] = new() { Exists = false } } }.SendAsync(client, "PutItem")
        );
        await ErrorAssert.ThrowsValidationAsync(TooLarge, () =>
            client.ScanAsync(new ScanRequest("items") { ScanFilter = new() { [name] = new() { ComparisonOperator = "NULL" } } })
        );
        await ErrorAssert.ThrowsValidationAsync(TooLarge, () => client.GetItemAsync(
                new GetItemRequest
                {
                    TableName = "items",
                    Key = key,
                    AttributesToGet = [name],
                }
            ));
    }

    // DynamoDB Local answers with status 500, which the SDK retries.
    [DynamoFact(Backend.Mock)]
    public async Task A_name_of_65535_bytes_is_served(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var name = new string('a', 65_535);
        await client.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = "items",
                Key = Parse("""{"pk":"a"}"""),
                UpdateExpression = "SET #n = :v",
                ExpressionAttributeNames = new() { ["#n"] = name },
                ExpressionAttributeValues = new() { [":v"] = N("1") },
            }
        );

        Assert.Equal("1", (await client.GetItemAsync("items", Parse("""{"pk":"a"}"""))).Item[name].N);
    }
}
