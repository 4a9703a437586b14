using Amazon;
using static DynamoObjects.Conformance.Constraints.ConstraintMessages;
using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Constraints;

/// <summary>AttributesToGet has at least one name:
/// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html#DDB-GetItem-request-AttributesToGet</summary>
public class AttributesToGetSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("GetItem", "Value at 'AttributesToGet'")]
    [InlineData("Query", "Value at 'AttributesToGet'")]
    [InlineData("BatchGetItem", "Value at 'RequestItems.items.member.AttributesToGet'")]
    [InlineData("Scan", "Value '[]' at 'attributesToGet'")]
    [KnownDifference(Backend.Local, "It returns all attributes.", ExpectedMessage = "No exception was thrown")]
    public async Task A_list_without_names_is_rejected(string operation, string member, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        // The SDK does not send it then.
        if (AWSConfigs.InitializeCollections)
        {
            await SendAsync(client, operation);
            return;
        }

        await ErrorAssert.ThrowsValidationAsync(
            Join($"{member} failed to satisfy constraint: Member must have length greater than or equal to 1"),
            () => SendAsync(client, operation)
        );
    }

    private static Task SendAsync(IAmazonDynamoDB client, string operation) =>
        operation switch
        {
            "GetItem" => client.GetItemAsync(new GetItemRequest("items", Parse("""{"pk":"a"}""")) { AttributesToGet = [] }),
            "Query" => client.QueryAsync(
                new QueryRequest
                {
                    TableName = "items",
                    KeyConditions = new()
                    {
                        ["pk"] = new() { ComparisonOperator = "EQ", AttributeValueList = [S("a")] },
                    },
                    AttributesToGet = [],
                }
            ),
            "Scan" => client.ScanAsync(new ScanRequest("items") { AttributesToGet = [] }),
            _ => client.BatchGetItemAsync(
                new Dictionary<string, KeysAndAttributes>
                {
                    ["items"] = new() { Keys = [Parse("""{"pk":"a"}""")], AttributesToGet = [] },
                }
            ),
        };
}
