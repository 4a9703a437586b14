using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Replicas.GlobalTable;

namespace DynamoObjects.Mock.Tests.Operations.Replicas;

public class RegionTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void An_engine_has_its_home_region_first()
    {
        using var engine = new MockDynamoDb(new() { Region = "eu-west-1", Regions = ["us-east-1", "eu-west-1", "us-east-1"] });

        Assert.Equal(["eu-west-1", "us-east-1"], engine.Regions);
    }

    [Fact]
    public async Task A_client_reaches_the_tables_of_its_region()
    {
        using var engine = new MockDynamoDb(new() { Regions = ["eu-west-1"] });
        using var home = engine.CreateClient();
        using var ireland = engine.CreateClient(new() { Region = "eu-west-1" });
        await ireland.CreateTableAsync(TestRequests.Table());

        Assert.Equal("eu-west-1", ireland.Config.RegionEndpoint.SystemName);
        Assert.Equal("arn:aws:dynamodb:eu-west-1:000000000000:table/books", (await ireland.DescribeTableAsync("books")).Table.TableArn);
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => home.DescribeTableAsync("books"));
        Assert.Equal("dynamodb.eu-west-1.amazonaws.com", (await ireland.DescribeEndpointsAsync(new())).Endpoints[0].Address);
    }

    [Fact]
    public void A_client_of_an_unknown_region_is_rejected_with_the_regions()
    {
        using var engine = new MockDynamoDb(new() { Regions = ["eu-west-1"] });

        var exception = Assert.Throws<ArgumentException>(() => engine.CreateClient(new() { Region = "eu-west-2" }));

        Assert.StartsWith(
            "The engine has no region 'eu-west-2', only us-east-1, eu-west-1: add it to MockDynamoDbOptions.Regions.",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_fork_has_the_replicas_and_the_writes_on_their_way()
    {
        using var table = new GlobalTable(Second);
        table.Add(Ireland);
        table.Put(Home, "a", "Emma");
        using var fork = table.Engine.Fork();

        table.Put(Home, "b", "Emma");
        fork.Execute(new PutItemRequest("books", TestRequests.Item("c", 1)));
        table.Clock.Advance(Second);

        var ireland = fork.FindDatabase(Ireland);
        var items = ((ScanResponse)fork.Execute(new ScanRequest("books"), ireland)).Items;
        Assert.Equal(["a", "c"], items.Select(item => item["pk"].S).Order(StringComparer.Ordinal));
        Assert.Null(table.Get(Ireland, "c"));
        Assert.Equal("Emma", table.Get(Ireland, "b"));
    }

    [Fact]
    public async Task Saved_data_has_the_tables_of_all_regions_and_their_replicas()
    {
        using var table = new GlobalTable(Second);
        table.Run(Ireland, TestRequests.Table("films"));
        table.Add(Ireland);
        table.Put(Home, "a", "Emma");
        using var stream = new MemoryStream();
        await table.Engine.SaveAsync(stream);

        stream.Position = 0;
        using var loaded = await MockDynamoDb.LoadAsync(stream, new() { TimeProvider = table.Clock, Regions = [Ireland] });
        using var home = loaded.CreateClient();
        using var ireland = loaded.CreateClient(new() { Region = Ireland });

        Assert.Equal(["books"], (await home.ListTablesAsync()).TableNames);
        Assert.Equal(["books", "films"], (await ireland.ListTablesAsync()).TableNames);
        Assert.Equal("Emma", (await ireland.GetItemAsync("books", TestRequests.Item("a", 1))).Item["title"].S);
        Assert.Equal(
            "ACTIVE 2019.11.21 ENABLED_WITH_OVERRIDES [us-east-1 ACTIVE]",
            Format((await ireland.DescribeTableAsync("books")).Table)
        );
        await ireland.PutItemAsync("books", TestRequests.Item("b", 1));
        Assert.Equal(2, (await home.ScanAsync(new ScanRequest("books"))).Count);
        Assert.Equal(loaded.StateVersion, loaded.StateVersion);
    }

    [Fact]
    public async Task Data_of_a_region_that_the_engine_does_not_have_cannot_be_loaded()
    {
        using var table = new GlobalTable();
        table.Add(Ireland);
        using var stream = new MemoryStream();
        await table.Engine.SaveAsync(stream);

        stream.Position = 0;
        var exception = await Assert.ThrowsAsync<MockDataException>(() => MockDynamoDb.LoadAsync(stream));

        Assert.Contains(
            "the table 'books' is in the region 'eu-west-1', which the engine does not have: add it to MockDynamoDbOptions.Regions",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Saved_data_of_a_home_region_can_be_loaded_in_another()
    {
        using var table = new GlobalTable();
        table.Add(Ireland);
        using var stream = new MemoryStream();
        await table.Engine.SaveAsync(stream);

        stream.Position = 0;
        using var loaded = await MockDynamoDb.LoadAsync(stream, new() { Region = Paris, Regions = [Ireland] });

        Assert.Equal(
            "ACTIVE 2019.11.21 ENABLED_WITH_OVERRIDES [eu-west-1 ACTIVE]",
            Format(loaded.Run<DescribeTableResponse>(new DescribeTableRequest("books")).Table)
        );
    }

    [Fact]
    public void The_state_changes_with_a_table_of_any_region_and_with_a_replica()
    {
        using var table = new GlobalTable();
        var states = new List<string> { table.Engine.StateVersion };
        table.Run(Ireland, TestRequests.Table("films"));
        states.Add(table.Engine.StateVersion);
        table.Add(Ireland);
        states.Add(table.Engine.StateVersion);
        table.Put(Ireland, "a", "Emma");
        states.Add(table.Engine.StateVersion);

        Assert.Equal(states, states.Distinct());
        Assert.Equal(states[^1], table.Engine.StateVersion);
        using var fork = table.Engine.Fork();
        Assert.Equal(states[^1], fork.StateVersion);
    }

    [Fact]
    public void Added_tables_replicate_each_other_under_their_new_names()
    {
        using var table = new GlobalTable();
        table.Add(Ireland);
        table.Put(Home, "a", "Emma");
        using var engine = new MockDynamoDb(new() { Region = Paris, Regions = [Ireland] });

        engine.AddTables(table.Engine, name => "test-" + name);
        engine.Execute(new PutItemRequest("test-books", TestRequests.Item("b", 1)));

        var ireland = engine.FindDatabase(Ireland);
        Assert.Equal(2, ((ScanResponse)engine.Execute(new ScanRequest("test-books"), ireland)).Count);
        Assert.Equal(
            "ACTIVE 2019.11.21 ENABLED_WITH_OVERRIDES [eu-west-3 ACTIVE]",
            Format(((DescribeTableResponse)engine.Execute(new DescribeTableRequest("test-books"), ireland)).Table)
        );
        Assert.Null(table.Get(Ireland, "b"));
    }

    [Fact]
    public void Tables_of_a_region_that_the_engine_does_not_have_cannot_be_added()
    {
        using var table = new GlobalTable();
        table.Add(Ireland);
        using var engine = new MockDynamoDb();

        var exception = Assert.Throws<ArgumentException>(() => engine.AddTables(table.Engine));

        Assert.StartsWith(
            "The engine has no region 'eu-west-1', in which the other engine has tables:",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(0, engine.Database.Count);
    }

    [Fact]
    public async Task The_ARN_of_a_table_selects_the_stream_of_its_region()
    {
        using var table = new GlobalTable();
        table.Add(Ireland);
        table.Put(Home, "a", "Emma");
        var arn = table.Describe(Ireland).TableArn;

        await foreach (var change in table.Engine.Streams.ReadAsync(arn))
        {
            Assert.Equal("INSERT", change.EventName);
            break;
        }

        using var engine = new MockDynamoDb(new() { Regions = [Ireland] });
        engine.Execute(TestRequests.Table(), engine.FindDatabase(Ireland));
        await Assert.ThrowsAsync<ResourceNotFoundException>(async () =>
        {
            await foreach (var _ in engine.Streams.ReadAsync("books"))
                break;
        });
    }

    [Fact]
    public async Task A_waiting_reader_in_another_region_receives_a_write_at_once()
    {
        using var table = new GlobalTable();
        table.Add(Ireland);
        await using var changes = table.Engine.Streams.ReadAsync(table.Describe(Ireland).TableArn).GetAsyncEnumerator();
        var next = changes.MoveNextAsync().AsTask();
        Assert.False(next.IsCompleted);

        table.Put(Home, "a", "Emma");

        Assert.True(await next);
        Assert.Equal("Emma", changes.Current.NewImage!["title"].S);
    }
}
