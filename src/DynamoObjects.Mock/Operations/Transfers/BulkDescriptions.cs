using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Creates the descriptions of bulk operations.</summary>
internal static class BulkDescriptions
{
    /// <summary>Creates what is known of a bulk operation when its request is accepted.</summary>
    public static BulkOperationDescription Create(StartBulkPutItemsRequest request, TableDefinition table, DateTimeOffset now)
    {
        var input = TransferCopies.Copy(request.InputS3Configuration);
        input.InputCompressionType ??= InputCompressionType.NONE;
        return new BulkOperationDescription
        {
            BulkOperationArn = TransferArns.Create(table.Arn, TransferArns.Bulk, now),
            ClientToken = request.ClientToken ?? Guid.NewGuid().ToString(),
            InputS3Configuration = input,
            MaxWriteRequestUnits = request.MaxWriteRequestUnits,
            OutputS3Configuration = TransferCopies.Copy(request.OutputS3Configuration),
            PerformanceTier = request.PerformanceTier ?? BulkOperationPerformanceTier.STANDARD,
            StartTime = SdkTimes.From(now),
            TableDetails = new[]
            {
                new BulkOperationTableDetail { TableId = table.Id, TableName = table.Name },
            }.ToSdkList(),
        };
    }

    /// <summary>Describes a bulk operation.</summary>
    /// <param name="load">The bulk operation.</param>
    /// <param name="now">The time.</param>
    /// <param name="isStart">Whether this is the response to its request, in which it has only begun.</param>
    public static BulkOperationDescription Describe(BulkLoad load, DateTimeOffset now, bool isStart = false)
    {
        var description = ShallowCopy.Create(load.Request);
        description.InputS3Configuration = TransferCopies.Copy(description.InputS3Configuration);
        description.OutputS3Configuration = TransferCopies.Copy(description.OutputS3Configuration);
        description.TableDetails = description.TableDetails.ToSdkList(ShallowCopy.Create);
        description.BulkOperationStatus = isStart ? BulkOperationStatus.IN_PROGRESS : load.GetStatus(now);
        if (isStart || load.IsRunning(now))
            return description;
        description.EndTime = SdkTimes.From(load.Ended);
        description.FailureCode = load.Failure?.Code;
        description.FailureMessage = load.Failure?.Message;
        description.ProcessedItemCount = load.Processed;
        description.FailedItemCount = load.Failed;
        description.ProcessedInputBytes = load.InputBytes;
        description.TotalInputBytes = load.InputBytes;
        description.BulkOperationUsage = (load.Usage is { } usage ? new[] { TransferCopies.Copy(usage) }.ToSdkList() : null).OrUnset();
        return description;
    }

    public static BulkOperationSummary Summarize(BulkLoad load, DateTimeOffset now) =>
        new()
        {
            BulkOperationArn = load.Arn,
            BulkOperationStatus = load.GetStatus(now),
            EndTime = load.IsRunning(now) ? null : SdkTimes.From(load.Ended),
            StartTime = load.Request.StartTime,
        };
}
