using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Replicas.GlobalTable;

namespace DynamoObjects.Mock.Tests.Operations.Replicas;

public class StrongConsistencyTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Each_region_reads_the_latest_write_regardless_of_the_delay()
    {
        using var table = new GlobalTable(Second);
        table.AddStrong([Ohio, Oregon]);

        table.Put(Ohio, "a", "Emma");

        Assert.Equal(("Emma", "Emma"), (table.Get(Home, "a"), table.Get(Oregon, "a")));
    }

    [Fact]
    public void During_the_delay_a_write_of_the_item_in_another_region_conflicts()
    {
        using var table = new GlobalTable(Second);
        table.AddStrong([Ohio, Oregon]);
        table.Put(Ohio, "a", "Emma");

        var exception = Assert.Throws<ReplicatedWriteConflictException>(() => table.Put(Home, "a", "Persuasion"));

        Assert.Equal(
            "The request was rejected because one or more items in the request are being modified by a request in another Region.",
            exception.Message
        );
        Assert.Equal(("ReplicatedWriteConflictException", 400), (exception.ErrorCode, (int)exception.StatusCode));
        table.Put(Home, "b", "Persuasion");
        table.Put(Ohio, "a", "Persuasion");
        table.Clock.Advance(Second);
        table.Put(Home, "a", "Sanditon");
        Assert.Equal("Sanditon", table.Get(Oregon, "a"));
    }

    [Fact]
    public void A_witness_has_no_table()
    {
        using var table = new GlobalTable();
        table.AddStrong([Ohio], Oregon);

        table.Put(Home, "a", "Emma");

        Assert.Equal("Emma", table.Get(Ohio, "a"));
        Assert.Throws<ResourceNotFoundException>(() => table.Describe(Oregon));
    }

    [Fact]
    public async Task Increments_in_three_regions_at_once_are_all_counted()
    {
        using var table = new GlobalTable();
        table.AddStrong([Ohio, Oregon]);
        var increment = new UpdateItemRequest
        {
            TableName = "books",
            Key = TestRequests.Item("a", 1),
            UpdateExpression = "ADD copies :one",
            ExpressionAttributeValues = TestRequests.Values((":one", 1)),
        };

        await Task.WhenAll(
            ((string[])[Home, Ohio, Oregon]).Select(region =>
                Task.Run(() =>
                {
                    for (var i = 0; i < 500; i++)
                        table.Run(region, increment);
                })
            )
        );

        foreach (var region in (string[])[Home, Ohio, Oregon])
            Assert.Equal(
                "1500",
                table.Run<GetItemResponse>(region, new GetItemRequest("books", TestRequests.Item("a", 1))).Item["copies"].N
            );
    }
}
