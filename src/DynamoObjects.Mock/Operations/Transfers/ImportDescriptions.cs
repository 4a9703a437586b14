using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Creates the descriptions of imports.</summary>
internal static class ImportDescriptions
{
    private const string LogGroup = "log-group:/aws-dynamodb/imports:*";

    /// <summary>Creates what is known of an import when its request is accepted.</summary>
    public static ImportTableDescription Create(Database database, ImportTableRequest request, TableDefinition table, DateTimeOffset now) =>
        new()
        {
            ClientToken = request.ClientToken ?? Guid.NewGuid().ToString(),
            CloudWatchLogGroupArn = $"arn:aws:logs:{database.Settings.Region}:{database.Settings.AccountId}:{LogGroup}",
            ImportArn = TransferArns.Create(table.Arn, TransferArns.Import, now),
            ImportStatus = ImportStatus.IN_PROGRESS,
            InputCompressionType = request.InputCompressionType ?? InputCompressionType.NONE,
            InputFormat = request.InputFormat,
            InputFormatOptions = TransferCopies.Copy(request.InputFormatOptions),
            S3BucketSource = TransferCopies.Copy(request.S3BucketSource),
            StartTime = SdkTimes.From(now),
            TableArn = table.Arn,
            TableCreationParameters = TransferCopies.Copy(request.TableCreationParameters),
            TableId = table.Id,
        };

    /// <summary>Describes an import as the response to its request.</summary>
    public static ImportTableDescription DescribeStart(Import import)
    {
        var description = ShallowCopy.Create(import.Request);
        description.InputFormatOptions = TransferCopies.Copy(description.InputFormatOptions);
        description.S3BucketSource = TransferCopies.Copy(description.S3BucketSource);
        description.TableCreationParameters = TransferCopies.Copy(description.TableCreationParameters);
        return description;
    }

    public static ImportTableDescription Describe(Import import, DateTimeOffset now)
    {
        var description = DescribeStart(import);
        description.ImportStatus = import.GetStatus(now);
        if (import.IsRunning(now))
            return description;
        description.EndTime = SdkTimes.From(import.Ended);
        description.ProcessedItemCount = import.Processed;
        description.ImportedItemCount = import.Imported;
        description.ErrorCount = import.ErrorCount;
        description.ProcessedSizeBytes = import.ProcessedBytes;
        description.FailureCode = import.Failure?.Code;
        description.FailureMessage = import.Failure?.Message;
        return description;
    }

    public static ImportSummary Summarize(Import import, DateTimeOffset now) =>
        new()
        {
            CloudWatchLogGroupArn = import.Request.CloudWatchLogGroupArn,
            EndTime = import.IsRunning(now) ? null : SdkTimes.From(import.Ended),
            ImportArn = import.Arn,
            ImportStatus = import.GetStatus(now),
            InputFormat = import.Request.InputFormat,
            S3BucketSource = TransferCopies.Copy(import.Request.S3BucketSource),
            StartTime = import.Request.StartTime,
            TableArn = import.TableArn,
        };
}
