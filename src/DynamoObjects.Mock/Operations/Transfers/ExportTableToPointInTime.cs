using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Backups;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExportTableToPointInTime.html</summary>
internal static class ExportTableToPointInTime
{
    /// <summary>What AWS bills at least for an incremental export.</summary>
    private const long MinIncrementBytes = 10_000_000;

    public static ExportTableToPointInTimeResponse Run(Database database, ExportTableToPointInTimeRequest request)
    {
        ExportRules.Check(request);
        var filter = ExportFilter.Parse(request.FilterSpecification);
        lock (database.Transfers.SyncRoot)
        {
            var export = FindStarted(database, request) ?? Start(database, request, filter);
            return new ExportTableToPointInTimeResponse { ExportDescription = ExportDescriptions.DescribeStart(export) }.Complete(800);
        }
    }

    /// <summary>Finds the export that an earlier request with the same token started.</summary>
    private static Export? FindStarted(Database database, ExportTableToPointInTimeRequest request)
    {
        var known = database.Transfers.FindByToken<Export>(request.ClientToken, database.Now);
        return known is null || known.Fingerprint == ExportRules.GetFingerprint(request)
            ? known
            : throw Failures.ExportConflict(Messages.ExportTokenUsed);
    }

    private static Export Start(Database database, ExportTableToPointInTimeRequest request, ExportFilter filter)
    {
        var table = BackupTables.Find(database, TransferArns.GetTableName(database, request.TableArn))
            ?? throw Failures.TableNotFound(Messages.BackupTableNotFound(request.TableArn));
        var now = database.Now;
        var times = new ExportTimes(table, now);
        var isIncremental = request.IncrementalExportSpecification is not null;
        var description = ExportDescriptions.Create(request, table.Definition, now);
        filter.Check(table);
        Func<ExportFolder, (List<ExportedFile> Files, long Bytes)> write;
        if (request.IncrementalExportSpecification is { } period)
        {
            var (from, to) = times.CheckPeriod(period);
            description.IncrementalExportSpecification = ExportDescriptions.Describe(period, to);
            var states = times.GetStates(from, to);
            var hasOldImages = period.ExportViewType?.Value != "NEW_IMAGE";
            write = folder => WriteIncrement(folder, new IncrementalExport(states, filter, hasOldImages), description);
        }
        else
        {
            var state = times.GetState(request.ExportTime);
            description.ExportTime = SdkTimes.From(request.ExportTime is { } time ? new DateTimeOffset(time.ToUniversalTime()) : now);
            write = folder => (FullExport.Write(folder, description.ExportFormat.Value, state, filter), state.SizeBytes);
        }

        var export = new Export
        {
            Arn = description.ExportArn,
            TableArn = description.TableArn,
            Token = description.ClientToken,
            Fingerprint = ExportRules.GetFingerprint(request),
            Started = now,
            Ended = TransferDelays.GetExportEnd(database, now),
            Request = description,
        };
        export = Work(database, export, isIncremental, write);
        database.Transfers.Add(export);
        return export;
    }

    private static (List<ExportedFile> Files, long Bytes) WriteIncrement(
        ExportFolder folder,
        IncrementalExport increment,
        ExportDescription description
    ) => (increment.Write(folder, description.ExportFormat.Value), MinIncrementBytes);

    private static Export Work(
        Database database,
        Export export,
        bool isIncremental,
        Func<ExportFolder, (List<ExportedFile> Files, long Bytes)> write
    )
    {
        var request = export.Request;
        var buckets = database.Settings.Buckets;
        try
        {
            if (!buckets.Exists(request.S3Bucket))
                return export with { Failure = TransferFailure.NoBucket };
            var folder = new ExportFolder(buckets, request.S3Bucket, request.S3Prefix, TransferArns.GetId(export.Arn), isIncremental);
            folder.Begin();
            var (files, bytes) = write(folder);
            var items = files.Sum(file => file.Items);
            folder.WriteManifest(folder.FilesKey, ExportManifests.WriteFiles(files));
            folder.WriteManifest(folder.SummaryKey, ExportManifests.WriteSummary(request, folder.FilesKey, export.Ended, bytes, items));
            return export with { Items = items, BilledBytes = bytes, Manifest = folder.SummaryKey };
        }
        catch (Exception exception) when (TransferFailure.IsOfStore(exception))
        {
            return export with { Failure = TransferFailure.StoreUnavailable(exception) };
        }
    }
}
