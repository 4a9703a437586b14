using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Server.Tests.Json;

/// <summary>A request that looks valid and contains a null or a repeated key gets an AWS error, never the error for a
/// defect.</summary>
public class NullMemberTests
{
    private const string One = "1 validation error detected: ";
    private const string Invalid = "One or more parameter values were invalid: ";
    private const string Arn = "arn:aws:dynamodb:us-east-1:000000000000:table/store";

    [Fact]
    public Task A_table_with_a_duplicate_tag_key() =>
        RejectedAsync(
            "Duplicate Tag Keys provided as input: Duplicate Tag Key found k",
            "CreateTable",
            """
            {"TableName":"other","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"id","AttributeType":"S"}],
            "KeySchema":[{"AttributeName":"id","KeyType":"HASH"}],"Tags":[{"Key":"k","Value":"1"},{"Key":"k","Value":"2"}]}
            """
        );

    [Theory]
    [InlineData("""{"SS":["x",null]}""", Invalid + "An string set may not have a null string as a member")]
    [InlineData("""{"SS":[null]}""", Invalid + "An string set may not have a null string as a member")]
    [InlineData("""{"NS":["1",null]}""", "The parameter cannot be converted to a numeric value: ")]
    [InlineData("""{"BS":["AQ==",null]}""", Invalid + "Binary sets may not have a null binary as a member")]
    public Task An_item_with_a_null_in_a_set(string value, string message) =>
        RejectedAsync(One + message, "PutItem", $$$"""{"TableName":"store","Item":{"id":{"S":"a"},"s":{{{value}}}}}""");

    [Fact]
    public Task A_placeholder_of_null() =>
        RejectedAsync(
            "ExpressionAttributeNames contains invalid value: Empty attribute name for key #a",
            "GetItem",
            """{"TableName":"store","Key":{"id":{"S":"a"}},"ProjectionExpression":"#a","ExpressionAttributeNames":{"#a":null}}"""
        );

    public static TheoryData<string, AmazonDynamoDBRequest> Requests =>
        new()
        {
            {
                "2 validation errors detected: Value null at 'attributeDefinitions.1.member.attributeName' failed",
                new CreateTableRequest
                {
                    TableName = "other",
                    AttributeDefinitions = [null],
                    KeySchema = [new("id", KeyType.HASH)],
                }
            },
            {
                "The Tag Key provided is invalid, Key: null",
                new TagResourceRequest { ResourceArn = Arn, Tags = [null] }
            },
            {
                "The Tag Key provided is invalid, Key: null",
                new UntagResourceRequest { ResourceArn = Arn, TagKeys = [null] }
            },
            {
                "Empty attribute name",
                new GetItemRequest
                {
                    TableName = "store",
                    Key = Key(),
                    AttributesToGet = ["n", null],
                }
            },
            {
                One + Invalid + "ExpectedAttributeValue must not be null for Attribute: n",
                new PutItemRequest
                {
                    TableName = "store",
                    Item = Key(),
                    Expected = new() { ["n"] = null },
                }
            },
            {
                One + Invalid + "Only DELETE action is allowed when no attribute value is specified",
                new UpdateItemRequest
                {
                    TableName = "store",
                    Key = Key(),
                    AttributeUpdates = new() { ["n"] = null },
                }
            },
            {
                "The filter condition for an attribute cannot be null: n",
                new ScanRequest
                {
                    TableName = "store",
                    ScanFilter = new() { ["n"] = null },
                }
            },
            {
                "The filter condition for an attribute cannot be null: id",
                new QueryRequest
                {
                    TableName = "store",
                    KeyConditions = new() { ["id"] = null },
                }
            },
            {
                One + "Value null at 'requestItems.store.member.keys.1.member' failed",
                new BatchGetItemRequest { RequestItems = new() { ["store"] = new() { Keys = [null] } } }
            },
            {
                One + "Value null at 'requestItems.store.member.keys' failed",
                new BatchGetItemRequest { RequestItems = new() { ["store"] = null } }
            },
            {
                One + "Value null at 'requestItems.store.member' failed",
                new BatchWriteItemRequest { RequestItems = new() { ["store"] = null } }
            },
            {
                "Supplied WriteRequest must contain exactly one of PutRequest or DeleteRequest",
                new BatchWriteItemRequest { RequestItems = new() { ["store"] = [null] } }
            },
            {
                One + "Value null at 'transactItems.1.member.get' failed",
                new TransactGetItemsRequest { TransactItems = [null] }
            },
        };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_typed_request_with_a_null(string message, AmazonDynamoDBRequest request)
    {
        await using var fixture = await ServerFixture.StartAsync();

        var exception = Assert.Throws<AmazonDynamoDBException>(() => fixture.Server.Mock.Execute(request));

        Assert.Equal("ValidationException", exception.ErrorCode);
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, AttributeValue> Key() => new() { ["id"] = new("a") };

    private static async Task RejectedAsync(string message, string operation, string body)
    {
        await using var fixture = await ServerFixture.StartAsync();

        var reply = await fixture.PostAsync(operation, body);

        Assert.Equal(400, reply.Status);
        Assert.Equal(message, (string?)JsonNode.Parse(reply.Body)!["message"]);
    }
}
