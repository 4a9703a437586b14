using System.Text;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Snapshots;
using DynamoObjects.Mock.Tests.Operations;
using DynamoObjects.Mock.Tests.Operations.Backups;
using static DynamoObjects.Mock.Tests.Operations.Backups.TableItems;

namespace DynamoObjects.Mock.Tests.Snapshots;

/// <summary>Backups and the setting of point-in-time recovery in saved databases.</summary>
public class BackupSnapshotTests
{
    [Fact]
    public async Task Backups_are_loaded_as_they_were_saved()
    {
        using var scene = Shop();
        var text = await scene.Engine.SaveAsync();

        using var loaded = await SnapshotText.LoadAsync(text, new() { TimeProvider = scene.Clock });

        Assert.Equal(Encoding.UTF8.GetString(text), Encoding.UTF8.GetString(await loaded.SaveAsync()));
        Assert.Equal(List(scene.Engine), List(loaded));
        Assert.Equal(3, List(loaded).Count);
        loaded.Execute(BackupScene.FromBackup());
        Assert.Equal("a/1=Emma", Describe(loaded, "copy"));
        Assert.Equal("a/1=Emma", Describe(loaded, "copy", "by-title"));
    }

    [Fact]
    public async Task A_loaded_backup_describes_its_table()
    {
        using var scene = Shop();
        var request = new DescribeBackupRequest { BackupArn = BackupScene.Arn };

        using var loaded = await SnapshotText.LoadAsync(await scene.Engine.SaveAsync(), new() { TimeProvider = scene.Clock });

        JsonSubset.AssertContained(
            "{'BackupDescription':{'BackupDetails':{'BackupName':'daily','BackupStatus':'AVAILABLE'},'SourceTableDetails':{'ItemCount':1},"
                + "'SourceTableFeatureDetails':{'StreamDescription':{'StreamViewType':'KEYS_ONLY'}}}}",
            loaded.Execute(request),
            BackupScene.Noon
        );
    }

    [Fact]
    public async Task New_backups_do_not_replace_loaded_ones()
    {
        using var scene = new BackupScene().Backup();

        using var loaded = await SnapshotText.LoadAsync(await scene.Engine.SaveAsync(), new() { TimeProvider = scene.Clock });
        loaded.Execute(new CreateBackupRequest { TableName = "books", BackupName = "second" });

        Assert.Equal(
            ["daily", "second"],
            loaded.Run<ListBackupsResponse>(new ListBackupsRequest()).BackupSummaries.Select(b => b.BackupName)
        );
    }

    [Fact]
    public async Task Recovery_stays_enabled_and_its_history_begins_with_loading()
    {
        using var scene = new BackupScene().Recovery(days: 7).After(600);
        var text = await scene.Engine.SaveAsync();
        scene.After(60);

        using var loaded = await SnapshotText.LoadAsync(text, new() { TimeProvider = scene.Clock });
        loaded.Put(TestRequests.Item("a", 1));

        JsonSubset.AssertContained(
            "{'ContinuousBackupsDescription':{'PointInTimeRecoveryDescription':{'PointInTimeRecoveryStatus':'ENABLED',"
                + "'RecoveryPeriodInDays':7,'EarliestRestorableDateTime':'noon+660','LatestRestorableDateTime':'noon+660'}}}",
            loaded.Execute(new DescribeContinuousBackupsRequest { TableName = "books" }),
            BackupScene.Noon
        );
    }

    [Fact]
    public async Task A_table_that_was_being_restored_describes_its_source()
    {
        using var scene = new BackupScene(5).Active().Recovery().Run(BackupScene.ToPoint());

        using var loaded = await SnapshotText.LoadAsync(
            await scene.Engine.SaveAsync(),
            new() { TimeProvider = scene.Clock, TableStatusDelay = TimeSpan.FromSeconds(5) }
        );

        JsonSubset.AssertContained(
            $"{{'Table':{{'TableStatus':'CREATING','RestoreSummary':{{'SourceTableArn':'{BackupScene.TableArn}'}}}}}}",
            loaded.Execute(new DescribeTableRequest("copy")),
            BackupScene.Noon
        );
    }

