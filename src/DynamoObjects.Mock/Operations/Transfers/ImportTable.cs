using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Operations.Tables;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ImportTable.html</summary>
internal static class ImportTable
{
    public static ImportTableResponse Run(Database database, ImportTableRequest request)
    {
        ImportRules.Check(request);
        lock (database.Transfers.SyncRoot)
        {
            var import = FindRunning(database, request) ?? Start(database, request);
            return new ImportTableResponse { ImportTableDescription = ImportDescriptions.DescribeStart(import) }.Complete(1200);
        }
    }

    /// <summary>Finds the import that an earlier request with the same token started and that has not ended.</summary>
    /// <remarks>AWS compares only the name of the table, and ignores other differences.</remarks>
    private static Import? FindRunning(Database database, ImportTableRequest request)
    {
        var now = database.Now;
        if (database.Transfers.FindByToken<Import>(request.ClientToken, now) is not { } known || !known.IsRunning(now))
            return null;
        return known.Fingerprint == ImportRules.GetFingerprint(request) ? known : throw Failures.ImportConflict(Messages.ImportTokenUsed);
    }

    private static Import Start(Database database, ImportTableRequest request)
    {
        var now = database.Now;
        var ended = TransferDelays.GetImportEnd(database, now);
        var definition = Define(database, request.TableCreationParameters, ended);
        var table = new Table(definition.At(now), database.Settings);
        var description = ImportDescriptions.Create(database, request, definition, now);
        var import = new Import
        {
            Arn = description.ImportArn,
            TableArn = description.TableArn,
            Token = description.ClientToken,
            Fingerprint = ImportRules.GetFingerprint(request),
            Started = now,
            Ended = ended,
            Request = description,
        };
        import = Work(database, import, table, InputFormatting.From(request, definition.Attributes));
        database.Transfers.Add(import);
        return import;
    }

    /// <summary>Defines the table of an import, which is CREATING until the import ends.</summary>
    private static TableDefinition Define(Database database, TableCreationParameters parameters, DateTimeOffset ended)
    {
        var definition = CreateTable.Prepare(database, ImportRules.CreateTableRequest(parameters));
        var status = new StatusChange("CREATING", ended);
        return definition with { Status = status, Indexes = [.. definition.Indexes.Select(index => index with { Status = status })] };
    }

    private static Import Work(Database database, Import import, Table table, InputFormatting format)
    {
        var source = import.Request.S3BucketSource;
        var buckets = database.Settings.Buckets;
        try
        {
            if (!buckets.Exists(source.S3Bucket))
                return import with { Failure = TransferFailure.NoBucket };
            var objects = buckets.List(source.S3Bucket, source.S3KeyPrefix ?? "");
            import = new ImportLoad(table).Run(new InputObjects(buckets, source.S3Bucket, format), objects, import);
        }
        catch (Exception exception) when (TransferFailure.IsOfStore(exception))
        {
            return import with { Failure = TransferFailure.StoreUnavailable(exception) };
        }

        return database.TryAdd(table) ? import : import with { Failure = TransferFailure.TableExists(table.Name) };
    }
}
