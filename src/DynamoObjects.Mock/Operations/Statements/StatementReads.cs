using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.PartiQL;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Operations.Reads;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Statements;

/// <summary>Runs a SELECT: it reads ranges of partitions if the hash key has a condition, otherwise the whole table or
/// index.</summary>
internal static class StatementReads
{
    public static Page Read(Database database, Statement statement, bool isConsistent, int limit, Item? after, out SecondaryIndex? index)
    {
        var table = TableNames.Resolve(database, statement.TableName);
        var version = table.Version;
        index = Index(database, version, statement.IndexName, isConsistent);
        var key = index?.Definition.Key ?? table.Key;
        var others = statement.Conjuncts.ToList();
        var order = (index?.Items ?? table.Items).Order;
        var ranges = StatementRanges.Take(order, key, others, statement);
        var isKeyed = ranges is not null;

        var filter = statement.CreateCondition(others);
        var projection = statement.Projection;
        KeyPaths.Check(table, projection?.NestedNames, filter?.NestedNames);
        var read = new PageRequest(filter, projection, IsLegacy: false, Select: null);
        var ofIndex = index;
        var fetches = IndexReads.FetchesFromTable(index, read, checksFilter: isKeyed);
        var isForward = !statement.Order.Exists(by => by.IsDescending && key.RangeNames.Contains(by.Name));
        return StatementRanges.Read(order, ranges ?? [KeyBounds.All], after, limit, (bounds, start, max, bytes) => new PageReader
            {
                Table = version,
                Index = ofIndex,
                Bounds = bounds,
                Forward = isForward,
                After = start,
                Limit = max,
                Filter = filter,
                FetchesFromTable = fetches,
                BytesBefore = bytes,
            }.Read());
    }

    /// <summary>Gets the selected attributes, each under the last part of its path.</summary>
    public static Dictionary<string, AttributeValue> Project(Statement statement, Item item, ResponseItemConverter items)
    {
        if (statement.Selected is not { } selected)
            return items.Convert(item);
        var shaped = SdkCollections.Map<AttributeValue>(selected.Count);
        foreach (var (path, name) in selected)
        {
            if (path.TryGet(item, statement.Binding, out var value))
                shaped[name] = SdkValues.ToSdk(value);
        }

        return shaped;
    }

    /// <summary>Gets the selected attributes of an item that a batch or a transaction reads by its key: each in its place, as
    /// GetItem returns them.</summary>
    public static Dictionary<string, AttributeValue> ProjectItem(Statement statement, Item item, ResponseItemConverter items) =>
        items.Convert(statement.Projection is { } projection ? projection.Apply(item) : item);

    private static SecondaryIndex? Index(Database database, TableVersion table, string? name, bool isConsistent)
    {
        if (name is null)
            return null;
        if (table.FindIndex(name) is not { } index)
            throw Failures.Validation(Messages.IndexOfStatementMissing);
        if (index.Definition.Key.Hash.Length > 1 || index.Definition.Key.Range.Length > 1)
            throw Failures.Validation(Messages.MultiAttributeStatement);
        if (isConsistent && index.Definition.IsGlobal)
            throw Failures.Validation(Messages.ConsistentIndexStatement);
        return IndexReads.Resolve(database, table, name, isConsistent);
    }
}
