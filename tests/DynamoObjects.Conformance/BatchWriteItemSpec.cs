using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html</summary>
public class BatchWriteItemSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_batch_puts_and_deletes_in_several_tables(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await Tables.HashAsync(client, "others");
        await client.PutItemAsync("items", Parse("""{"pk":"old"}"""));

        var response = await client.BatchWriteItemAsync(
            new Dictionary<string, List<WriteRequest>>
            {
                ["items"] = [Put("""{"pk":"a","v":1}"""), Delete("""{"pk":"old"}"""), Delete("""{"pk":"never"}""")],
                ["others"] = [Put("""{"pk":"a","v":2}""")],
            }
        );

        Assert.Empty(response.UnprocessedItems ?? []);
        Assert.Equal("""{"pk":{"S":"a"},"v":{"N":"1"}}""", Text(Assert.Single((await client.ScanAsync(new ScanRequest("items"))).Items)));
        Assert.Equal("""{"pk":{"S":"a"},"v":{"N":"2"}}""", Text(Assert.Single((await client.ScanAsync(new ScanRequest("others"))).Items)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Twenty_five_writes_are_accepted(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await WriteAsync(client, [.. Enumerable.Range(0, 25).Select(i => Put($$"""{"pk":"{{i}}"}"""))]);

        Assert.Equal(25, (await client.ScanAsync(new ScanRequest("items"))).Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: Too many items requested for the BatchWriteItem call.",
        ExpectedMessage = "Too many items requested for the BatchWriteItem call"
    )]
    public async Task Twenty_six_writes_are_too_many(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            "1 validation error detected: Value at 'RequestItems.items.member' failed to satisfy constraint: Member must have "
                + "length less than or equal to 25",
            () => WriteAsync(client, [.. Enumerable.Range(0, 26).Select(i => Put($$"""{"pk":"{{i}}"}"""))])
        );
        Assert.Equal(0, (await client.ScanAsync(new ScanRequest("items"))).Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Writes_are_counted_over_all_tables(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await Tables.HashAsync(client, "others");
        List<WriteRequest> puts = [.. Enumerable.Range(0, 13).Select(i => Put($$"""{"pk":"{{i}}"}"""))];

        await ErrorAssert.ThrowsValidationAsync("Too many items requested for the BatchWriteItem call", () =>
            client.BatchWriteItemAsync(new Dictionary<string, List<WriteRequest>> { ["items"] = puts, ["others"] = puts })
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_duplicate_item_is_rejected_and_nothing_is_written(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync("Provided list of item keys contains duplicates", () =>
            WriteAsync(client, Put("""{"pk":"a","v":1}"""), Put("""{"pk":"b"}"""), Delete("""{"pk":"a"}"""))
        );

        Assert.Equal(0, (await client.ScanAsync(new ScanRequest("items"))).Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: One of the required keys was not given a value.",
        ExpectedMessage = "One of the required keys was not given a value"
    )]
    public async Task A_put_without_the_key_is_rejected(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync("The provided key element does not match the schema", () =>
            WriteAsync(client, Put("""{"v":1}"""))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: Cannot do operations on a non-existent table.",
        ExpectedMessage = "Cannot do operations on a non-existent table"
    )]
    public async Task A_missing_table_fails_the_whole_batch(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsAsync<ResourceNotFoundException>("Requested resource not found", () =>
            client.BatchWriteItemAsync(
                new Dictionary<string, List<WriteRequest>> { ["items"] = [Put("""{"pk":"a"}""")], ["nowhere"] = [Put("""{"pk":"a"}""")] }
            )
        );

        Assert.Equal(0, (await client.ScanAsync(new ScanRequest("items"))).Count);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(409_600, true)]
    [InlineData(409_601, false)]
    public async Task An_item_may_have_409600_bytes(int bytes, bool isTaken, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        // pk (2) + a (1) + v (1); the text has the remaining bytes.
        var put = new WriteRequest(new PutRequest(new() { ["pk"] = S("a"), ["v"] = S(new string('x', bytes - 4)) }));

        if (isTaken)
            await WriteAsync(client, put);
        else
            await ErrorAssert.ThrowsValidationAsync("Item size has exceeded the maximum allowed size", () => WriteAsync(client, put));

        Assert.Equal(isTaken ? 1 : 0, (await client.ScanAsync(new ScanRequest("items"))).Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_request_of_more_than_16_megabytes_is_rejected_unread(IAmazonDynamoDB client)
    {
        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() =>
            WriteAsync(client, new WriteRequest(new PutRequest(new() { ["pk"] = S("a"), ["v"] = S(new string('x', 16 * 1024 * 1024)) })))
        );

        Assert.Equal(System.Net.HttpStatusCode.RequestEntityTooLarge, exception.StatusCode);
        Assert.Equal("The service returned an error with HTTP Body: {\"Message\":\"\"}", exception.Message);
    }

    private static Task<BatchWriteItemResponse> WriteAsync(IAmazonDynamoDB client, params List<WriteRequest> writes) =>
        client.BatchWriteItemAsync(new Dictionary<string, List<WriteRequest>> { ["items"] = writes });

    private static WriteRequest Put(string item) => new(new PutRequest(Parse(item)));

    private static WriteRequest Delete(string key) => new(new DeleteRequest(Parse(key)));
}
