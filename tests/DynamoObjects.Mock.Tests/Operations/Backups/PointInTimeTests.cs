using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Microsoft.Extensions.Time.Testing;
using static DynamoObjects.Mock.Tests.Operations.Backups.BackupScene;
using static DynamoObjects.Mock.Tests.Operations.Backups.TableItems;

namespace DynamoObjects.Mock.Tests.Operations.Backups;

/// <summary>A table that is restored to a second has all writes of this second and of earlier ones.</summary>
public class PointInTimeTests
{
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    [Fact]
    public void Each_second_has_its_state()
    {
        using var scene = new BackupScene().Recovery();
        for (var second = 1; second <= 5; second++)
        {
            scene.After(1);
            scene.Engine.Put(Titled("a", $"{second}"));
            scene.Engine.Put(Titled($"new-{second}", ""));
        }

        scene.After(300);

        Assert.Equal("", RestoreTo(scene, 0));
        Assert.Equal("a/1=1 new-1/1=", RestoreTo(scene, 1));
        Assert.Equal("a/1=3 new-1/1= new-2/1= new-3/1=", RestoreTo(scene, 3));
        Assert.Equal("a/1=5 new-1/1= new-2/1= new-3/1= new-4/1= new-5/1=", RestoreTo(scene, 5));
    }

    [Fact]
    public void A_second_without_writes_has_the_state_before_it()
    {
        using var scene = new BackupScene().Recovery();
        scene.After(10).Put("a").After(80).Put("b").After(300);

        Assert.Equal("", RestoreTo(scene, 9));
        Assert.Equal("a/1=", RestoreTo(scene, 10));
        Assert.Equal("a/1=", RestoreTo(scene, 11));
        Assert.Equal("a/1=", RestoreTo(scene, 89));
        Assert.Equal("a/1= b/1=", RestoreTo(scene, 90));
    }

    [Fact]
    public void A_second_ends_with_its_last_write_and_the_fraction_of_a_time_is_ignored()
    {
        using var scene = new BackupScene().Recovery();
        scene.After(10).Put("a");
        scene.Clock.Advance(TimeSpan.FromMilliseconds(900));
        scene.Put("b");
        scene.Clock.Advance(TimeSpan.FromMilliseconds(100));
        scene.Put("c").After(300);
        var request = ToPoint(10);
        request.RestoreDateTime = request.RestoreDateTime!.Value.AddMilliseconds(999);

        var description = scene.Engine.Run<RestoreTableToPointInTimeResponse>(request).TableDescription;

        Assert.Equal(Noon.UtcDateTime.AddSeconds(10), description.RestoreSummary.RestoreDateTime);
        Assert.Equal("a/1= b/1=", Describe(scene.Engine, "copy"));
    }

    [Fact]
    public void Items_from_before_recovery_was_enabled_are_restored()
    {
        using var scene = new BackupScene().Put("a").After(60).Recovery().After(60).Put("b").After(300);

        Assert.Equal("a/1=", RestoreTo(scene, 60));
    }

    [Fact]
    public void An_expired_item_is_restored_to_times_before_its_deletion()
    {
        using var scene = new BackupScene();
        scene.Run(
            new UpdateTimeToLiveRequest
            {
                TableName = "books",
                TimeToLiveSpecification = new() { AttributeName = "ttl", Enabled = true },
            }
        );
        var expiry = new AttributeValue { N = $"{Noon.ToUnixTimeSeconds() + 20}" };
        scene.Engine.Put(TestRequests.Item("a", 1, ("ttl", expiry)));
        scene.Recovery().After(30);
        Assert.Equal("", Describe(scene.Engine, "books"));
        scene.After(300);

        Assert.Equal("a/1=", RestoreTo(scene, 29));
        Assert.Equal("", RestoreTo(scene, 30));
    }

    [Fact]
    public void A_restored_table_has_the_present_indexes_with_the_entries_of_its_time()
    {
        using var scene = new BackupScene(change: t => t.AddIndex("by-pk", "pk")).Recovery();
        scene.Engine.Put(Titled("a", "Emma"));
        scene.After(10).Run(Update(new() { Delete = new() { IndexName = "by-pk" } }));
        scene.After(10).Run(Update(new() { Create = Create("by-title", "title") }));
        scene.Engine.Put(Titled("a", "Changed"));
        scene.After(300);

        var table = scene.Engine.Run<RestoreTableToPointInTimeResponse>(ToPoint(5)).TableDescription;

        Assert.Equal("by-title", Assert.Single(table.GlobalSecondaryIndexes).IndexName);
        Assert.Equal("a/1=Emma", Describe(scene.Engine, "copy", "by-title"));
    }

