using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Tests.Operations.Policies;

namespace DynamoObjects.Mock.Tests.Operations.Integrations;

/// <summary>Policies, Contributor Insights and destinations of tables that are copied or saved.</summary>
public class CopiedSettingsTests
{
    private const string Table = "arn:aws:dynamodb:us-west-2:000000000000:table/books";
    private const string Policy =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"}"""
        + $$"""
            ,"Action":"dynamodb:GetItem","Resource":["{{Table}}","{{Table}}/index/*","{{Table}}-2"]}]}
            """;

    [Fact]
    public async Task A_fork_has_the_settings_and_no_records()
    {
        using var source = Create();
        using var fork = source.Fork();

        source.Put(TestRequests.Item("source", 1));
        fork.Put(TestRequests.Item("fork", 1));

        await AssertSettings(fork, "books", "us-west-2");
        Assert.Equal("fork", (await KinesisTests.Read(fork, 1))[0].Keys["pk"].S);
        Assert.Equal("earlier", (await KinesisTests.Read(source, 2))[0].Keys["pk"].S);
    }

    [Fact]
    public async Task A_copied_table_has_the_settings_under_its_name()
    {
        using var source = Create();
        using var target = new MockDynamoDb(new() { Region = "us-west-2" });

        target.AddTables(source, name => "my-" + name);
        target.Put(TestRequests.Item("copy", 1), "my-books");

        await AssertSettings(target, "my-books", "us-west-2");
        Assert.Equal("copy", (await KinesisTests.Read(target, 1, "my-books"))[0].Keys["pk"].S);
    }

    [Theory]
    [InlineData("us-west-2")]
    [InlineData("eu-west-1")]
    public async Task A_loaded_table_has_the_settings(string region)
    {
        using var source = Create();
        using var file = new MemoryStream();
        await source.SaveAsync(file);
        file.Position = 0;

        using var loaded = await MockDynamoDb.LoadAsync(file, new() { Region = region });
        loaded.Put(TestRequests.Item("loaded", 1));

        await AssertSettings(loaded, "books", region);
        Assert.Equal("loaded", (await KinesisTests.Read(loaded, 1))[0].Keys["pk"].S);
    }

    private static MockDynamoDb Create()
    {
        var engine = KinesisTests.WithDestination();
        engine.Execute(new PutResourcePolicyRequest { ResourceArn = PolicyRows.TableArn, Policy = Policy });
        engine.Execute(
            new UpdateContributorInsightsRequest
            {
                TableName = "books",
                ContributorInsightsAction = "ENABLE",
                ContributorInsightsMode = "THROTTLED_KEYS",
            }
        );
        engine.Put(TestRequests.Item("earlier", 1));
        return engine;
    }

    private static Task AssertSettings(MockDynamoDb engine, string table, string region)
    {
        var arn = $"arn:aws:dynamodb:{region}:000000000000:table/{table}";
        var policy = engine.Run<GetResourcePolicyResponse>(new GetResourcePolicyRequest { ResourceArn = arn }).Policy;
        Assert.Equal(Policy.Replace(Table + "\"", arn + "\"").Replace(Table + "/", arn + "/"), policy);
        var insights = engine.Run<DescribeContributorInsightsResponse>(new DescribeContributorInsightsRequest { TableName = table });
        Assert.Equal(("ENABLED", "THROTTLED_KEYS"), (insights.ContributorInsightsStatus.Value, insights.ContributorInsightsMode.Value));
        var kinesis = engine.Run<DescribeKinesisStreamingDestinationResponse>(
            new DescribeKinesisStreamingDestinationRequest { TableName = table }
        );
        Assert.Equal("ACTIVE", Assert.Single(kinesis.KinesisDataStreamDestinations).DestinationStatus);
        return Task.CompletedTask;
    }
}
