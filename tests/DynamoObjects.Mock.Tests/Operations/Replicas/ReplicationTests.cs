using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Replicas.GlobalTable;

namespace DynamoObjects.Mock.Tests.Operations.Replicas;

public class ReplicationTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_replica_has_the_items_of_its_table()
    {
        using var table = new GlobalTable();
        table.Put(Home, "a", "Emma");

        table.Add(Ireland);

        Assert.Equal("Emma", table.Get(Ireland, "a"));
    }

    [Fact]
    public void Without_a_delay_every_region_has_a_write_when_it_returns()
    {
        using var table = new GlobalTable();
        table.Add(Ireland);
        table.Add(Oregon);

        table.Put(Ireland, "a", "Emma");
        Assert.Equal(("Emma", "Emma"), (table.Get(Home, "a"), table.Get(Oregon, "a")));

        table.Run(
            Oregon,
            new UpdateItemRequest
            {
                TableName = "books",
                Key = TestRequests.Item("a", 1),
                UpdateExpression = "SET title = :t",
                ExpressionAttributeValues = TestRequests.Values((":t", "Persuasion")),
            }
        );
        Assert.Equal(("Persuasion", "Persuasion"), (table.Get(Home, "a"), table.Get(Ireland, "a")));

        table.Run(Home, new DeleteItemRequest("books", TestRequests.Item("a", 1)));
        Assert.Null(table.Get(Ireland, "a"));
    }

    [Fact]
    public void Batches_and_statements_are_replicated()
    {
        using var table = new GlobalTable();
        table.Add(Ireland);

        table.Run(
            Home,
            new BatchWriteItemRequest
            {
                RequestItems = new() { ["books"] = [new() { PutRequest = new(TestRequests.Item("a", 1, ("title", "Emma"))) }] },
            }
        );
        table.Run(Home, new ExecuteStatementRequest { Statement = "INSERT INTO books VALUE {'pk': 'b', 'sk': 1, 'title': 'Persuasion'}" });

        Assert.Equal(("Emma", "Persuasion"), (table.Get(Ireland, "a"), table.Get(Ireland, "b")));
    }

    [Fact]
    public void A_transaction_is_replicated_item_by_item()
    {
        using var table = new GlobalTable(Second);
        table.Add(Ireland);
        table.Run(
            Home,
            new TransactWriteItemsRequest
            {
                TransactItems =
                [
                    new()
                    {
                        Put = new() { TableName = "books", Item = TestRequests.Item("a", 1, ("title", "Emma")) },
                    },
                    new()
                    {
                        Put = new() { TableName = "books", Item = TestRequests.Item("b", 1, ("title", "Emma")) },
                    },
                ],
            }
        );
        // A write of one of the items wins, the other item of the transaction arrives all the same.
        table.Clock.Advance(TimeSpan.FromMilliseconds(1));
        table.Put(Ireland, "b", "Persuasion");

        table.Clock.Advance(Second);
        Assert.Equal(("Emma", "Persuasion"), (table.Get(Ireland, "a"), table.Get(Ireland, "b")));
        Assert.Equal(("Emma", "Persuasion"), (table.Get(Home, "a"), table.Get(Home, "b")));
    }

    [Fact]
    public void With_a_delay_a_write_arrives_when_the_clock_has_passed_it()
    {
        using var table = new GlobalTable(Second);
        table.Add(Ireland);
        table.Put(Home, "a", "Emma");

        Assert.Null(table.Get(Ireland, "a"));
        table.Clock.Advance(Second - TimeSpan.FromTicks(1));
        Assert.Null(table.Get(Ireland, "a"));
        table.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal("Emma", table.Get(Ireland, "a"));
    }

    [Fact]
    public void The_later_of_two_writes_wins_in_every_region()
    {
        using var table = new GlobalTable(Second);
        table.Add(Ireland);
        table.Put(Ireland, "a", "Emma");
        table.Clock.Advance(TimeSpan.FromMilliseconds(1));
        table.Put(Home, "a", "Persuasion");

        Assert.Equal(("Persuasion", "Emma"), (table.Get(Home, "a"), table.Get(Ireland, "a")));
        table.Clock.Advance(Second);
        Assert.Equal(("Persuasion", "Persuasion"), (table.Get(Home, "a"), table.Get(Ireland, "a")));
    }

    [Fact]
    public void A_deletion_wins_over_an_earlier_write_that_arrives_after_it()
    {
        using var table = new GlobalTable(Second);
        table.Put(Home, "a", "Emma");
        table.Add(Ireland);
        table.Put(Ireland, "a", "Persuasion");
        table.Clock.Advance(TimeSpan.FromMilliseconds(1));
        table.Run(Home, new DeleteItemRequest("books", TestRequests.Item("a", 1)));

        table.Clock.Advance(Second);
        Assert.Equal((null, null), (table.Get(Home, "a"), table.Get(Ireland, "a")));
    }

    [Fact]
    public void Of_two_writes_at_the_same_time_that_of_the_region_with_the_later_name_wins()
    {
        using var table = new GlobalTable(Second);
        table.Add(Ireland);
        table.Put(Home, "a", "Emma");
        table.Put(Ireland, "a", "Persuasion");

        table.Clock.Advance(Second);
        Assert.Equal(("Emma", "Emma"), (table.Get(Home, "a"), table.Get(Ireland, "a")));
    }

    [Fact]
    public void A_write_wins_over_one_that_it_has_seen_even_if_the_clock_stands_still()
    {
        using var table = new GlobalTable();
        table.Add(Ireland);

        table.Put(Home, "a", "Emma");
        table.Put(Ireland, "a", "Persuasion");

        Assert.Equal(("Persuasion", "Persuasion"), (table.Get(Home, "a"), table.Get(Ireland, "a")));
    }

    [Fact]
    public void A_clock_that_is_set_back_does_not_make_later_writes_lose()
    {
        using var table = new GlobalTable();
        table.Add(Ireland);
        table.Clock.Advance(TimeSpan.FromMinutes(1));
        table.Put(Home, "a", "Emma");

        table.Clock.AdjustTime(table.Clock.GetUtcNow() - Second);
        table.Put(Ireland, "a", "Persuasion");

        Assert.Equal(("Persuasion", "Persuasion"), (table.Get(Home, "a"), table.Get(Ireland, "a")));
    }

    [Fact]
    public void Conditions_are_evaluated_in_the_region_of_the_write()
    {
        using var table = new GlobalTable(Second);
        table.Add(Ireland);
        table.Put(Home, "a", "Emma");
        var request = new PutItemRequest("books", TestRequests.Item("a", 1)) { ConditionExpression = "attribute_not_exists(pk)" };

        table.Run(Ireland, request);
        table.Clock.Advance(Second);
        Assert.Throws<ConditionalCheckFailedException>(() => table.Run(Ireland, request));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_write_that_has_arrived_is_not_sent_back(bool isDeletion)
    {
        using var table = new GlobalTable(Second);
        table.Put(Home, "a", "Emma");
        table.Add(Ireland);
        if (isDeletion)
            table.Run(Home, new DeleteItemRequest("books", TestRequests.Item("a", 1)));
        else
            table.Put(Home, "a", "Persuasion");
        table.Clock.Advance(Second / 2);
        table.Put(Home, "a", "Sanditon");
        // The first write arrives in Ireland. If it were sent back, it would be later than the second one.
        table.Clock.Advance(Second / 2);
        table.Describe(Ireland);

        table.Clock.Advance(2 * Second);
        Assert.Equal(("Sanditon", "Sanditon"), (table.Get(Home, "a"), table.Get(Ireland, "a")));
    }

    [Fact]
    public void Each_region_has_every_write_in_its_stream_once()
    {
        using var table = new GlobalTable();
        table.Add(Ireland);
        table.Add(Oregon);
        table.Put(Home, "a", "Emma");
        table.Put(Ireland, "a", "Persuasion");
        table.Run(Oregon, new DeleteItemRequest("books", TestRequests.Item("a", 1)));

        foreach (var region in (string[])[Home, Ireland, Oregon])
        {
            var changes = ReadStream(table, region);
            Assert.Equal(["INSERT", "MODIFY", "REMOVE"], changes.Select(change => change.EventName));
            Assert.Equal("Persuasion", changes[1].NewImage!["title"].S);
            Assert.Equal(["pk", "sk", "title"], changes[1].NewImage!.Keys.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_deletion_by_time_to_live_is_replicated_and_marked_in_its_own_region_only()
    {
        using var table = new GlobalTable();
        table.Add(Ireland);
        table.Run(
            Home,
            new UpdateTimeToLiveRequest
            {
                TableName = "books",
                TimeToLiveSpecification = new() { Enabled = true, AttributeName = "expires" },
            }
        );
        table.Run(
            Home,
            new PutItemRequest("books", TestRequests.Item("a", 1, ("expires", (int)table.Clock.GetUtcNow().ToUnixTimeSeconds() + 60)))
        );
        table.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Null(table.Get(Home, "a"));

        Assert.True(ReadStream(table, Home)[^1].IsTimeToLiveDeletion);
        var replicated = ReadStream(table, Ireland)[^1];
        Assert.Equal(("REMOVE", false), (replicated.EventName, replicated.IsTimeToLiveDeletion));
    }

    [Fact]
    public void DeleteExpiredItems_counts_an_item_of_several_regions_once()
    {
        using var table = new GlobalTable();
        table.Add(Ireland);
        table.Run(
            Home,
            new UpdateTimeToLiveRequest
            {
                TableName = "books",
                TimeToLiveSpecification = new() { Enabled = true, AttributeName = "expires" },
            }
        );
        table.Run(
            Home,
            new PutItemRequest("books", TestRequests.Item("a", 1, ("expires", (int)table.Clock.GetUtcNow().ToUnixTimeSeconds() + 60)))
        );
        table.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(1, table.Engine.DeleteExpiredItems());
        Assert.Equal(0, table.Run<ScanResponse>(Ireland, new ScanRequest("books")).Count);
    }

    [Fact]
    public void A_replica_that_is_added_while_writes_are_on_their_way_receives_them()
    {
        using var table = new GlobalTable(Second);
        table.Add(Ireland);
        table.Put(Ireland, "a", "Emma");

        table.Add(Oregon);
        table.Clock.Advance(Second);

        Assert.Equal(("Emma", "Emma"), (table.Get(Home, "a"), table.Get(Oregon, "a")));
    }

    [Fact]
    public void Writes_of_a_deleted_replica_still_arrive_and_later_ones_of_its_group_do_not_reach_it()
    {
        using var table = new GlobalTable(Second);
        table.Add(Ireland);
        table.Put(Ireland, "a", "Emma");
        table.Delete(Ireland);

        table.Clock.Advance(Second);
        Assert.Equal("Emma", table.Get(Home, "a"));
        Assert.Throws<ResourceNotFoundException>(() => table.Get(Ireland, "a"));
    }

    [Fact]
    public void A_disassociated_table_keeps_what_was_on_its_way_and_replicates_no_more()
    {
        using var table = new GlobalTable(Second);
        table.Add(Ireland);
        table.Put(Home, "a", "Emma");
        table.Put(Ireland, "b", "Emma");
        table.Update(
            new()
            {
                ReplicaUpdates =
                [
                    new()
                    {
                        Disassociate = new() { RegionName = Ireland, DisassociationMode = DisassociationMode.WAIT_FOR_REPLICATION },
                    },
                ],
            },
            Ireland
        );

        Assert.Equal("Emma", table.Get(Ireland, "a"));
        table.Put(Ireland, "c", "Emma");
        table.Put(Home, "d", "Emma");
        table.Clock.Advance(Second);
        Assert.Equal(("Emma", null), (table.Get(Home, "b"), table.Get(Home, "c")));
        Assert.Null(table.Get(Ireland, "d"));
    }

    private static List<StreamChange> ReadStream(GlobalTable table, string region)
    {
        var log = table.Engine.FindDatabase(region).Find("books")!.Streams[^1];
        return [.. log.Read(0, long.MaxValue, 100, out _).Select(entry => new StreamChange(new(log, entry)))];
    }
}
