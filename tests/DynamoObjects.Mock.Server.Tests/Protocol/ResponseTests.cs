using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Operations;
using DynamoObjects.Mock.Server.Json;
using DynamoObjects.Mock.Server.Protocol;

namespace DynamoObjects.Mock.Server.Tests.Protocol;

/// <summary>Responses with items are the same over HTTP and in process.</summary>
public class ResponseTests
{
    private const string Put = """
        { "TableName": "store", "Item": {
            "id": { "S": "a" }, "a \"name\" with é, 😀 and \u0001": { "S": "text with \" and \\ and é, 😀 and \u0001" }, "number": { "N": "-12345678901234567890.5" },
            "binary": { "B": "AP8B" }, "yes": { "BOOL": true }, "no": { "BOOL": false }, "nothing": { "NULL": true }, "texts": { "SS": ["b", "a", ""] },
            "numbers": { "NS": ["1", "2.50", "-3e-100"] }, "binaries": { "BS": ["AQ==", "Ag=="] }, "empty": { "S": "" }, "none": { "B": "" },
            "list": { "L": [{ "S": "x" }, { "L": [] }, { "M": {} }, { "N": "0" }] }, "map": { "M": { "deep": { "M": { "er \" é": { "SS": ["ø"] } } }, "end": { "NULL": true } } }
        } }
        """;

    private const string Key = """ "Key": { "id": { "S": "a" } } """;
    private const string PutIfAbsent =
        """ "ConditionExpression": "attribute_not_exists(id)", "ReturnValuesOnConditionCheckFailure": "ALL_OLD" """;

