namespace DynamoObjects.Mock.Server.Tests.Json;

/// <summary>Bodies that are not requests of DynamoDB get the errors of AWS's reader.</summary>
public class SerializationTests
{
    [Theory]
    [InlineData("BatchGetItem", """{"RequestItems":{"store":{"Keys":[null]}}}""")]
    [InlineData("BatchGetItem", """{"RequestItems":{"store":null}}""")]
    [InlineData("BatchWriteItem", """{"RequestItems":{"store":[null]}}""")]
    [InlineData("TransactGetItems", """{"TransactItems":[null]}""")]
    [InlineData("UntagResource", """{"ResourceArn":"arn:aws:dynamodb:us-east-1:000000000000:table/store","TagKeys":[null]}""")]
    public async Task A_null_among_the_members_of_a_list_is_rejected(string operation, string body)
    {
        await using var fixture = await ServerFixture.StartAsync();

        var reply = await fixture.PostAsync(operation, body);

        Assert.Equal((400, """{"__type":"com.amazon.coral.service#SerializationException"}"""), (reply.Status, reply.Body));
    }

    [Theory]
    [InlineData("PutItem", """{"TableName":1,"Item":{}}""", "NUMBER_VALUE cannot be converted to String")]
    [InlineData("PutItem", """{"TableName":1.5,"Item":{}}""", "DECIMAL_VALUE cannot be converted to String")]
    [InlineData("PutItem", """{"TableName":true,"Item":{}}""", "TRUE_VALUE cannot be converted to String")]
    [InlineData("PutItem", """{"TableName":["store"]}""", "Unrecognized collection type class java.lang.String")]
    [InlineData("PutItem", """{"TableName":{"S":"store"}}""", "Start of structure or map found where not expected")]
    [InlineData("PutItem", """{"TableName":"store","Item":"id"}""", "Unexpected field type")]
    [InlineData(
        "PutItem",
        """{"TableName":"store","Item":[]}""",
        "Unrecognized collection type java.util.Map<java.lang.String, com.amazonaws.dynamodb.v20120810.AttributeValue>"
    )]
    [InlineData("PutItem", """{"TableName":"store","Item":{"id":"plain"}}""", "Unexpected value type in payload")]
    [InlineData(
        "PutItem",
        """{"TableName":"store","Item":{"id":["plain"]}}""",
        "Unrecognized collection type class com.amazonaws.dynamodb.v20120810.AttributeValue"
    )]
    [InlineData("PutItem", """{"TableName":"store","Item":{"id":{"N":1}}}""", "NUMBER_VALUE cannot be converted to String")]
    [InlineData("PutItem", """{"TableName":"store","Item":{"id":{"SS":"a"}}}""", "Unexpected field type")]
    [InlineData(
        "PutItem",
        """{"TableName":"store","Item":{"id":{"L":[{"M":{"a":{"BOOL":"true"}}}]}}}""",
        "Unexpected token received from parser"
    )]
    [InlineData(
        "PutItem",
        """{"TableName":"store","Item":{"id":{"L":{"0":{"S":"a"}}}}}""",
        "Start of structure or map found where not expected"
    )]
    [InlineData(
        "PutItem",
        """{"TableName":"store","Item":{"id":{"B":"123"}}}""",
        "Base64 encoded length is expected a multiple of 4 bytes but found: 3"
    )]
    [InlineData("PutItem", """{"TableName":"store","Item":{"id":{"B":"12_4"}}}""", "Invalid Base64 character: '_'")]
    [InlineData("PutItem", """{"TableName":"store","Item":{"id":{"B":2}}}""", "NUMBER_VALUE cannot be converted to ByteBuffer")]
    [InlineData("GetItem", """{"TableName":"store","ConsistentRead":"yes"}""", "Unexpected token received from parser")]
    [InlineData("GetItem", """{"TableName":"store","ConsistentRead":1}""", "NUMBER_VALUE cannot be converted to Boolean")]
    [InlineData("Scan", """{"TableName":"store","Limit":"many"}""", "STRING_VALUE cannot be converted to Integer")]
    [InlineData("Scan", """{"TableName":"store","Limit":"23"}""", "STRING_VALUE cannot be converted to Integer")]
    [InlineData("Query", """{"TableName":"store","Limit":"23"}""", "STRING_VALUE cannot be converted to Integer")]
    [InlineData("Scan", """{"TableName":"store","Segment":"0","TotalSegments":1}""", "STRING_VALUE cannot be converted to Integer")]
    [InlineData("Scan", """{"TableName":"store","Limit":false}""", "FALSE_VALUE cannot be converted to Integer")]
    [InlineData("Scan", """{"TableName":"store","AttributesToGet":"id"}""", "Unexpected field type")]
    [InlineData(
        "BatchGetItem",
        """{"RequestItems":{"store":[]}}""",
        "Unrecognized collection type class com.amazonaws.dynamodb.v20120810.KeysAndAttributes"
    )]
    public async Task A_value_of_the_wrong_kind_is_rejected_with_the_message_of_AWS(string operation, string body, string message)
    {
        await using var fixture = await ServerFixture.StartAsync();

        var reply = await fixture.PostAsync(operation, body);

        Assert.Equal(400, reply.Status);
        Assert.Equal($$"""{"__type":"com.amazon.coral.service#SerializationException","message":"{{message}}"}""", reply.Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{}{}")]
    [InlineData("""{"TableName":"store","Item":{"id":{"S":"\ud800"}}}""")]
    [InlineData("""{'TableName':'store'}""")]
    public async Task A_body_that_is_not_a_JSON_object_is_rejected_without_a_message(string body)
    {
        await using var fixture = await ServerFixture.StartAsync();

        var reply = await fixture.PostAsync("PutItem", body);

        Assert.Equal((400, """{"__type":"com.amazon.coral.service#SerializationException"}"""), (reply.Status, reply.Body));
    }

    [Theory]
    [InlineData(40, "Nesting Levels have exceeded supported limits")]
    [InlineData(200, "Nesting Levels have exceeded supported limits")]
    [InlineData(2_000, "SerializationException")]
    [InlineData(100_000, "SerializationException")]
    public async Task A_deep_body_is_rejected(int levels, string expected)
    {
        await using var fixture = await ServerFixture.StartAsync();
        var deep =
            string.Concat(Enumerable.Repeat("""{"L":[""", levels)) + """{"S":"x"}""" + string.Concat(Enumerable.Repeat("]}", levels));

        var reply = await fixture.PostAsync("PutItem", """{"TableName":"store","Item":{"id":{"S":"a"},"deep":""" + deep + "}}");

        Assert.Equal(400, reply.Status);
        Assert.Contains(expected, reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_members_and_null_are_ignored()
    {
        await using var fixture = await ServerFixture.StartAsync();

        var reply = await fixture.PostAsync(
            "PutItem",
            """{"TableName":"store","Colour":{"of":["what"]},"Item":{"id":{"S":"a","N":null,"Z":1}},"ConditionExpression":null,"Expected":null}"""
        );

        Assert.Equal((200, "{}"), (reply.Status, reply.Body));
    }

    [Fact]
    public async Task A_string_of_digits_is_the_throughput_of_a_table()
    {
        await using var fixture = await ServerFixture.StartAsync();

        var reply = await fixture.PostAsync(
            "CreateTable",
            """
            {"TableName":"admin","AttributeDefinitions":[{"AttributeName":"id","AttributeType":"S"}],
            "KeySchema":[{"AttributeName":"id","KeyType":"HASH"}],
            "ProvisionedThroughput":{"ReadCapacityUnits":"3","WriteCapacityUnits":"1"}}
            """
        );

        Assert.Contains("\"ReadCapacityUnits\":3", reply.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.9")]
    public async Task The_whole_part_of_a_number_is_used(string limit)
    {
        await using var fixture = await ServerFixture.StartAsync();
        await fixture.PostAsync("PutItem", """{"TableName":"store","Item":{"id":{"S":"a"}}}""");
        await fixture.PostAsync("PutItem", """{"TableName":"store","Item":{"id":{"S":"b"}}}""");

        Assert.Contains(
            "\"Count\":1,",
            (await fixture.PostAsync("Scan", $$"""{"TableName":"store","Limit":{{limit}}}""")).Body,
            StringComparison.Ordinal
        );
    }
}