    [Fact]
    public async Task An_editable_snapshot_has_the_setting_but_no_backups()
    {
        using var scene = Shop();
        using var destination = new MemoryStream();

        await scene.Engine.WriteSnapshotAsync(destination, SnapshotFormat.Editable, CancellationToken.None);

        var text = Encoding.UTF8.GetString(destination.ToArray());
        Assert.Contains("\"PointInTimeRecoveryDays\":35", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Backup\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Backups\":3", "\"Backups\":4", "3 backups and 3 items, but was saved with 1, 4 and 3")]
    [InlineData("\"Type\":\"USER\"", "\"Type\":\"MINE\"", "'MINE' is not one of USER, SYSTEM")]
    [InlineData("{\"Backup\":{\"Id\":\"01796040000000-00000001\"", "{\"Backup\":{\"Id\":\"a/b\"", "'a/b' is not the ID of a backup")]
    [InlineData("\"Name\":\"second\"", "\"Name\":\"\"", "the backup has no name")]
    [InlineData("\"PointInTimeRecoveryDays\":35", "\"PointInTimeRecoveryDays\":36", "is 36, but must be 1 to 35")]
    [InlineData(
        "01796040000000-00000002",
        "01796040000000-00000001",
        "the backup '01796040000000-00000001' of the table 'books' occurs twice"
    )]
    [InlineData(
        "{\"Item\":{\"pk\":{\"S\":\"a\"},\"sk\":{\"N\":\"1\"},\"title\":{\"S\":\"Emma\"}}}\n{\"Backup\":{"
            + "\"Id\":\"01796040000000-00000002\"",
        "{\"Backup\":{\"Id\":\"01796040000000-00000002\"",
        "the backup '01796040000000-00000001' of the table 'books' has 0 items, but was saved with 1"
    )]
    public async Task A_damaged_backup_is_reported(string old, string changed, string problem)
    {
        using var scene = Shop();
        var text = Encoding.UTF8.GetString(await scene.Engine.SaveAsync());
        Assert.Contains(old, text, StringComparison.Ordinal);

        var exception = await Assert.ThrowsAsync<MockDataException>(() =>
            SnapshotText.LoadAsync(Encoding.UTF8.GetBytes(text.Replace(old, changed, StringComparison.Ordinal)))
        );

        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_state_of_a_database_changes_with_its_backups()
    {
        using var scene = Shop();
        using var loaded = await SnapshotText.LoadAsync(await scene.Engine.SaveAsync(), new() { TimeProvider = scene.Clock });
        var version = loaded.StateVersion;

        using (var fork = loaded.Fork())
            Assert.Equal(version, fork.StateVersion);
        loaded.Execute(new DeleteBackupRequest { BackupArn = BackupScene.Arn });
        Assert.NotEqual(version, loaded.StateVersion);
    }

    private static BackupScene Shop()
    {
        var scene = new BackupScene(change: table =>
        {
            table.AddIndex("by-title", "title");
            table.StreamSpecification = new() { StreamEnabled = true, StreamViewType = "KEYS_ONLY" };
        });
        scene.Engine.Put(Titled("a", "Emma"));
        scene.Backup();
        scene.Engine.Put(Titled("a", "Changed"));
        scene.Backup("second").Recovery().Delete();
        return scene.Run(TestRequests.Table()).Recovery();
    }

    private static List<string> List(MockDynamoDb engine) =>
        [
            .. engine
                .Run<ListBackupsResponse>(new ListBackupsRequest { BackupType = "ALL" })
                .BackupSummaries.Select(b => $"{b.BackupArn} {b.BackupName} {b.BackupType} {b.TableId} {b.BackupCreationDateTime:O}"),
        ];
}