    [Theory]
    [InlineData("GetItem", $$""" "TableName": "store", {{Key}} """)]
    [InlineData(
        "GetItem",
        $$""" "TableName": "store", {{Key}}, "ProjectionExpression": "id, #l[1], #m.deep, texts", "ExpressionAttributeNames": { "#l": "list", "#m": "map" } """
    )]
    [InlineData("BatchGetItem", $$""" "RequestItems": { "store": { "Keys": [{ "id": { "S": "a" } }, { "id": { "S": "b" } }] } } """)]
    [InlineData(
        "TransactGetItems",
        $$""" "TransactItems": [{ "Get": { "TableName": "store", {{Key}} } }, { "Get": { "TableName": "store", "Key": { "id": { "S": "b" } } } }] """
    )]
    [InlineData(
        "Query",
        """ "TableName": "store", "Limit": 1, "KeyConditionExpression": "id = :id", "ExpressionAttributeValues": { ":id": { "S": "a" } } """
    )]
    [InlineData("Scan", """ "TableName": "store", "Limit": 1 """)]
    [InlineData("PutItem", """ "TableName": "store", "Item": { "id": { "S": "a" } }, "ReturnValues": "ALL_OLD" """)]
    [InlineData(
        "UpdateItem",
        $$""" "TableName": "store", {{Key}}, "UpdateExpression": "SET #n = #n + :n", "ExpressionAttributeNames": { "#n": "number" }, "ExpressionAttributeValues": { ":n": { "N": "1" } }, "ReturnValues": "ALL_NEW" """
    )]
    [InlineData("DeleteItem", $$""" "TableName": "store", {{Key}}, "ReturnValues": "ALL_OLD" """)]
    [InlineData("ExecuteStatement", """ "Statement": "SELECT * FROM store WHERE id = 'a'" """)]
    [InlineData("ExecuteStatement", """ "Statement": "SELECT id, texts, \"map\".deep FROM store" """)]
    [InlineData("ExecuteStatement", """ "Statement": "DELETE FROM store WHERE id = 'a' RETURNING ALL OLD *" """)]
    [InlineData(
        "BatchExecuteStatement",
        """ "Statements": [{ "Statement": "SELECT * FROM store WHERE id = 'a'" }, { "Statement": "SELECT * FROM store WHERE id = 'b'" }] """
    )]
    [InlineData(
        "BatchExecuteStatement",
        """ "Statements": [{ "Statement": "UPDATE store SET x = 1 WHERE id = 'a' AND yes = false", "ReturnValuesOnConditionCheckFailure": "ALL_OLD" }] """
    )]
    [InlineData(
        "ExecuteTransaction",
        """ "TransactStatements": [{ "Statement": "SELECT * FROM store WHERE id = 'a'" }, { "Statement": "SELECT * FROM store WHERE id = 'b'" }] """
    )]
    [InlineData(
        "ExecuteTransaction",
        """ "TransactStatements": [{ "Statement": "SELECT id, texts, \"map\".deep FROM store WHERE id = 'a'" }] """
    )]
    [InlineData("PutItem", $$""" "TableName": "store", "Item": { "id": { "S": "a" } }, {{PutIfAbsent}} """)]
    [InlineData(
        "ExecuteStatement",
        """ "Statement": "UPDATE store SET x = 1 WHERE id = 'a' AND yes = false", "ReturnValuesOnConditionCheckFailure": "ALL_OLD" """
    )]
    [InlineData("TransactWriteItems", $$""" "TransactItems": [{ "Delete": { "TableName": "store", {{Key}}, {{PutIfAbsent}} } }] """)]
    [InlineData(
        "ExecuteTransaction",
        """ "TransactStatements": [{ "Statement": "DELETE FROM store WHERE id = 'a' AND yes = false", "ReturnValuesOnConditionCheckFailure": "ALL_OLD" }] """
    )]
    public async Task Items_are_the_same(string operation, string body)
    {
        await using var served = await ServerFixture.StartAsync();
        await using var other = await ServerFixture.StartAsync();
        Assert.Equal(200, (await served.PostAsync("PutItem", Put)).Status);
        InProcess(other, "PutItem", Put);

        var response = (await served.PostAsync(operation, $"{{{body}}}")).Body;

        var expected = InProcess(other, operation, $"{{{body}}}");
        Assert.Contains("texts", expected, StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(response)), $"Expected {expected}\nbut was  {response}");
    }

    [Theory]
    [InlineData(""" "TableName": "store", "Item": { "id": { "S": "\ud83d" } } """)]
    [InlineData(""" "TableName": "store", "Item": { "id": { "S": "b" }, "\ud83d": { "S": "x" } } """)]
    [InlineData(""" "TableName": "store", "Item": { "id": { "S": "b" }, "x": { "SS": ["\ude00\ud83d"] } } """)]
    public async Task Half_a_surrogate_pair_is_rejected_over_HTTP_and_in_process(string body)
    {
        await using var fixture = await ServerFixture.StartAsync();
        var request = new Amazon.DynamoDBv2.Model.PutItemRequest("store", new() { ["id"] = new("a"), ["\ud83d"] = new("x") });

        var response = await fixture.PostAsync("PutItem", $"{{{body}}}");
        var exception = Assert.Throws<AmazonDynamoDBException>(() => fixture.Server.Mock.Execute(request));

        Assert.Equal(400, response.Status);
        Assert.Contains(exception.ErrorCode, response.Body, StringComparison.Ordinal);
        Assert.Equal("SerializationException", exception.ErrorCode);
        Assert.DoesNotContain("\ufffd", (await fixture.PostAsync("Scan", """{ "TableName": "store" }""")).Body, StringComparison.Ordinal);
    }

    private static string InProcess(ServerFixture fixture, string operation, string body)
    {
        var known = OperationTable.All.Single(each => each.Name == operation);
        var request = (AmazonDynamoDBRequest)JsonSerializer.Deserialize(body, ModelJson.GetTypeInfo(known.RequestType))!;
        var response = ResponseBody.GetForThread();
        try
        {
            response.Write(fixture.Server.Mock.Execute(request), ModelJson.GetTypeInfo(known.ResponseType!));
        }
        catch (AmazonDynamoDBException exception)
        {
            response.Write(ErrorResponse.FromException(exception));
        }

        return Encoding.UTF8.GetString(response.Bytes.Span);
    }
}
