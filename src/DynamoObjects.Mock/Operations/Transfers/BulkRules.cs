using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Checks the request of a bulk operation.</summary>
internal static class BulkRules
{
    private const long MinUnits = 1024;

    public static void Check(StartBulkPutItemsRequest request)
    {
        var constraints = new Constraints();
        TableNames.Check(ref constraints, request.TableName);
        constraints.NotNull(request.InputS3Configuration, "inputS3Configuration");
        if (request.InputS3Configuration is { } input)
            CheckInput(ref constraints, input);
        constraints.NotNull(request.OutputS3Configuration, "outputS3Configuration");
        if (request.OutputS3Configuration is { } output)
            CheckOutput(ref constraints, output);
        constraints.AtLeast(request.MaxWriteRequestUnits, MinUnits, "maxWriteRequestUnits");
        constraints.OneOf(request.PerformanceTier, "performanceTier", EnumValues.BulkTiers);
        constraints.ThrowIfUnmet();
        if (request.OutputS3Configuration is { S3SseKmsKeyId: not null } encrypted && encrypted.S3SseAlgorithm?.Value != "KMS")
            throw Failures.Validation(Messages.KeyWithoutKms);
    }

    /// <summary>Returns a text that is equal for equal requests.</summary>
    public static string GetFingerprint(StartBulkPutItemsRequest request)
    {
        var (input, output) = (request.InputS3Configuration, request.OutputS3Configuration);
        return Fingerprints.Create(
            request.TableName,
            input.S3Bucket,
            input.S3BucketOwner,
            input.S3KeyPrefix,
            input.InputFormat,
            input.InputCompressionType,
            output.S3Bucket,
            output.S3BucketOwner,
            output.S3KeyPrefix,
            output.S3SseAlgorithm,
            output.S3SseKmsKeyId,
            output.OutputType,
            request.MaxWriteRequestUnits,
            request.PerformanceTier
        );
    }

    /// <summary>Finds the table, which must be able to take writes.</summary>
    public static Table Resolve(Database database, string nameOrArn)
    {
        var table = TableNames.ResolveTable(database, nameOrArn);
        return table.Definition.Status.GetStatus(database.Now) switch
        {
            "CREATING" => throw Failures.ResourceInUse(Messages.TableBusy("created", table.Name)),
            "DELETING" => throw Failures.ResourceInUse(Messages.TableBusy("deleted", table.Name)),
            _ => table,
        };
    }

    private static void CheckInput(ref Constraints constraints, InputS3Configuration input)
    {
        const string At = "inputS3Configuration.";
        TransferConstraints.CheckBucket(ref constraints, input.S3Bucket, At + "s3Bucket");
        TransferConstraints.CheckOwner(ref constraints, input.S3BucketOwner, At + "s3BucketOwner");
        TransferConstraints.CheckPrefix(ref constraints, input.S3KeyPrefix, At + "s3KeyPrefix");
        constraints.NotNull(input.InputFormat, At + "inputFormat");
        constraints.OneOf(input.InputFormat, At + "inputFormat", EnumValues.BulkInputFormats);
        constraints.OneOf(input.InputCompressionType, At + "inputCompressionType", EnumValues.Compressions);
    }

    private static void CheckOutput(ref Constraints constraints, OutputS3Configuration output)
    {
        const string At = "outputS3Configuration.";
        TransferConstraints.CheckBucket(ref constraints, output.S3Bucket, At + "s3Bucket");
        TransferConstraints.CheckOwner(ref constraints, output.S3BucketOwner, At + "s3BucketOwner");
        TransferConstraints.CheckPrefix(ref constraints, output.S3KeyPrefix, At + "s3KeyPrefix");
        TransferConstraints.CheckEncryption(ref constraints, output.S3SseAlgorithm, output.S3SseKmsKeyId, At);
        constraints.NotNull(output.OutputType, At + "outputType");
        constraints.NotEmpty(output.OutputType, At + "outputType");
        for (var i = 0; i < output.OutputType?.Count; i++)
            constraints.OneOf(output.OutputType[i], $"{At}outputType.{i + 1}.member", EnumValues.BulkOutputTypes);
    }
}
