using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Checks the request of an export, before its table is known.</summary>
internal static class ExportRules
{
    private const int MaxArnLength = 1024;

    public static void Check(ExportTableToPointInTimeRequest request)
    {
        CheckMembers(request);
        if (!request.TableArn.StartsWith("arn:", StringComparison.Ordinal))
            throw Failures.Validation(Messages.TableArnInvalid);
        CheckType(request);
        if (request.S3SseKmsKeyId is not null && request.S3SseAlgorithm?.Value != "KMS")
            throw Failures.Validation(Messages.KeyWithoutKms);
    }

    /// <summary>Returns a text that is equal for equal requests.</summary>
    public static string GetFingerprint(ExportTableToPointInTimeRequest request)
    {
        var (period, filter) = (request.IncrementalExportSpecification, request.FilterSpecification);
        return Fingerprints.Create(
            request.TableArn,
            request.ExportTime,
            request.S3Bucket,
            request.S3BucketOwner,
            request.S3Prefix,
            request.S3SseAlgorithm,
            request.S3SseKmsKeyId,
            request.ExportFormat,
            request.ExportType,
            period?.ExportFromTime,
            period?.ExportToTime,
            period?.ExportViewType,
            filter?.KeyConditionExpression,
            filter?.FilterExpression,
            filter?.ProjectionExpression,
            filter?.ExpressionAttributeNames,
            filter?.ExpressionAttributeValues
        );
    }

    private static void CheckMembers(ExportTableToPointInTimeRequest request)
    {
        var constraints = new Constraints();
        TransferConstraints.CheckBucket(ref constraints, request.S3Bucket, "s3Bucket");
        TransferConstraints.CheckOwner(ref constraints, request.S3BucketOwner, "s3BucketOwner");
        TransferConstraints.CheckPrefix(ref constraints, request.S3Prefix, "s3Prefix");
        TransferConstraints.CheckEncryption(ref constraints, request.S3SseAlgorithm, request.S3SseKmsKeyId);
        TransferConstraints.CheckToken(ref constraints, request.ClientToken);
        constraints.NotNull(request.TableArn, "tableArn");
        constraints.Length(request.TableArn, 1, MaxArnLength, "tableArn");
        constraints.OneOf(request.ExportFormat, "exportFormat", EnumValues.ExportFormats);
        constraints.OneOf(request.ExportType, "exportType", EnumValues.ExportTypes);
        constraints.OneOf(
            request.IncrementalExportSpecification?.ExportViewType,
            "incrementalExportSpecification.exportViewType",
            EnumValues.ExportViewTypes
        );
        constraints.ThrowIfUnmet();
    }

    private static void CheckType(ExportTableToPointInTimeRequest request)
    {
        var isIncremental = request.ExportType?.Value == "INCREMENTAL_EXPORT";
        var period = request.IncrementalExportSpecification;
        if (period is null && isIncremental)
            throw Failures.Validation(Messages.IncrementMissing);
        if (period is null)
            return;
        if (!isIncremental)
            throw Failures.Validation(request.ExportType is null ? Messages.IncrementWithoutType : Messages.IncrementOfFullExport);
        if (period.ExportFromTime is null)
            throw Failures.Validation(Messages.IncrementWithoutFrom);
        if (request.ExportTime is not null)
            throw Failures.Validation(Messages.IncrementWithExportTime);
    }
}
