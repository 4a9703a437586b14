using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Tests.Operations.Reads;

public class ScanTests
{
    [Fact]
    public void An_invalid_comparison_is_rejected()
    {
        using var engine = TestRequests.With();

        engine.AssertRejects(
            new ScanRequest("books")
            {
                ScanFilter = new()
                {
                    ["n"] = new Condition { ComparisonOperator = "GTX", AttributeValueList = [TestRequests.Value(1)] },
                },
            },
            "1 validation error detected: Value 'GTX' at 'scanFilter.n.member.comparisonOperator' failed to satisfy constraint: "
                + "Member must satisfy enum value set: "
                + "[IN, NULL, BETWEEN, LT, NOT_CONTAINS, EQ, GT, NOT_NULL, NE, LE, BEGINS_WITH, GE, CONTAINS]"
        );
    }

    [Fact]
    public void Pages_of_a_scan_give_every_item_once()
    {
        var engine = TestRequests.With();
        for (var i = 0; i < 100; i++)
            engine.Put(TestRequests.Item($"p{i / 10}", i));

        var (items, pages) = All(engine, new ScanRequest("books") { Limit = 7 });

        Assert.Equal(Enumerable.Range(0, 100), items.Select(Number).Order());
        Assert.Equal(15, pages);
    }

    [Fact]
    public void A_page_that_its_limit_fills_has_a_last_key_though_nothing_follows()
    {
        var engine = TestRequests.With();
        engine.Put(TestRequests.Item("a", 1, ("title", "Emma")));

        var page = engine.Run<ScanResponse>(new ScanRequest("books") { Limit = 1 });
        var next = engine.Run<ScanResponse>(new ScanRequest("books") { Limit = 1, ExclusiveStartKey = page.LastEvaluatedKey });

        Assert.Equal(["pk", "sk"], page.LastEvaluatedKey.Keys.Order());
        Assert.Empty(next.Items);
        Assert.Equal(0, next.Count);
        Assert.False(SdkCollections.IsSet(next.LastEvaluatedKey));
    }

