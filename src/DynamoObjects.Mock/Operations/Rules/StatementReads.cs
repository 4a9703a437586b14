using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Expressions.PartiQL;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Rules;

/// <summary>What a SELECT reads: a range of one partition where the hash key is given, otherwise the whole table or index.</summary>
internal static class StatementReads
{
    private static readonly Binding Unbound = new([], []);

    public static Page Read(Database database, Statement statement, bool isConsistent, int limit, Item? after, out SecondaryIndex? index)
    {
        var table = TableNames.Resolve(database, statement.TableName);
        var version = table.Version;
        index = Index(database, version, statement.IndexName, isConsistent);
        var key = index?.Definition.Key ?? table.Key;
        var others = (statement.Where?.Conjuncts ?? []).ToList();
        var order = (index?.Items ?? table.Items).Order;
        var ranges = StatementRanges.Take(order, key, others, statement);
        var isKeyed = ranges is not null;

        var text = new StatementText();
        var filterText = text.Condition(others);
        var projectionText = statement.Selected is { } selected ? text.Projection(selected) : null;
        var scope = Statements.Scope(text);
        var filter = filterText is null ? null : scope.ParseCondition("FilterExpression", filterText);
        var projection = projectionText is null ? null : scope.ParseProjection(projectionText);
        KeyPaths.Check(table, projection?.NestedNames, filter?.NestedNames);
        var read = new PageRequest(filter, projection, IsLegacy: false, projection is null && index is { Definition.IsGlobal: false } ? "ALL_ATTRIBUTES" : null);
        var ofIndex = index;
        var fetches = IndexReads.Fetches(index, read, checksFilter: isKeyed);
        var isForward = !statement.Order.Exists(by => by.IsDescending && key.RangeNames.Contains(by.Name));
        return StatementRanges.Read(order, ranges ?? [KeyBounds.All], after, limit, (bounds, start, most, bytes) => new PageReader
        {
            Table = version,
            Index = ofIndex,
            Bounds = bounds,
            Forward = isForward,
            After = start,
            Limit = most,
            Filter = filter,
            Fetches = fetches,
            BytesBefore = bytes,
        }.Read());
    }

    /// <summary>The attributes that a SELECT names, each under the last part of its path.</summary>
    public static Dictionary<string, AttributeValue> Shape(Statement statement, Item item)
    {
        if (statement.Selected is not { } selected)
            return UnreadItem.Or(item);
        var shaped = SdkCollections.Map<AttributeValue>(selected.Count);
        foreach (var path in selected)
        {
            if (new DocumentPath([.. path]).TryGet(item, Unbound, out var value))
                shaped[Leaf(path)] = SdkValues.ToSdk(value);
        }
        return shaped;
    }

    /// <summary>Whether an item meets the conditions that its key does not answer.</summary>
    public static bool Meets(List<WhereClause> others, Item item)
    {
        var text = new StatementText();
        return text.Condition(others) is not { } condition || Statements.Scope(text).ParseCondition("FilterExpression", condition).Evaluate(item);
    }

    private static string Leaf(List<PathElement> path)
    {
        var name = path.FindLastIndex(element => !element.IsIndex);
        return string.Concat(path.Skip(name).Select(element => element.ToString()));
    }

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
