using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Writes the records of a bulk operation to its table, as PutItem requests do, with or without a condition.</summary>
/// <remarks>AWS does not document where a record has its condition: here the members of a PutItem are beside its item.</remarks>
internal sealed class BulkWrites(Database database, Table table, BulkOutput output)
{
    private readonly Dictionary<string, long> _indexBytes = new(StringComparer.Ordinal);
    private long _processed;
    private long _failed;
    private long _tableBytes;

    public BulkLoad Run(InputObjects input, IReadOnlyList<(string Key, long Size)> objects, BulkLoad load)
    {
        input.Read(objects, Write, (key, problem) => Report(key, line: null, problem));
        return load with
        {
            Processed = _processed,
            Failed = _failed,
            InputBytes = input.BytesRead,
            Usage = Describe(load.Request.TableDetails[0].TableName),
        };
    }

    private void Write(string key, InputRecord record)
    {
        if (record.Item is not { } item)
        {
            Report(key, record.Line, record.Problem!);
            return;
        }

        try
        {
            LoadedItems.Check(table, item);
            var condition = ReadCondition(record, item);
            if (Commit.TryWrite(ItemWrite.Put(table, item, condition), out var change))
                Count(item);
            else
                output.AddConditionFailure(key, record.Line, item, change.Old);
            _processed++;
        }
        catch (AmazonDynamoDBException exception)
        {
            Report(key, record.Line, exception.Message);
        }
    }

    private Expressions.Condition? ReadCondition(InputRecord record, Item item)
    {
        if (record is { Condition: null, Names: null, Values: null })
            return null;
        var put = new PutItemRequest(table.Name, SdkValues.ToSdk(item))
        {
            ConditionExpression = record.Condition,
            // With AWSConfigs.InitializeCollections, the SDK creates an empty map.
            Expected = null,
            ExpressionAttributeNames = record.Names?.ToDictionary(name => name.Name, name => name.Value.AsString),
            ExpressionAttributeValues = record.Values is { } values ? SdkValues.ToSdk(values) : null,
        };
        var condition = ItemWriteRequest.From(put).Validate(database.Settings.Rules).Condition;
        KeyPaths.Check(table, condition?.NestedNames);
        return condition;
    }

    private void Count(Item item)
    {
        _tableBytes += ItemSize.Measure(item);
        foreach (var index in table.Indexes)
            _indexBytes[index.Definition.Name] = _indexBytes.GetValueOrDefault(index.Definition.Name) + index.SizeOf(item);
    }

    private void Report(string key, long? line, string problem)
    {
        _processed++;
        _failed++;
        output.AddError(key, line, problem);
    }

    private BulkOperationUsage Describe(string tableName)
    {
        var usage = new BulkOperationUsage
        {
            TableName = tableName,
            Table = new BulkOperationBytes { BulkPutBytes = _tableBytes },
            BulkPutBytes = _tableBytes + _indexBytes.Values.Sum(),
        };
        foreach (var indexes in table.Indexes.GroupBy(index => index.Definition.IsGlobal))
        {
            var bytes = indexes
                .ToDictionary(
                    index => index.Definition.Name,
                    index => new BulkOperationBytes { BulkPutBytes = _indexBytes.GetValueOrDefault(index.Definition.Name) }
                )
                .ToSdkMap();
            if (indexes.Key)
                usage.GlobalSecondaryIndexes = bytes;
            else
                usage.LocalSecondaryIndexes = bytes;
        }

        return usage;
    }
}
