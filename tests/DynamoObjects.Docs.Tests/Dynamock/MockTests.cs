using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock;

namespace Docs.Dynamock;

/// <summary>The code of docs/dynamock/mock.md.</summary>
public class MockTests
{
    private StringWriter Console { get; } = new();

    [Fact]
    public async Task The_client_is_an_ordinary_client()
    {
        // begin-snippet: mock-first
        using var dynamoDb = new MockDynamoDb();
        AmazonDynamoDBClient client = dynamoDb.CreateClient();

        await client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "store",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );
        await client.PutItemAsync("store", new() { ["id"] = new("s1"), ["city"] = new("Lisbon") });

        var response = await client.GetItemAsync("store", new() { ["id"] = new("s1") });
        Console.WriteLine(response.Item["city"].S);
        // end-snippet

        Assert.Equal("Lisbon\n", Console.ToString().ReplaceLineEndings("\n"));

        // begin-snippet: mock-context
        var context = new DynamoDBContextBuilder().WithDynamoDBClient(() => client).Build();
        // end-snippet

        Assert.Equal("Lisbon", (await context.LoadAsync<City>("s1")).Name);

        // begin-snippet: mock-fork
        using var fork = dynamoDb.Fork(); // the same tables and items
        await fork.CreateClient().DeleteTableAsync("store");
        var tables = await client.ListTablesAsync(); // still has store
        // end-snippet

        Assert.Equal(["store"], tables.TableNames);
    }

    [Fact]
    public async Task Data_is_saved_and_loaded()
    {
        using var dynamoDb = new MockDynamoDb();
        await dynamoDb.CreateClient().CreateTableAsync("store", [new("id", KeyType.HASH)], [new("id", ScalarAttributeType.S)], new(1, 1));
        var path = Path.GetTempFileName();

        // begin-snippet: mock-save
        await using (var file = File.Create(path))
            await dynamoDb.SaveAsync(file);

        await using var saved = File.OpenRead(path);
        using var loaded = await MockDynamoDb.LoadAsync(saved);
        // end-snippet

        Assert.Equal(["store"], (await loaded.CreateClient().ListTablesAsync()).TableNames);
        File.Delete(path);
    }

    [Fact]
    public async Task Only_the_listed_keys_can_encrypt_a_table()
    {
        // begin-snippet: mock-encryption-keys
        using var dynamoDb = new MockDynamoDb(
            new MockDynamoDbOptions
            {
                EncryptionKeys =
                [
                    new("1234abcd-12ab-34cd-56ef-1234567890ab") { Alias = "alias/orders" },
                    new("5678abcd-12ab-34cd-56ef-1234567890ab") { State = MockEncryptionKeyState.Disabled },
                ],
            }
        );
        // end-snippet

        Task<CreateTableResponse> CreateAsync(string key) =>
            dynamoDb
                .CreateClient()
                .CreateTableAsync(
                    new CreateTableRequest
                    {
                        TableName = "store",
                        BillingMode = BillingMode.PAY_PER_REQUEST,
                        AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                        KeySchema = [new("id", KeyType.HASH)],
                        SSESpecification = new()
                        {
                            Enabled = true,
                            SSEType = SSEType.KMS,
                            KMSMasterKeyId = key,
                        },
                    }
                );
        foreach (var key in new[] { "alias/invoices", "5678abcd-12ab-34cd-56ef-1234567890ab" })
            Assert.StartsWith("KMS ", (await Assert.ThrowsAsync<AmazonDynamoDBException>(() => CreateAsync(key))).Message);
        Assert.EndsWith(
            "key/1234abcd-12ab-34cd-56ef-1234567890ab",
            (await CreateAsync("alias/orders")).TableDescription.SSEDescription.KMSMasterKeyArn
        );
    }

    [Fact]
    public async Task An_interceptor_sees_each_attempt()
    {
        using var dynamoDb = new MockDynamoDb();

        // begin-snippet: mock-interceptor-use
        var client = dynamoDb.CreateClient(new MockClientOptions { Interceptor = new ThrottleOnce(), MaxErrorRetry = 2 });
        await client.ListTablesAsync(); // throttled once, then retried by the SDK
        // end-snippet

        var withoutRetries = dynamoDb.CreateClient(new MockClientOptions { Interceptor = new ThrottleOnce(), MaxErrorRetry = 0 });
        await Assert.ThrowsAsync<ThrottlingException>(() => withoutRetries.ListTablesAsync());
    }

    [DynamoDBTable("store")]
    private sealed class City
    {
        [DynamoDBHashKey("id")]
        public string Id { get; set; } = "";

        [DynamoDBProperty("city")]
        public string Name { get; set; } = "";
    }
}
