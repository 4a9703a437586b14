using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Tests.Operations.Tables;

public class TableUpdateTests
{
    [Fact]
    public void A_new_index_contains_the_existing_items()
    {
        var engine = TestRequests.With();
        engine.Put(TestRequests.Item("a", 1, ("title", "Emma")));
        engine.Put(TestRequests.Item("a", 2, ("title", 2)));

        engine.Execute(
            new UpdateTableRequest
            {
                TableName = "books",
                AttributeDefinitions = [new("title", ScalarAttributeType.S)],
                GlobalSecondaryIndexUpdates =
                [
                    new()
                    {
                        Create = new()
                        {
                            IndexName = "by-title",
                            KeySchema = [new("title", KeyType.HASH)],
                            Projection = new() { ProjectionType = ProjectionType.ALL },
                        },
                    },
                ],
            }
        );

        var items = engine.Run<ScanResponse>(new ScanRequest("books") { IndexName = "by-title" }).Items;
        Assert.Equal("Emma", Assert.Single(items)["title"].S);
        var table = engine.Run<DescribeTableResponse>(new DescribeTableRequest("books")).Table;
        Assert.Equal(["pk", "sk", "title"], table.AttributeDefinitions.Select(a => a.AttributeName));
    }

    [Fact]
    public void A_deleted_index_is_gone_with_its_attributes()
    {
        var engine = TestRequests.With(change: t => t.AddIndex("by-title", "title"));
        var delete = new UpdateTableRequest
        {
            TableName = "books",
            GlobalSecondaryIndexUpdates = [new() { Delete = new() { IndexName = "by-title" } }],
        };

        var response = engine.Run<UpdateTableResponse>(delete).TableDescription;

        Assert.Equal(IndexStatus.DELETING, Assert.Single(response.GlobalSecondaryIndexes).IndexStatus);
        var table = engine.Run<DescribeTableResponse>(new DescribeTableRequest("books")).Table;
        Assert.False(SdkCollections.IsSet(table.GlobalSecondaryIndexes));
        Assert.Equal(["pk", "sk"], table.AttributeDefinitions.Select(a => a.AttributeName));
        engine.AssertRejects<ResourceNotFoundException>(delete, "Requested resource not found: Index by-title for table books");
    }

    [Fact]
    public void Time_to_live_and_tags_are_kept_with_the_table()
    {
        var engine = TestRequests.With();
        UpdateTimeToLiveRequest Enable() =>
            new()
            {
                TableName = "books",
                TimeToLiveSpecification = new() { AttributeName = "ttl", Enabled = true },
            };
        var arn = engine.Run<DescribeTableResponse>(new DescribeTableRequest("books")).Table.TableArn;

        engine.Execute(Enable());
        engine.Execute(
            new TagResourceRequest
            {
                ResourceArn = arn,
                Tags = [new() { Key = "team", Value = "shelf" }, new() { Key = "old", Value = "" }],
            }
        );
        engine.Execute(new UntagResourceRequest { ResourceArn = arn, TagKeys = ["old"] });

        var description = engine
            .Run<DescribeTimeToLiveResponse>(new DescribeTimeToLiveRequest { TableName = "books" })
            .TimeToLiveDescription;
        Assert.Equal(TimeToLiveStatus.ENABLED, description.TimeToLiveStatus);
        Assert.Equal("ttl", description.AttributeName);
        engine.AssertRejects(Enable(), "TimeToLive is already enabled");
        var tag = Assert.Single(engine.Run<ListTagsOfResourceResponse>(new ListTagsOfResourceRequest { ResourceArn = arn }).Tags);
        Assert.Equal(("team", "shelf"), (tag.Key, tag.Value));
    }
}
