using System.Diagnostics;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Tests.Operations;
using DynamoObjects.Mock.Tests.Snapshots;

namespace DynamoObjects.Mock.Tests.Storage;

public class ForkTests
{
    [Fact]
    public void A_fork_has_the_items_and_is_independent()
    {
        var engine = TestRequests.With(change: t => t.AddIndex("by-title", "title"));
        engine.Put(TestRequests.Item("a", 1, ("title", "Emma")));
        engine.Put(TestRequests.Item("a", 2, ("title", "Persuasion")));

        var fork = engine.Fork();
        fork.Put(TestRequests.Item("a", 1, ("title", "Changed")));
        fork.Execute(new DeleteItemRequest("books", TestRequests.Item("a", 2)));
        engine.Put(TestRequests.Item("a", 3, ("title", "Sanditon")));
        fork.Execute(TestRequests.Table("new"));

        Assert.Equal(["Emma", "Persuasion", "Sanditon"], Titles(engine));
        Assert.Equal(["Changed"], Titles(fork));
        Assert.Equal(["books"], engine.Run<ListTablesResponse>(new ListTablesRequest()).TableNames);
        Assert.NotEqual(engine.AccessKey, fork.AccessKey);
    }

    [Fact]
    public void A_fork_of_a_fork_and_its_origin_stay_apart()
    {
        var origin = TestRequests.With();
        for (var i = 0; i < 500; i++)
            origin.Put(TestRequests.Item($"p{i % 50}", i, ("by", "origin")));
        var first = origin.Fork();
        var second = first.Fork();

        for (var i = 0; i < 500; i += 2)
        {
            first.Put(TestRequests.Item($"p{i % 50}", i, ("by", "first")));
            second.Execute(new DeleteItemRequest("books", TestRequests.Item($"p{i % 50}", i)));
        }

        Assert.All(Scan(origin), i => Assert.Equal("origin", i["by"].S));
        Assert.Equal(500, Scan(origin).Count);
        Assert.Equal(250, Scan(first).Count(i => i["by"].S == "first"));
        Assert.Equal(500, Scan(first).Count);
        Assert.Equal(250, Scan(second).Count);
        Assert.All(Scan(second), i => Assert.Equal("origin", i["by"].S));
    }

    [Fact]
    public void A_fork_of_a_hundred_thousand_items_takes_less_than_a_millisecond()
    {
        var engine = TestRequests.With();
        for (var i = 0; i < 100_000; i++)
            engine.Put(TestRequests.Item($"p{i}", i));
        engine.Fork().Dispose();

        // The minimum of several: the machine may be busy with other tests.
        var least = Enumerable
            .Range(0, 20)
            .Min(_ =>
            {
                var start = Stopwatch.GetTimestamp();
                engine.Fork();
                return Stopwatch.GetElapsedTime(start);
            });

        Assert.True(least < TimeSpan.FromMilliseconds(1), $"A fork took {least.TotalMicroseconds} microseconds.");
    }

    [Fact]
    public void Tables_of_another_engine_are_added_under_other_names_and_are_independent()
    {
        var source = TestRequests.With(change: t => t.AddIndex("by-title", "title"));
        source.Put(TestRequests.Item("a", 1, ("title", "Emma")));
        var engine = new MockDynamoDb(new MockDynamoDbOptions { Region = "eu-west-1" });
        engine.AddTables(source, name => "my-" + name);
        engine.AddTables(source);

        source.Put(TestRequests.Item("a", 2, ("title", "Persuasion")));
        engine.Put(TestRequests.Item("a", 3, ("title", "Sanditon")));

        var added = engine.Run<DescribeTableResponse>(new DescribeTableRequest("my-books")).Table;
        Assert.Equal(["books", "my-books"], engine.Run<ListTablesResponse>(new ListTablesRequest()).TableNames);
        Assert.Equal(
            "arn:aws:dynamodb:eu-west-1:000000000000:table/my-books/index/by-title",
            Assert.Single(added.GlobalSecondaryIndexes).IndexArn
        );
        Assert.Equal(
            "Emma",
            Assert.Single(engine.Run<ScanResponse>(new ScanRequest("my-books") { IndexName = "by-title" }).Items)["title"].S
        );
        Assert.Equal(["Emma", "Sanditon"], Titles(engine));
        Assert.Equal(["Emma", "Persuasion"], Titles(source));
        Assert.NotEqual(source.Run<DescribeTableResponse>(new DescribeTableRequest("books")).Table.TableId, added.TableId);
    }

    [Fact]
    public void An_existing_table_prevents_adding_all_tables()
    {
        var source = TestRequests.With();
        source.Execute(TestRequests.Table("another"));
        var engine = TestRequests.With();

        var exception = Assert.Throws<ArgumentException>(() => engine.AddTables(source));

        Assert.Contains("'books'", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["books"], engine.Run<ListTablesResponse>(new ListTablesRequest()).TableNames);
    }

    [Fact]
    public async Task An_invalid_table_name_prevents_adding_all_tables()
    {
        // Attribute arguments are UTF-8, which cannot represent the first name.
        string[] names = ["\ud800abc", "my books", "ab", "", new('a', 256)];
        var source = TestRequests.With();
        source.Execute(TestRequests.Table("another"));
        var engine = new MockDynamoDb();
        var before = await engine.SaveAsync();

        Assert.All(names, name =>
        {
            var exception = Assert.Throws<ArgumentException>(() => engine.AddTables(source, old => old == "books" ? name : old));
            Assert.Equal("rename", exception.ParamName);
            Assert.StartsWith($"The table 'books' cannot be renamed to '{name}'", exception.Message, StringComparison.Ordinal);
        });
        Assert.Equal(before, await engine.SaveAsync());
    }

    private static List<Dictionary<string, AttributeValue>> Scan(MockDynamoDb engine) =>
        engine.Run<ScanResponse>(new ScanRequest("books")).Items;

    private static IEnumerable<string> Titles(MockDynamoDb engine) =>
        engine.Run<ScanResponse>(new ScanRequest("books") { IndexName = "by-title" }).Items.Select(i => i["title"].S).Order();
}
