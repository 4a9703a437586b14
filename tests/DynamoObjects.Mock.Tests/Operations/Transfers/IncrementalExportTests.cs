using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Transfers.TransferScene;

namespace DynamoObjects.Mock.Tests.Operations.Transfers;

public class IncrementalExportTests
{
    [Fact]
    public void Each_changed_item_is_exported_once_with_its_first_and_its_last_image()
    {
        using var scene = Changed();

        var lines = Export(scene, Increment(1000, 2000));

        Assert.Equal(
            [
                Line(
                    1300,
                    "changed",
                    "'OldImage':{'pk':{'S':'changed'},'sk':{'N':'1'},'v':{'N':'0'}},"
                        + "'NewImage':{'pk':{'S':'changed'},'sk':{'N':'1'},'v':{'N':'2'}}"
                ),
                Line(1200, "deleted", "'OldImage':{'pk':{'S':'deleted'},'sk':{'N':'1'},'v':{'N':'0'}}"),
                Line(1100, "new", "'NewImage':{'pk':{'S':'new'},'sk':{'N':'1'},'v':{'N':'1'}}"),
            ],
            lines
                .Order(StringComparer.Ordinal)
                .OrderBy(line =>
                    line.Contains("\"changed\"") ? 0
                    : line.Contains("\"deleted\"") ? 1
                    : 2
                )
        );
    }

    [Fact]
    public void Old_images_are_left_out_on_request()
    {
        using var scene = Changed();

        var lines = Export(scene, Increment(1000, 2000, "NEW_IMAGE"));

        Assert.Equal(3, lines.Length);
        Assert.DoesNotContain(lines, line => line.Contains("OldImage"));
        Assert.Contains(Line(1200, "deleted", null), lines);
    }

    [Theory]
    [InlineData(1100, 2000, 3)]
    [InlineData(1101, 2001, 2)]
    [InlineData(200, 1100, 0)]
    [InlineData(200, 1101, 2)]
    [InlineData(200, 1301, 3)]
    public void The_beginning_of_a_period_is_included_and_its_end_is_not(int from, int to, int expected)
    {
        using var scene = Changed();

        Assert.Equal(expected, Export(scene, Increment(from, to)).Length);
    }

    [Fact]
    public void The_data_is_beside_that_of_other_exports_and_the_summary_has_the_period()
    {
        using var scene = Changed();
        scene.Run(Increment(1000, 2000));
        var id = scene.Last[(scene.Last.LastIndexOf('/') + 1)..];

        Assert.Matches(
            "^AWSDynamoDB/data/[a-z2-7]{26}\\.json\\.gz$",
            Assert.Single(scene.Store.ListObjects(Bucket, "AWSDynamoDB/data/")).Key
        );
        var summary = scene.Read($"AWSDynamoDB/{id}/manifest-summary.json");
        Assert.StartsWith("{\"version\":\"2023-08-01\",", summary);
        Assert.Contains("\"exportFromTime\":\"2026-11-30T12:16:40.000Z\",\"exportToTime\":\"2026-11-30T12:33:20.000Z\",", summary);
        Assert.EndsWith(
            "\"outputFormat\":\"DYNAMODB_JSON\",\"outputView\":\"NEW_AND_OLD_IMAGES\",\"exportType\":\"INCREMENTAL_EXPORT\"}",
            summary
        );
        Assert.DoesNotContain("exportTime\"", summary);
    }

    [Fact]
    public void Ion_has_the_same_parts()
    {
        using var scene = Changed();
        var request = Increment(1000, 2000);
        request.ExportFormat = "ION";

        Assert.Contains(
            "$ion_1_0 {Metadata:{WriteTimestampMicros:17960412d8},Keys:{pk:\"deleted\",sk:1.},OldImage:{pk:\"deleted\",sk:1.,v:0.}}",
            Export(scene, request)
        );
    }

    /// <summary>Changes items 1100 to 1400 seconds after noon.</summary>
    private static TransferScene Changed()
    {
        var scene = new TransferScene().Recovery();
        scene.Put("same", 1, ("v", 0)).Put("changed", 1, ("v", 0)).Put("deleted", 1, ("v", 0));
        scene.After(1097).Put("new", 1, ("v", 1)).Put("changed", 1, ("v", 1));
        scene.After(100).Run(new DeleteItemRequest("books", TestRequests.Item("deleted", 1)));
        scene.Put("short", 1, ("v", 1));
        scene.After(100).Put("changed", 1, ("v", 2)).Run(new DeleteItemRequest("books", TestRequests.Item("short", 1)));
        return scene.After(2000);
    }

    private static string[] Export(TransferScene scene, ExportTableToPointInTimeRequest request)
    {
        scene.Run(request);
        var file = Assert.Single(scene.Store.ListObjects(Bucket, "AWSDynamoDB/data/"));
        return ExportLayoutTests.Unzip(ExportLayoutTests.ReadBytes(scene, file.Key));
    }

    private static string Line(int seconds, string key, string? images) =>
        $"{{\"Metadata\":{{\"WriteTimestampMicros\":{{\"N\":\"{Noon.AddSeconds(seconds).ToUnixTimeSeconds()}000000\"}}}},"
        + $"\"Keys\":{{\"pk\":{{\"S\":\"{key}\"}},\"sk\":{{\"N\":\"1\"}}}}{(images is null ? "" : ",")}{images?.Replace('\'', '"')}}}";
}
