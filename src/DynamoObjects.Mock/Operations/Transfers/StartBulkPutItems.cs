using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_StartBulkPutItems.html</summary>
internal static class StartBulkPutItems
{
    public static StartBulkPutItemsResponse Run(Database database, StartBulkPutItemsRequest request)
    {
        BulkRules.Check(request);
        lock (database.Transfers.SyncRoot)
        {
            var load = FindStarted(database, request) ?? Start(database, request);
            return new StartBulkPutItemsResponse
            {
                BulkOperationDescription = BulkDescriptions.Describe(load, database.Now, isStart: true),
            }.Complete(900);
        }
    }

    private static BulkLoad? FindStarted(Database database, StartBulkPutItemsRequest request)
    {
        var known = database.Transfers.FindByToken<BulkLoad>(request.ClientToken, database.Now);
        return known is null || known.Fingerprint == BulkRules.GetFingerprint(request)
            ? known
            : throw Failures.IdempotentParameterMismatch(Messages.BulkTokenUsed);
    }

    private static BulkLoad Start(Database database, StartBulkPutItemsRequest request)
    {
        var table = BulkRules.Resolve(database, request.TableName);
        var now = database.Now;
        var description = BulkDescriptions.Create(request, table.Definition, now);
        var load = new BulkLoad
        {
            Arn = description.BulkOperationArn,
            TableArn = table.Definition.Arn,
            Token = description.ClientToken,
            Fingerprint = BulkRules.GetFingerprint(request),
            Started = now,
            Ended = TransferDelays.GetBulkEnd(database, now),
            Request = description,
        };
        load = Work(database, load, table);
        database.Transfers.Add(load);
        return load;
    }

    private static BulkLoad Work(Database database, BulkLoad load, Table table)
    {
        var (input, destination) = (load.Request.InputS3Configuration, load.Request.OutputS3Configuration);
        var buckets = database.Settings.Buckets;
        var format = new InputFormatting(input.InputFormat.Value, input.InputCompressionType.Value) { HasConditions = true };
        using var output = new BulkOutput(destination.OutputType);
        try
        {
            if (!buckets.Exists(input.S3Bucket) || !buckets.Exists(destination.S3Bucket))
                return load with { Failure = TransferFailure.NoBucket };
            var objects = buckets.List(input.S3Bucket, input.S3KeyPrefix ?? "");
            load = new BulkWrites(database, table, output).Run(new InputObjects(buckets, input.S3Bucket, format), objects, load);
            output.Save(buckets, destination.S3Bucket, destination.S3KeyPrefix, TransferArns.GetId(load.Arn));
            return load;
        }
        catch (Exception exception) when (TransferFailure.IsOfStore(exception))
        {
            return load with { Failure = TransferFailure.StoreUnavailable(exception) };
        }
    }
}
