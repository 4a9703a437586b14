using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Keys;

/// <summary>
/// The limits of the key attributes of secondary indexes, which every kind of write checks: 2,048 bytes for a hash key and 1,024
/// for a
/// range key. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-partition-sort-keys
/// </summary>
public class IndexKeySizesSpec
{
    private const string HashTooLong = Invalid + "Size of hashkey has exceeded the maximum size limit of2048 bytes";

    private const string RangeTooLong = Invalid + "Aggregated size of all range keys has exceeded the size limit of 1024 bytes";

    public static TheoryData<string, string, int, string> Oversized()
    {
        var data = new TheoryData<string, string, int, string>();
        foreach (var write in IndexKeyWrites.All)
        {
            data.Add(write, "hash", 2049, HashTooLong);
            data.Add(write, "range", 1025, RangeTooLong);
            data.Add(write, "binaryHash", 2049, HashTooLong);
            data.Add(write, "binaryRange", 1025, RangeTooLong);
        }

        return data;
    }

    public static TheoryData<string> Writes() => [.. IndexKeyWrites.All];

    public static TheoryData<string> Puts() => [.. IndexKeyWrites.Puts];

    public static TheoryData<string> Updates() => [.. IndexKeyWrites.Updates];

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(Oversized))]
    [KnownDifference(Backend.Local, "Its message names neither the key nor the limit.", ExpectedMessage = "Size limit exceeded")]
    public async Task An_oversized_index_key_is_rejected(string write, string attribute, int bytes, string message, IAmazonDynamoDB client)
    {
        await IndexKeyWrites.SeedAsync(client);

        Assert.Equal(message, await IndexKeyWrites.SendAsync(client, write, attribute, Key(attribute, bytes)));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(Puts))]
    [KnownDifference(Backend.Local, "Its message names neither the key nor the limit.", ExpectedMessage = "Size limit exceeded")]
    public async Task An_oversized_key_of_a_local_index_is_not_put(string write, IAmazonDynamoDB client)
    {
        await IndexKeyWrites.SeedAsync(client);

        Assert.Equal(RangeTooLong, await IndexKeyWrites.SendAsync(client, write, "localRange", Key("localRange", 1025)));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(Updates))]
    [KnownDifference(Backend.Local, "It checks the keys of local indexes in puts alone.", ExpectedMessage = "Actual:   null")]
    public async Task An_oversized_key_of_a_local_index_is_not_set(string write, IAmazonDynamoDB client)
    {
        await IndexKeyWrites.SeedAsync(client);

        Assert.Equal(RangeTooLong, await IndexKeyWrites.SendAsync(client, write, "localRange", Key("localRange", 1025)));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(Writes))]
    public async Task A_rejected_write_of_an_index_key_changes_nothing(string write, IAmazonDynamoDB client)
    {
        await IndexKeyWrites.SeedAsync(client);
        await client.PutItemAsync("items", new(IndexKeyWrites.KeyOf("UpdateItem")) { ["hash"] = S("old") });

        Assert.NotNull(await IndexKeyWrites.SendAsync(client, write, "hash", Key("hash", 2049)));

        Assert.Equal(["old"], (await client.ScanAsync(new ScanRequest("items"))).Items.Select(item => item["hash"].S));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(Writes))]
    public async Task A_key_of_the_maximum_size_is_in_its_index(string write, IAmazonDynamoDB client)
    {
        await IndexKeyWrites.SeedAsync(client);

        foreach (
            var (attribute, index, bytes) in new[] { ("hash", "ByHash", 2048), ("range", "ByRange", 1024), ("localRange", "ByLocal", 1024) }
        )
        {
            await client.DeleteItemAsync("items", Parse("""{"pk":"new","sk":"s"}"""));
            Assert.Null(await IndexKeyWrites.SendAsync(client, write, attribute, Key(attribute, bytes)));
            Assert.Equal(1, (await client.ScanAsync(new ScanRequest("items") { IndexName = index })).Count);
        }
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem")]
    [InlineData("UpdateItem")]
    [InlineData("BatchWriteItem put")]
    [InlineData("TransactWriteItems put")]
    [InlineData("TransactWriteItems update")]
    [KnownDifference(Backend.Local, "Its message names neither the key nor the limit.", ExpectedMessage = "Size limit exceeded")]
    public async Task A_hash_key_of_the_table_fits_the_index_whose_range_key_it_is(string operation, IAmazonDynamoDB client)
    {
        var request = Tables.HashRange(rangeType: "S");
        request.GlobalSecondaryIndexes = [Tables.Global("Reversed", "sk", "pk")];
        await client.CreateTableAsync(request);
        Task WriteAsync(int bytes) => ItemOperations.SendAsync(client, operation, new() { ["pk"] = Key("pk", bytes), ["sk"] = S("s") });

        await WriteAsync(1024);
        await ErrorAssert.ThrowsValidationAsync(RangeTooLong, () => WriteAsync(1025));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("TransactWriteItems update")]
    [InlineData("UPDATE in a transaction")]
    public async Task An_update_to_an_empty_index_key_rejects_a_transaction_without_canceling_it(string write, IAmazonDynamoDB client)
    {
        await IndexKeyWrites.SeedAsync(client);

        foreach (var (attribute, type) in new[] { ("hash", "string"), ("binaryHash", "binary"), ("localRange", "string") })
        {
            Assert.Equal(
                NotValid
                    + "The update expression attempted to update a secondary index key to a value that is not supported. "
                    + $"The AttributeValue for a key attribute cannot contain an empty {type} value.",
                await IndexKeyWrites.SendAsync(client, write, attribute, Key(attribute, 0))
            );
        }
    }

    private static AttributeValue Key(string attribute, int bytes) =>
        attribute.StartsWith("binary", StringComparison.Ordinal) ? B(new byte[bytes]) : S(new('k', bytes));
}