    [Fact]
    public void A_transaction_belongs_to_one_second_in_all_of_its_tables()
    {
        // Each look at the clock takes a part of a second, so that some transactions are at its end.
        var clock = new FakeTimeProvider(Noon) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(170) };
        using var engine = TestRequests.With(options: new() { TimeProvider = clock, PointInTimeRecoveryDelay = TimeSpan.Zero });
        engine.Execute(TestRequests.Table("films"));
        Enable(engine, "books");
        Enable(engine, "films");
        var start = (int)(clock.GetUtcNow() - Noon).TotalSeconds;
        for (var i = 0; i < 40; i++)
            engine.Execute(new TransactWriteItemsRequest { TransactItems = [Put("books", i), Put("films", i), Put("films", i + 100)] });
        var end = (int)(clock.GetUtcNow() - Noon).TotalSeconds;

        for (var second = start; second < end; second++)
        {
            engine.Execute(Restore("books", second));
            engine.Execute(Restore("films", second));
            Assert.Equal(2 * Count($"books-{second}"), Count($"films-{second}"));
        }

        Assert.InRange(Count($"films-{(start + end) / 2}"), 2, 78);

        int Count(string table) => engine.Run<ScanResponse>(new ScanRequest(table)).Count!.Value;
    }

    [Fact]
    public void Without_a_delay_the_present_state_is_restored()
    {
        var clock = new FakeTimeProvider(Noon);
        using var engine = TestRequests.With(options: new() { TimeProvider = clock, PointInTimeRecoveryDelay = TimeSpan.Zero });
        Enable(engine, "books");
        clock.Advance(FiveMinutes);
        engine.Put(Titled("a", "Emma"));

        engine.Execute(ToPoint());

        Assert.Equal("a/1=Emma", Describe(engine, "copy"));
    }

    [Fact]
    public void A_fork_has_the_past_states_and_backups_and_is_independent()
    {
        using var scene = new BackupScene().Recovery().Put("a").Backup().After(10).Put("b").After(10);
        using var fork = scene.Engine.Fork();
        scene.Put("c").Run(new DeleteBackupRequest { BackupArn = Arn });
        scene.After(300);
        fork.Put(TestRequests.Item("d", 1));

        fork.Execute(ToPoint(5, "past"));
        fork.Execute(FromBackup("restored"));

        Assert.Equal("a/1=", Describe(fork, "past"));
        Assert.Equal("a/1=", Describe(fork, "restored"));
        Assert.Equal("a/1=", RestoreTo(scene, 5));
        Assert.Equal("a/1= b/1= c/1=", RestoreTo(scene, 20));
        Assert.Empty(scene.Engine.Run<ListBackupsResponse>(new ListBackupsRequest()).BackupSummaries);
    }

    [Fact]
    public void The_history_of_a_copied_table_begins_with_the_copy()
    {
        using var source = new BackupScene().Recovery(days: 7).Put("a").Backup();
        var clock = new FakeTimeProvider(Noon.AddHours(1));
        using var engine = new MockDynamoDb(new() { TimeProvider = clock });

        engine.AddTables(source.Engine);
        clock.Advance(TimeSpan.FromSeconds(10));
        engine.Put(TestRequests.Item("b", 1));
        clock.Advance(FiveMinutes);
        var recovery = engine
            .Run<DescribeContinuousBackupsResponse>(new DescribeContinuousBackupsRequest { TableName = "books" })
            .ContinuousBackupsDescription.PointInTimeRecoveryDescription;
        engine.Execute(ToPoint(3600));

        Assert.Equal((Noon.UtcDateTime.AddHours(1), 7), (recovery.EarliestRestorableDateTime, recovery.RecoveryPeriodInDays));
        Assert.Equal("a/1=", Describe(engine, "copy"));
        Assert.Empty(engine.Run<ListBackupsResponse>(new ListBackupsRequest { BackupType = "ALL" }).BackupSummaries);
    }

    private static string RestoreTo(BackupScene scene, int second)
    {
        var target = $"copy-{second}";
        scene.Run(ToPoint(second, target));
        return Describe(scene.Engine, target);
    }

    private static void Enable(MockDynamoDb engine, string table) =>
        engine.Execute(
            new UpdateContinuousBackupsRequest
            {
                TableName = table,
                PointInTimeRecoverySpecification = new() { PointInTimeRecoveryEnabled = true },
            }
        );

    private static RestoreTableToPointInTimeRequest Restore(string table, int second)
    {
        var request = ToPoint(second, $"{table}-{second}");
        request.SourceTableName = table;
        return request;
    }

    private static TransactWriteItem Put(string table, int sk) =>
        new()
        {
            Put = new() { TableName = table, Item = TestRequests.Item("a", sk) },
        };

    private static UpdateTableRequest Update(GlobalSecondaryIndexUpdate update) =>
        new()
        {
            TableName = "books",
            AttributeDefinitions = [new("title", ScalarAttributeType.S)],
            GlobalSecondaryIndexUpdates = [update],
        };

    private static CreateGlobalSecondaryIndexAction Create(string name, string hash) =>
        new()
        {
            IndexName = name,
            KeySchema = [new(hash, KeyType.HASH)],
            Projection = new() { ProjectionType = ProjectionType.ALL },
        };
}
