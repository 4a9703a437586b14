using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Creates the descriptions of exports.</summary>
internal static class ExportDescriptions
{
    /// <summary>Creates what is known of an export when its request is accepted, except its times.</summary>
    public static ExportDescription Create(ExportTableToPointInTimeRequest request, TableDefinition table, DateTimeOffset now) =>
        new()
        {
            ClientToken = request.ClientToken ?? Guid.NewGuid().ToString(),
            ExportArn = TransferArns.Create(table.Arn, TransferArns.Export, now),
            ExportFormat = request.ExportFormat ?? ExportFormat.DYNAMODB_JSON,
            ExportStatus = ExportStatus.IN_PROGRESS,
            ExportType = request.ExportType,
            FilterSpecification = TransferCopies.Copy(request.FilterSpecification),
            S3Bucket = request.S3Bucket,
            S3BucketOwner = request.S3BucketOwner,
            S3Prefix = request.S3Prefix,
            S3SseAlgorithm = request.S3SseAlgorithm ?? S3SseAlgorithm.AES256,
            S3SseKmsKeyId = request.S3SseKmsKeyId,
            StartTime = SdkTimes.From(now),
            TableArn = table.Arn,
            TableId = table.Id,
        };

    public static IncrementalExportSpecification Describe(IncrementalExportSpecification period, DateTimeOffset to) =>
        new()
        {
            ExportFromTime = period.ExportFromTime,
            ExportToTime = period.ExportToTime ?? SdkTimes.From(to),
            ExportViewType = period.ExportViewType ?? ExportViewType.NEW_AND_OLD_IMAGES,
        };

    /// <summary>Describes an export as the response to its request.</summary>
    public static ExportDescription DescribeStart(Export export)
    {
        var description = ShallowCopy.Create(export.Request);
        description.FilterSpecification = TransferCopies.Copy(description.FilterSpecification);
        description.IncrementalExportSpecification = TransferCopies.Copy(description.IncrementalExportSpecification);
        return description;
    }

    public static ExportDescription Describe(Export export, DateTimeOffset now)
    {
        var description = DescribeStart(export);
        description.ExportStatus = export.GetStatus(now);
        if (export.IsRunning(now))
            return description;
        description.EndTime = SdkTimes.From(export.Ended);
        if (export.Failure is { } failure)
        {
            description.FailureCode = failure.Code;
            description.FailureMessage = failure.Message;
            return description;
        }

        description.ExportManifest = export.Manifest;
        description.ItemCount = export.Items;
        description.BilledSizeBytes = export.BilledBytes;
        return description;
    }

    public static ExportSummary Summarize(Export export, DateTimeOffset now) =>
        new()
        {
            ExportArn = export.Arn,
            ExportStatus = export.GetStatus(now),
            ExportType = export.Request.IncrementalExportSpecification is null ? ExportType.FULL_EXPORT : ExportType.INCREMENTAL_EXPORT,
        };
}
