using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Keys;

/// <summary>The items that a new index contains: those with a valid key.
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.OnlineOps.ViolationDetection.html</summary>
public class BackFillSpec
{
    public static TheoryData<string, AttributeValue> Scalars() =>
        new()
        {
            { "hash", N("1") },
            { "hash", B(1) },
            { "hash", S(new('h', 2049)) },
            { "range", N("1") },
            { "range", S(new('r', 1025)) },
        };

    public static TheoryData<AttributeValue> OtherTypes() =>
        [new() { NULL = true }, new() { BOOL = true }, SS("a"), NS("1"), L(S("a")), M(("a", S("a")))];

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("hash")]
    [InlineData("range")]
    public async Task A_new_index_skips_items_with_an_empty_key(string attribute, IAmazonDynamoDB client) =>
        Assert.Equal(["taken"], await FillAsync(client, attribute, S("")));

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(Scalars))]
    [KnownDifference(
        Backend.Local,
        "It takes keys of another scalar type, and oversized keys.",
        ExpectedMessage = "[\"skipped\", \"taken\"]"
    )]
    public async Task A_new_index_skips_items_with_an_oversized_or_mistyped_key(
        string attribute,
        AttributeValue value,
        IAmazonDynamoDB client
    ) => Assert.Equal(["taken"], await FillAsync(client, attribute, value));

    // DynamoDB Local never finishes such an index.
    [DynamoTheory(Backend.Mock)]
    [MemberData(nameof(OtherTypes))]
    public async Task A_new_index_skips_items_with_a_key_that_is_no_scalar(AttributeValue value, IAmazonDynamoDB client) =>
        Assert.Equal(["taken"], await FillAsync(client, "hash", value));

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_skipped_item_is_in_the_index_after_its_key_is_corrected(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", new() { ["pk"] = S("a"), ["hash"] = S("") });
        Assert.Empty(await AddIndexAsync(client, null));

        await client.UpdateItemAsync("items", Parse("""{"pk":"a"}"""), new() { ["hash"] = new(S("h"), AttributeAction.PUT) });

        Assert.Equal(["a"], await ScanAsync(client));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_skipped_item_can_be_deleted(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", new() { ["pk"] = S("a"), ["hash"] = S("") });
        await AddIndexAsync(client, null);

        await client.DeleteItemAsync("items", Parse("""{"pk":"a"}"""));

        Assert.Empty(await ScanAsync(client));
        Assert.Equal(0, (await client.ScanAsync(new ScanRequest("items"))).Count);
    }

    /// <summary>Creates an item with a value for a key of the new index, and an item with valid keys; returns the items in the
    /// index.</summary>
    private static async Task<IEnumerable<string>> FillAsync(IAmazonDynamoDB client, string attribute, AttributeValue value)
    {
        await Tables.HashAsync(client);
        foreach (var pk in new[] { "skipped", "taken" })
        {
            var item = new Dictionary<string, AttributeValue>
            {
                ["pk"] = S(pk),
                ["hash"] = S(new('h', 2048)),
                ["range"] = S(new('r', 1024)),
            };
            if (pk == "skipped")
                item[attribute] = value;
            await client.PutItemAsync("items", item);
        }

        return (await AddIndexAsync(client, attribute == "range" ? "range" : null)).Order();
    }

    /// <summary>Adds an index to the table and returns the hash keys of its items.</summary>
    private static async Task<IEnumerable<string>> AddIndexAsync(IAmazonDynamoDB client, string? range)
    {
        List<AttributeDefinition> attributes = [new("hash", ScalarAttributeType.S)];
        if (range is not null)
            attributes.Add(new(range, ScalarAttributeType.S));
        var index = Tables.Global("ByHash", "hash", range);
        await client.UpdateTableAsync(
            new UpdateTableRequest
            {
                TableName = "items",
                AttributeDefinitions = attributes,
                GlobalSecondaryIndexUpdates =
                [
                    new()
                    {
                        Create = new()
                        {
                            IndexName = index.IndexName,
                            KeySchema = index.KeySchema,
                            Projection = index.Projection,
                        },
                    },
                ],
            }
        );
        await Tables.WaitUntilActiveAsync(client);
        return await ScanAsync(client);
    }

    private static async Task<IEnumerable<string>> ScanAsync(IAmazonDynamoDB client) =>
        (await client.ScanAsync(new ScanRequest("items") { IndexName = "ByHash" })).Items.Select(item => item["pk"].S);
}
