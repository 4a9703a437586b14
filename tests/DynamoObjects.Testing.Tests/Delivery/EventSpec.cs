using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Testing.Tests.Delivery.OrderStream;

namespace DynamoObjects.Testing.Tests.Delivery;

/// <summary>The JSON that a function receives: https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html</summary>
public class EventSpec
{
    private const string Arn = "arn:aws:dynamodb:us-east-1:000000000000:table/orders/stream/";

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_record_has_the_members_of_AWS(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 1);
        var table = (await test.Client.DescribeTableAsync("orders")).Table;

        var delivery = await test.Streams.DeliverAsync("orders", AcceptAsync);
        var record = JsonNode.Parse(delivery.Invocations[0].Batch.ToJson())!["Records"]!.AsArray()[0]!.AsObject();
        var change = record["dynamodb"]!.AsObject();

        Assert.Matches("^[0-9a-f]{32}$", (string?)record["eventID"]);
        Assert.Equal(table.LatestStreamArn, (string?)record["eventSourceARN"]);
        Assert.True((long)change["ApproximateCreationDateTime"]! > 1_700_000_000);
        Assert.Equal(delivery.Delivered[0].SequenceNumber, (string?)change["SequenceNumber"]);
        foreach (var name in new[] { "eventID", "eventSourceARN" })
            record.Remove(name);
        foreach (var name in new[] { "ApproximateCreationDateTime", "SequenceNumber" })
            change.Remove(name);
        Assert.Equal(
            """
            {"eventName":"INSERT","eventVersion":"1.1","eventSource":"aws:dynamodb","awsRegion":"us-east-1","dynamodb":{"Keys":
            {"customer":{"S":"ada"},"number":{"N":"1"}},"NewImage":{"customer":{"S":"ada"},"number":{"N":"1"},"status":{"S":"new"}},
            "SizeBytes":47,"StreamViewType":"NEW_AND_OLD_IMAGES"}}
            """.ReplaceLineEndings(""),
            Sort(record).ToJsonString()
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("KEYS_ONLY", "")]
    [InlineData("NEW_IMAGE", "NewImage")]
    [InlineData("OLD_IMAGE", "OldImage")]
    [InlineData("NEW_AND_OLD_IMAGES", "NewImage OldImage")]
    public async Task Images_that_a_record_does_not_have_are_absent(string viewType, string images, DynamoTestContext test)
    {
        await CreateAsync(test, viewType);
        await PutAsync(test, "ada", 1);
        await PutAsync(test, "ada", 1, "paid");

        var delivery = await test.Streams.DeliverAsync("orders", AcceptAsync);
        var modified = JsonNode.Parse(delivery.Invocations[0].Batch.ToJson())!["Records"]!.AsArray()[1]!["dynamodb"]!.AsObject();

        Assert.Equal(
            images,
            string.Join(' ', modified.Select(member => member.Key).Where(name => name.EndsWith("Image", StringComparison.Ordinal)))
        );
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_deletion_by_time_to_live_names_the_service(DynamoTestContext test)
    {
        await CreateAsync(test);
        await test.Client.UpdateTimeToLiveAsync(
            new UpdateTimeToLiveRequest
            {
                TableName = "orders",
                TimeToLiveSpecification = new() { Enabled = true, AttributeName = "expires" },
            }
        );
        var expires = test.Clock.GetUtcNow().AddMinutes(1).ToUnixTimeSeconds();
        await test.Client.PutItemAsync(
            "orders",
            new()
            {
                ["customer"] = new("ada"),
                ["number"] = new() { N = "1" },
                ["expires"] = new() { N = $"{expires}" },
            }
        );
        test.Clock.Advance(TimeSpan.FromMinutes(2));

        var delivery = await test.Streams.DeliverAsync("orders", AcceptAsync);
        var records = JsonNode.Parse(delivery.Invocations[0].Batch.ToJson())!["Records"]!.AsArray();

        Assert.False(records[0]!.AsObject().ContainsKey("userIdentity"));
        Assert.Equal("""{"type":"Service","principalId":"dynamodb.amazonaws.com"}""", records[1]!["userIdentity"]!.ToJsonString());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task All_types_of_values_are_DynamoDB_JSON(DynamoTestContext test)
    {
        await CreateAsync(test);
        var item = new Dictionary<string, AttributeValue>
        {
            ["customer"] = new("ada"),
            ["number"] = new() { N = "1" },
            ["binary"] = new() { B = new MemoryStream([1, 2, 255]) },
            ["flag"] = new() { BOOL = false },
            ["list"] = new() { L = [new("a"), new() { NULL = true }] },
            ["map"] = new() { M = new() { ["ü"] = new("<&>") } },
            ["numbers"] = new() { NS = ["7"] },
        };
        await test.Client.PutItemAsync("orders", item);

        var delivery = await test.Streams.DeliverAsync("orders", AcceptAsync);
        var image = JsonNode.Parse(delivery.Invocations[0].Batch.ToJson())!["Records"]!.AsArray()[0]!["dynamodb"]!["NewImage"]!;

        Assert.Equal("AQL/", (string?)image["binary"]!["B"]);
        Assert.Equal("""{"BOOL":false}""", image["flag"]!.ToJsonString());
        Assert.Equal("""{"L":[{"S":"a"},{"NULL":true}]}""", image["list"]!.ToJsonString());
        Assert.Equal("<&>", (string?)image["map"]!["M"]!["ü"]!["S"]);
        Assert.Equal("""{"NS":["7"]}""", image["numbers"]!.ToJsonString());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_function_can_read_and_write_JSON(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 3);

        var delivery = await test.Streams.DeliverJsonAsync(
            "orders",
            async (json, token) =>
            {
                using var reader = new StreamReader(json);
                var records = JsonNode.Parse(await reader.ReadToEndAsync(token))!["Records"]!.AsArray();
                var last = (string?)records[^1]!["dynamodb"]!["SequenceNumber"];
                var failures = records.Count > 1 ? $$"""[{"itemIdentifier":"{{last}}"}]""" : "[]";
                return new MemoryStream(Encoding.UTF8.GetBytes($$"""{"batchItemFailures":{{failures}}}"""));
            },
            new() { FunctionResponseTypes = [EventSourceMappingOptions.ReportBatchItemFailures] }
        );

        Assert.Equal("1 2 3 | 3", Invoked(delivery));
        Assert.Equal("""{"batchItemFailures":[]}""", delivery.Invocations[1].Response);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_function_can_have_types_of_its_own(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 2);
        var names = new List<string>();

        var delivery = await test.Streams.DeliverAsync(
            "orders",
            json => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!,
            (received, _) =>
            {
                names.AddRange(received["Records"].EnumerateArray().Select(record => record.GetProperty("eventName").GetString()!));
                return Task.FromResult(new { batchItemFailures = Array.Empty<object>() });
            },
            (response, json) => JsonSerializer.Serialize(json, response),
            new() { FunctionResponseTypes = [EventSourceMappingOptions.ReportBatchItemFailures] }
        );

        Assert.Equal(["INSERT", "INSERT"], names);
        Assert.Equal("1 2", Numbers(delivery.Delivered));
    }

    [DynamoFact(Backend.Mock)]
    public async Task The_ARN_of_the_stream_is_that_of_AWS(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 1);

        var delivery = await test.Streams.DeliverAsync("orders", AcceptAsync);

        Assert.StartsWith(Arn, delivery.Invocations[0].Batch.EventSourceArn, StringComparison.Ordinal);
        Assert.DoesNotContain(test.TablePrefix, delivery.Invocations[0].Batch.ToJson(), StringComparison.Ordinal);
    }

    private static JsonNode Sort(JsonNode node) =>
        node is JsonObject json && json["S"] is null && json["N"] is null
            ? new JsonObject(
                json.Any(member => member.Key == "customer")
                    ? json.OrderBy(member => member.Key, StringComparer.Ordinal).Select(Copy)
                    : json.Select(Copy)
            )
            : node.DeepClone();

    private static KeyValuePair<string, JsonNode?> Copy(KeyValuePair<string, JsonNode?> member) =>
        new(member.Key, member.Value is { } value ? Sort(value) : null);
}
