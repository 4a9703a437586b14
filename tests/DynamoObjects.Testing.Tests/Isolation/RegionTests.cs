using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Tests.Isolation;

public class RegionTests
{
    [DynamoFact(Backend.Mock)]
    public async Task A_test_has_replicas_in_every_region_on_the_mock(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        using var ireland = test.CreateClient(new TestClientOptions { Region = "eu-west-1" });

        await test.Client.UpdateTableAsync(AddReplica("eu-west-1"));
        await ireland.PutItemAsync("store", Item());

        Assert.Equal(1, (await test.Client.ScanAsync(new ScanRequest("store"))).Count);
        var table = (await ireland.DescribeTableAsync("store")).Table;
        Assert.Equal("arn:aws:dynamodb:eu-west-1:000000000000:table/store", table.TableArn);
        Assert.Equal("us-east-1", Assert.Single(table.Replicas).RegionName);
        Assert.Equal(["store"], (await ireland.ListTablesAsync()).TableNames);
        Assert.Contains("PutItem", test.Requests.Select(request => request.Operation));
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_message_about_a_replica_has_no_prefix(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        await test.Client.UpdateTableAsync(AddReplica("eu-west-1"));

        var exception = await Assert.ThrowsAsync<ResourceInUseException>(() => test.Client.UpdateTableAsync(AddReplica("eu-west-1")));

        Assert.Equal("Global table with name: store already exists with replicas in regions: us-east-1, eu-west-1.", exception.Message);
    }

    [DynamoFact(Backend.Local)]
    public async Task On_other_backends_replicas_and_clients_of_other_regions_are_rejected(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");

        var client = Assert.Throws<NotSupportedException>(() => test.CreateClient(new TestClientOptions { Region = "eu-west-1" }));
        var replica = await Assert.ThrowsAsync<NotSupportedException>(() => test.Client.UpdateTableAsync(AddReplica("eu-west-1")));

        Assert.StartsWith("A test on this backend has no client for the region 'eu-west-1'", client.Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "The client of a test supports replicas of tables on Backend.Mock only",
            replica.Message,
            StringComparison.Ordinal
        );
    }

    [DynamoFact(Backend.Mock)]
    public void A_client_of_an_unknown_region_is_rejected(DynamoTestContext test) =>
        Assert.Throws<ArgumentException>(() => test.CreateClient(new TestClientOptions { Region = "us-fake-1" }));

    private static UpdateTableRequest AddReplica(string region) =>
        new() { TableName = "store", ReplicaUpdates = [new() { Create = new() { RegionName = region } }] };

    private static Dictionary<string, AttributeValue> Item() => new() { ["id"] = new("one") };
}
