using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Loads the objects of an import into a table that nobody else can reach yet.</summary>
internal sealed class ImportLoad(Table table)
{
    private readonly List<string> _errors = [];
    private long _processed;
    private long _imported;
    private long _errorCount;

    public Import Run(InputObjects input, IReadOnlyList<(string Key, long Size)> objects, Import import)
    {
        input.Read(objects, Write, (key, problem) => Report(Messages.ObjectUnreadable(key, problem)));
        return import with
        {
            Processed = _processed,
            Imported = _imported,
            ErrorCount = _errorCount,
            ProcessedBytes = input.BytesRead,
            Errors = _errors,
            Failure = _errorCount > 0 ? TransferFailure.ItemsInvalid : null,
        };
    }

    private void Write(string key, InputRecord record)
    {
        var problem = record.Item is { } item ? LoadedItems.TryWrite(table, item) : record.Problem!;
        if (problem is not null)
        {
            Report(Messages.RecordInvalid(key, record.Line, problem));
            return;
        }

        _processed++;
        _imported++;
    }

    /// <summary>Counts a record that was not imported; one that cannot be read stops its object.</summary>
    private void Report(string error)
    {
        _processed++;
        _errorCount++;
        if (_errors.Count < Import.MaxErrors)
            _errors.Add(error);
    }
}
