using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Transfers.TransferRow;
using static DynamoObjects.Mock.Tests.Operations.Transfers.TransferScene;

namespace DynamoObjects.Mock.Tests.Operations.Transfers;

/// <summary>The times of exports.</summary>
internal static class ExportPeriodRows
{
    private const string InvalidTime = "InvalidExportTimeException";

    public static IEnumerable<TransferRow> All =>
        [
            Fails("E001", "A time is not in the future", scene => At(scene, 604), InvalidTime, "Export Time is invalid"),
            Fails("E001", "A time is not before recovery was enabled", scene => At(scene, 2), InvalidTime, "Export Time is invalid"),
            Returns("exports", "A time is that of the state", scene => At(scene, 3), "{'ExportDescription':{'ExportTime':'noon+3'}}"),
            Returns("exports", "The present is a valid time", scene => At(scene, 603), "{'ExportDescription':{'ExportTime':'noon+603'}}"),
            Returns(
                "exports",
                "An export has the items of its time",
                scene =>
                    scene
                        .Recovery()
                        .Put("a")
                        .After(60)
                        .Put("b")
                        .After(60)
                        .Put("c")
                        .Run(Export(it => it.ExportTime = Noon.UtcDateTime.AddSeconds(100)))
                        .DescribeExport(),
                "{'ExportDescription':{'ItemCount':2}}"
            ),
            Rejects(
                "exports",
                "A period needs the type",
                scene => Change(Increment(0), it => it.ExportType = null),
                "Invalid Request: Export Type expected to be Incremental Export when incremental export specification is provided"
            ),
            Rejects(
                "exports",
                "A full export has no period",
                scene => Change(Increment(0), it => it.ExportType = ExportType.FULL_EXPORT),
                "Invalid Request: When Export Type is Full Export , Incremental Export Specification should not be provided"
            ),
            Rejects(
                "exports",
                "An incremental export has a period",
                scene => Export(it => it.ExportType = ExportType.INCREMENTAL_EXPORT),
                "Invalid Request: Incremental Export Specification expected when export type is set as Incremental Export"
            ),
            Rejects(
                "exports",
                "A period has a beginning",
                scene => Change(Increment(0), it => it.IncrementalExportSpecification.ExportFromTime = null),
                "Invalid Request: ExportFromTime must be provided in IncrementalExportSpecification"
            ),
            Fails(
                "exports",
                "A period has 15 minutes",
                scene => Then(scene, 3600, Increment(10, 909)),
                InvalidTime,
                "Difference between export period from time and export period to time is less than 15 minutes"
            ),
            Fails(
                "exports",
                "A period does not end before it begins",
                scene => Then(scene, 3600, Increment(1000, 10)),
                InvalidTime,
                "Difference between export period from time and export period to time is less than 15 minutes"
            ),
            Fails(
                "exports",
                "A period has 24 hours at most",
                scene => Then(scene, 100_000, Increment(10, 86_411)),
                InvalidTime,
                "Difference between export period from time and export period to time is greater than 24 hours"
            ),
            Fails(
                "exports",
                "A period does not begin before the table, whatever its length",
                scene => Then(scene, 3600, Increment(-10, -9)),
                InvalidTime,
                "Incremental export period from time cannot be less than the table creation time : 2026-11-30T12:00:00Z"
            ),
            Fails(
                "exports",
                "A period does not end in the future",
                scene => Then(scene, 3600, Increment(10, 3604)),
                InvalidTime,
                "Incremental export period to time cannot be greater than the current time : 2026-11-30T13:00:03Z"
            ),
            Fails(
                "exports",
                "A period does not begin before recovery was enabled",
                scene => Then(scene, 3600, Increment(2, 2000)),
                InvalidTime,
                "Point in Time Recovery is not available for specified export time"
            ),
            Returns(
                "exports",
                "A period ends now by default, and an export of it has no time",
                scene => Then(scene, 3600, Increment(10)),
                "{'ExportDescription':{'ExportType':'INCREMENTAL_EXPORT','ExportTime':null,'IncrementalExportSpecification':{"
                    + "'ExportFromTime':'noon+10','ExportToTime':'noon+3603','ExportViewType':'NEW_AND_OLD_IMAGES'}}}"
            ),
            Returns(
                "exports",
                "An incremental export is billed ten million bytes at least",
                scene =>
                {
                    scene.Recovery().After(1000).Put("a").After(10);
                    return scene.Run(Increment(10)).DescribeExport();
                },
                "{'ExportDescription':{'ExportStatus':'COMPLETED','BilledSizeBytes':10000000,'ItemCount':1,'ExportTime':null}}"
            ),
        ];

    private static ExportTableToPointInTimeRequest At(TransferScene scene, int seconds) =>
        Then(scene, 600, Export(it => it.ExportTime = Noon.UtcDateTime.AddSeconds(seconds)));

    private static ExportTableToPointInTimeRequest Then(TransferScene scene, int seconds, ExportTableToPointInTimeRequest request)
    {
        scene.Recovery().After(seconds);
        return request;
    }

    private static ExportTableToPointInTimeRequest Change(
        ExportTableToPointInTimeRequest request,
        Action<ExportTableToPointInTimeRequest> change
    )
    {
        change(request);
        return request;
    }
}
