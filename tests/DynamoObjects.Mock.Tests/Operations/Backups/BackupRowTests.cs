using Amazon.DynamoDBv2;

namespace DynamoObjects.Mock.Tests.Operations.Backups;

/// <summary>Measured facts about backups, points in time and restores.</summary>
public class BackupRowTests
{
    public static TheoryData<BackupRow> Rows => [.. All.Where(row => EmptyCollections.CanBeSent(row.HasEmptyCollection))];

    private static BackupRow[] All =>
        [
            .. BackupRows.All,
            .. BackupListRows.All,
            .. SystemBackupRows.All,
            .. ContinuousBackupRows.All,
            .. RestoreRows.All,
            .. PointInTimeRestoreRows.All,
            .. RestoreOverrideRows.All,
        ];

    [Theory]
    [MemberData(nameof(Rows), DisableDiscoveryEnumeration = true)]
    public void The_engine_responds_as_measured(BackupRow row)
    {
        EmptyCollections.AssertIn([row.Request], row.HasEmptyCollection);
        using var scene = row.Arrange();

        if (row.ErrorCode is null)
        {
            JsonSubset.AssertContained(row.Expected, scene.Engine.Execute(row.Request), BackupScene.Noon);
            return;
        }

        var exception = Assert.ThrowsAny<AmazonDynamoDBException>(() => scene.Engine.Execute(row.Request));
        Assert.Equal((row.ErrorCode, row.Expected), (exception.ErrorCode, exception.Message));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, exception.StatusCode);
    }

    [Fact]
    public void There_are_enough_rows() => Assert.InRange(Rows.Count, 60, int.MaxValue);
}