    [Fact]
    public void A_page_ends_with_the_item_that_brings_it_to_a_megabyte()
    {
        var engine = TestRequests.With();
        for (var i = 0; i < 12; i++)
            engine.Put(TestRequests.Item("a", i, ("text", new string('x', 100 * 1024))));

        var page = engine.Run<ScanResponse>(new ScanRequest("books") { ReturnConsumedCapacity = "TOTAL" });

        Assert.Equal(11, page.Count);
        Assert.NotNull(page.LastEvaluatedKey);
        Assert.Equal(138, page.ConsumedCapacity.CapacityUnits);
        Assert.Equal(12, All(engine, new ScanRequest("books")).Items.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public void The_segments_of_a_parallel_scan_share_the_items(int segments)
    {
        var engine = TestRequests.With();
        for (var i = 0; i < 200; i++)
            engine.Put(TestRequests.Item($"p{i}", i));

        var parts = Enumerable
            .Range(0, segments)
            .Select(s =>
                All(
                    engine,
                    new ScanRequest("books")
                    {
                        Segment = s,
                        TotalSegments = segments,
                        Limit = 9,
                    }
                ).Items
            )
            .ToList();

        Assert.Equal(Enumerable.Range(0, 200), parts.SelectMany(p => p).Select(Number).Order());
        Assert.All(parts, p => Assert.InRange(p.Count, 1, 200));
    }

    [Fact]
    public void Hash_keys_are_scanned_in_an_order_that_is_not_theirs_and_range_keys_in_order()
    {
        var engine = TestRequests.With();
        for (var i = 0; i < 60; i++)
            engine.Put(TestRequests.Item($"p{i % 20:00}", i));

        var items = All(engine, new ScanRequest("books")).Items;

        var hashes = items.Select(i => i["pk"].S).Distinct().ToList();
        Assert.NotEqual(hashes.Order(), hashes);
        foreach (var hash in items.GroupBy(i => i["pk"].S))
            Assert.Equal(hash.Select(Number).Order(), hash.Select(Number));
    }

    [Fact]
    public void Paging_survives_writes_between_the_pages()
    {
        var engine = TestRequests.With();
        for (var i = 0; i < 50; i++)
            engine.Put(TestRequests.Item($"p{i}", i));

        var request = new ScanRequest("books") { Limit = 10 };
        var seen = new List<int>();
        do
        {
            var page = engine.Run<ScanResponse>(request);
            seen.AddRange(page.Items.Select(Number));
            request.ExclusiveStartKey = page.LastEvaluatedKey;
            // The item after which the next page starts no longer exists.
            if (page.LastEvaluatedKey is { Count: > 0 } last)
                engine.Execute(new DeleteItemRequest("books", last));
        } while (request.ExclusiveStartKey is { Count: > 0 });

        Assert.Equal(Enumerable.Range(0, 50), seen.Order());
    }

    [Fact]
    public void A_count_gives_no_items()
    {
        var engine = TestRequests.With();
        engine.Put(TestRequests.Item("a", 1));

        var response = engine.Run<ScanResponse>(new ScanRequest("books") { Select = Select.COUNT });

        Assert.Equal(1, response.Count);
        Assert.Equal(1, response.ScannedCount);
        Assert.False(SdkCollections.IsSet(response.Items));
    }

    [Fact]
    public void An_index_is_scanned_as_it_projects_its_items()
    {
        var engine = TestRequests.With(change: t =>
        {
            t.AddIndex("by-title", "title", null, "author");
            t.AddIndex("by-author", "author", null, "KEYS_ONLY");
        });
        engine.Put(TestRequests.Item("a", 1, ("title", "Emma"), ("author", "Austen"), ("year", 1815)));
        engine.Put(TestRequests.Item("b", 2, ("author", "Eliot"), ("year", 1871)));

        var byTitle = engine.Run<ScanResponse>(new ScanRequest("books") { IndexName = "by-title" }).Items;
        var byAuthor = engine.Run<ScanResponse>(new ScanRequest("books") { IndexName = "by-author" }).Items;

        Assert.Equal(["author", "pk", "sk", "title"], Assert.Single(byTitle).Keys.Order());
        Assert.Equal(2, byAuthor.Count);
        Assert.All(byAuthor, i => Assert.Equal(["author", "pk", "sk"], i.Keys.Order()));
    }

    [Fact]
    public void An_index_follows_its_table()
    {
        var engine = TestRequests.With(change: t => t.AddIndex("by-title", "title"));
        List<string> Titles() =>
            [.. engine.Run<ScanResponse>(new ScanRequest("books") { IndexName = "by-title" }).Items.Select(i => i["title"].S)];

        engine.Put(TestRequests.Item("a", 1, ("title", "Emma")));
        Assert.Equal(["Emma"], Titles());

        engine.Put(TestRequests.Item("a", 1, ("title", "Persuasion")));
        Assert.Equal(["Persuasion"], Titles());

        engine.Put(TestRequests.Item("a", 1));
        Assert.Empty(Titles());

        engine.Put(TestRequests.Item("a", 1, ("title", "Emma")));
        engine.Execute(new DeleteItemRequest("books", TestRequests.Item("a", 1)));
        Assert.Empty(Titles());
    }

    public static TheoryData<string, Action<ScanRequest>> MalformedRequests =>
        new()
        {
            {
                "The TotalSegments parameter is required but was not present in the request when Segment parameter is present",
                s => s.Segment = 0
            },
            {
                "The Segment parameter is required but was not present in the request when parameter TotalSegments is present",
                s => s.TotalSegments = 1
            },
            {
                "The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: 5 is not less than "
                    + "TotalSegments: 5",
                s =>
                {
                    s.Segment = 5;
                    s.TotalSegments = 5;
                }
            },
            {
                "2 validation errors detected: Value '0' at 'limit' failed to satisfy constraint: Member must have value greater "
                    + "than or equal to 1; "
                    + "Value '-1' at 'segment' failed to satisfy constraint: Member must have value greater than or equal to 0",
                s =>
                {
                    s.Limit = 0;
                    s.Segment = -1;
                }
            },
            {
                "The provided starting key is invalid: The provided key element does not match the schema",
                s => s.ExclusiveStartKey = new() { ["pk"] = new("a") }
            },
            { "The table does not have the specified index: none", s => s.IndexName = "none" },
            {
                "Consistent reads are not supported on global secondary indexes",
                s =>
                {
                    s.IndexName = "by-title";
                    s.ConsistentRead = true;
                }
            },
            {
                "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName",
                s => s.Select = Select.ALL_PROJECTED_ATTRIBUTES
            },
            {
                "Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES",
                s => s.Select = Select.SPECIFIC_ATTRIBUTES
            },
            {
                "One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for global secondary index "
                    + "by-title because its projection type is not ALL",
                s =>
                {
                    s.IndexName = "by-title";
                    s.Select = Select.ALL_ATTRIBUTES;
                }
            },
            {
                "ExpressionAttributeNames can only be specified when using expressions",
                s => s.ExpressionAttributeNames = new() { ["#a"] = "a" }
            },
        };

    [Theory]
    [MemberData(nameof(MalformedRequests))]
    public void A_malformed_scan_is_rejected(string message, Action<ScanRequest> change)
    {
        var engine = TestRequests.With(change: t => t.AddIndex("by-title", "title", null, "KEYS_ONLY"));
        var request = new ScanRequest("books");
        change(request);

        engine.AssertRejects(request, message);
    }

    private static (List<Dictionary<string, AttributeValue>> Items, int Pages) All(MockDynamoDb engine, ScanRequest request)
    {
        var items = new List<Dictionary<string, AttributeValue>>();
        var pages = 0;
        do
        {
            var page = engine.Run<ScanResponse>(request);
            items.AddRange(page.Items);
            pages++;
            request.ExclusiveStartKey = page.LastEvaluatedKey;
        } while (request.ExclusiveStartKey is { Count: > 0 });
        return (items, pages);
    }

    private static int Number(Dictionary<string, AttributeValue> item) => int.Parse(item["sk"].N, CultureInfo.InvariantCulture);
}
