using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Backups.TableItems;

namespace DynamoObjects.Mock.Tests.Operations.Backups;

/// <summary>A restored table has the items and entries of the backup.</summary>
public class BackupContentTests
{
    [Fact]
    public void A_backup_has_the_items_and_entries_of_its_time()
    {
        using var scene = new BackupScene(change: t => t.AddIndex("by-title", "title"));
        scene.Engine.Put(Titled("a", "Emma"));
        scene.Engine.Put(Titled("b", "Persuasion"));
        scene.Backup();
        scene.Engine.Put(Titled("a", "Changed"));
        scene.Engine.Execute(new DeleteItemRequest("books", TestRequests.Item("b", 1)));
        scene.Put("c");

        scene.Restore();

        Assert.Equal("a/1=Emma b/1=Persuasion", Describe(scene.Engine, "copy"));
        Assert.Equal("a/1=Emma b/1=Persuasion", Describe(scene.Engine, "copy", "by-title"));
        Assert.Equal("a/1=Changed c/1=", Describe(scene.Engine, "books"));
    }

    [Fact]
    public void Restored_tables_and_their_source_are_independent()
    {
        using var scene = new BackupScene().Put("a").Backup().Restore("first").Restore("second");

        scene.Engine.Put(Titled("a", "First"), "first");
        scene.Engine.Execute(new DeleteItemRequest("second", TestRequests.Item("a", 1)));
        scene.Restore("third");

        Assert.Equal("a/1=First", Describe(scene.Engine, "first"));
        Assert.Equal("", Describe(scene.Engine, "second"));
        Assert.Equal("a/1=", Describe(scene.Engine, "third"));
        Assert.Equal("a/1=", Describe(scene.Engine, "books"));
    }

    [Fact]
    public void A_renamed_index_has_its_entries_and_receives_new_ones()
    {
        using var scene = new BackupScene(change: t => t.AddIndex("by-title", "title"));
        scene.Engine.Put(Titled("a", "Emma"));
        scene.Backup();
        var request = BackupScene.FromBackup();
        request.GlobalSecondaryIndexOverride =
        [
            new()
            {
                IndexName = "titles",
                KeySchema = [new("title", KeyType.HASH)],
                Projection = new() { ProjectionType = ProjectionType.ALL },
            },
        ];

        scene.Run(request);
        scene.Engine.Put(Titled("b", "Persuasion"), "copy");

        Assert.Equal("a/1=Emma b/1=Persuasion", Describe(scene.Engine, "copy", "titles"));
        Assert.Equal("a/1=Emma", Describe(scene.Engine, "books", "by-title"));
    }

    [Fact]
    public void A_restored_table_limits_its_item_collections()
    {
        using var engine = TestRequests.With(
            change: t => t.AddLocalIndex("by-title", "title"),
            options: new() { ItemCollectionSizeLimit = 1000 }
        );
        engine.Put(TestRequests.Item("a", 1, ("note", new string('x', 600))));
        var backup = engine.Run<CreateBackupResponse>(new CreateBackupRequest { TableName = "books", BackupName = "daily" });

        engine.Execute(BackupScene.FromBackup(arn: backup.BackupDetails.BackupArn));

        engine.AssertRejects<ItemCollectionSizeLimitExceededException>(
            new PutItemRequest("copy", TestRequests.Item("a", 2, ("note", new string('x', 600)))),
            "Collection size exceeded"
        );
        engine.Put(TestRequests.Item("b", 1, ("note", new string('x', 600))), "copy");
    }

    [Fact]
    public void An_index_that_skipped_items_skips_them_in_the_restored_table()
    {
        using var scene = new BackupScene();
        scene.Engine.Put(Titled("a", "Emma"));
        scene.Engine.Put(TestRequests.Item("b", 1, ("title", 7)));
        scene.Run(
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

        scene.Backup().Restore();

        Assert.Equal(2, scene.Engine.Run<ScanResponse>(new ScanRequest("copy")).Count);
        Assert.Equal(1, scene.Engine.Run<ScanResponse>(new ScanRequest("copy") { IndexName = "by-title" }).Count);
    }
}
