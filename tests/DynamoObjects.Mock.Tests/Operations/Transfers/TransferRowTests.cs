using Amazon.DynamoDBv2;

namespace DynamoObjects.Mock.Tests.Operations.Transfers;

/// <summary>Facts about exports, imports and bulk operations.</summary>
public class TransferRowTests
{
    public static TheoryData<TransferRow> Rows => [.. All.Where(row => EmptyCollections.CanBeSent(row.HasEmptyCollection))];

    private static TransferRow[] All =>
        [.. ExportRows.All, .. ExportPeriodRows.All, .. ExportListRows.All, .. ImportRows.All, .. ImportRequestRows.All, .. BulkRows.All];

    [Theory]
    [MemberData(nameof(Rows), DisableDiscoveryEnumeration = true)]
    public void The_engine_responds_as_AWS_does(TransferRow row)
    {
        using var scene = new TransferScene(row.Delay);
        var request = row.Arrange(scene);
        EmptyCollections.AssertIn([request], row.HasEmptyCollection);

        if (row.ErrorCode is null)
        {
            JsonSubset.AssertContained(row.Expected, scene.Engine.Execute(request), TransferScene.Noon);
            return;
        }

        var exception = Assert.ThrowsAny<AmazonDynamoDBException>(() => scene.Engine.Execute(request));
        var message = row.Expected == "*" ? exception.Message : row.Expected;
        Assert.Equal((row.ErrorCode, message), (exception.ErrorCode, exception.Message));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, exception.StatusCode);
    }

    [Fact]
    public void There_are_enough_rows() => Assert.InRange(Rows.Count, 60, int.MaxValue);
}
