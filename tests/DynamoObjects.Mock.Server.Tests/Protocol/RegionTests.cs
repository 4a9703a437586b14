using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace DynamoObjects.Mock.Server.Tests.Protocol;

public class RegionTests
{
    [Fact]
    public async Task The_region_of_the_signature_selects_the_tables()
    {
        using var engine = CreateEngine();
        await using var server = await MockDynamoDbServer.StartAsync(engine);
        using var home = server.CreateClient();
        using var ireland = server.CreateClient("eu-west-1");
        await CreateTableAsync(home);

        await home.UpdateTableAsync(
            new UpdateTableRequest { TableName = "store", ReplicaUpdates = [new() { Create = new() { RegionName = "eu-west-1" } }] }
        );
        await ireland.PutItemAsync("store", new() { ["id"] = new("s1") });

        var source = (await home.DescribeTableAsync("store")).Table;
        var replica = (await ireland.DescribeTableAsync("store")).Table;
        Assert.Equal(("2019.11.21", "eu-west-1"), (source.GlobalTableVersion, Assert.Single(source.Replicas).RegionName));
        Assert.Equal("arn:aws:dynamodb:eu-west-1:000000000000:table/store", replica.TableArn);
        Assert.Equal("us-east-1", Assert.Single(replica.Replicas).RegionName);
        Assert.Equal("s1", Assert.Single((await home.ScanAsync(new ScanRequest("store"))).Items)["id"].S);
    }

    [Fact]
    public async Task A_request_for_an_unknown_region_reaches_the_home_region()
    {
        using var engine = CreateEngine();
        await using var server = await MockDynamoDbServer.StartAsync(engine);
        using var elsewhere = CreateClient(server, "ap-south-1");
        await CreateTableAsync(elsewhere);

        Assert.Equal("arn:aws:dynamodb:us-east-1:000000000000:table/store", (await elsewhere.DescribeTableAsync("store")).Table.TableArn);
    }

    [Fact]
    public async Task With_keys_the_signatures_of_all_regions_are_accepted_and_no_others()
    {
        using var engine = CreateEngine();
        await using var server = await MockDynamoDbServer.StartAsync(
            engine,
            new() { Credentials = new Dictionary<string, string> { ["known"] = "secret" } }
        );
        using var ireland = CreateClient(server, "eu-west-1");
        using var elsewhere = CreateClient(server, "ap-south-1");

        await CreateTableAsync(ireland);
        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => elsewhere.ListTablesAsync());

        Assert.Equal(
            ("InvalidSignatureException", "Credential should be scoped to a valid region, not 'ap-south-1'. "),
            (exception.ErrorCode, exception.Message)
        );
        Assert.Equal(["store"], (await ireland.ListTablesAsync()).TableNames);
    }

    [Fact]
    public async Task A_client_of_an_unknown_region_cannot_be_created()
    {
        using var engine = CreateEngine();
        await using var server = await MockDynamoDbServer.StartAsync(engine);

        Assert.Throws<ArgumentException>(() => server.CreateClient("ap-south-1"));
    }

    [Fact]
    public async Task The_operations_of_2017_and_of_auto_scaling_are_served()
    {
        using var engine = CreateEngine();
        await using var server = await MockDynamoDbServer.StartAsync(engine);
        using var client = server.CreateClient();
        await CreateTableAsync(client);
        await client.UpdateTableAsync(
            new UpdateTableRequest { TableName = "store", ReplicaUpdates = [new() { Create = new() { RegionName = "eu-west-1" } }] }
        );

        Assert.Empty((await client.ListGlobalTablesAsync(new ListGlobalTablesRequest())).GlobalTables ?? []);
        var scaling = await client.DescribeTableReplicaAutoScalingAsync(new() { TableName = "store" });
        Assert.Equal(2, scaling.TableAutoScalingDescription.Replicas.Count);
        await Assert.ThrowsAsync<GlobalTableNotFoundException>(() => client.DescribeGlobalTableAsync(new() { GlobalTableName = "store" }));
    }

    private static MockDynamoDb CreateEngine() => new(new() { Regions = ["eu-west-1"] });

    private static AmazonDynamoDBClient CreateClient(MockDynamoDbServer server, string region) =>
        new(
            new BasicAWSCredentials("known", "secret"),
            new AmazonDynamoDBConfig { ServiceURL = server.Endpoint.ToString(), AuthenticationRegion = region }
        );

    private static Task<CreateTableResponse> CreateTableAsync(AmazonDynamoDBClient client) =>
        client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "store",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );
}
