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
        index = Index(database, table, statement.IndexName, isConsistent);
        var key = index?.Definition.Key ?? table.Key;
        var others = (statement.Where?.Conjuncts ?? []).ToList();
        var bounds = Bounds((index?.Items ?? table.Items).Order, key, others, out var isKeyed);
        CheckOrder(statement, key, isKeyed);

        var text = new StatementText();
        var filterText = text.Condition(others);
        var projectionText = statement.Selected is { } selected ? text.Projection(selected) : null;
        var scope = Statements.Scope(text);
        var filter = filterText is null ? null : scope.ParseCondition("FilterExpression", filterText);
        var projection = projectionText is null ? null : Statements.Bare(() => scope.ParseProjection(projectionText));
        KeyPaths.Check(table, projection?.NestedNames, filter?.NestedNames);
        var read = new PageRequest(filter, projection, IsLegacy: false, projection is null && index is { Definition.IsGlobal: false } ? "ALL_ATTRIBUTES" : null);
        return new PageReader
        {
            Table = table,
            Index = index,
            Bounds = bounds,
            Forward = !statement.IsDescending,
            After = after,
            Limit = limit,
            Filter = filter,
            Fetches = IndexReads.Fetches(index, read, checksFilter: isKeyed),
        }.Read();
    }

    /// <summary>The attributes that a SELECT names, each under the last part of its path.</summary>
    public static Dictionary<string, AttributeValue> Shape(Statement statement, Item item)
    {
        if (statement.Selected is not { } selected)
            return SdkValues.ToSdk(item);
        var shaped = new Dictionary<string, AttributeValue>(selected.Count);
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

    private static SecondaryIndex? Index(Database database, Table table, string? name, bool isConsistent)
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

    /// <summary>Takes the conditions on the key out of a statement's others, if there is an equality on the hash key.</summary>
    private static KeyBounds Bounds(ItemOrder order, KeySchema key, List<WhereClause> others, out bool isKeyed)
    {
        var hash = others.Find(clause => Statements.IsEquality(clause, key.HashNames[0]));
        isKeyed = hash is not null;
        if (hash is null)
            return KeyBounds.All;
        var taken = new List<WhereClause> { hash };
        if (key.RangeNames is [var rangeName])
        {
            var ranges = others.FindAll(clause => clause is WhereTest { Operator: "=" or "<" or "<=" or ">" or ">=" or "BETWEEN" or "begins_with" } test && test.Attribute == rangeName);
            if (ranges.Count > 1 && !IsRange(ranges))
                throw Failures.Validation(Messages.RangeKeyOverlaps);
            taken.AddRange(ranges.Take(1));
        }
        others.RemoveAll(taken.Contains);
        var text = new StatementText();
        var condition = text.Condition(taken)!;
        try
        {
            return KeyRanges.Resolve(order, key, Statements.Bare(() => Statements.Scope(text).ParseKeyCondition(condition)));
        }
        catch (Amazon.DynamoDBv2.AmazonDynamoDBException refusal) when (refusal.Message == Messages.ConditionTypeMismatch)
        {
            throw Failures.Validation(Messages.KeyOfStatementType(Mistyped(key, taken)));
        }
    }

    /// <summary>Whether two conditions are the two ends of a range: then one bounds the read, and the other filters it.</summary>
    private static bool IsRange(List<WhereClause> conditions) => conditions is [WhereTest first, WhereTest second]
        && first.Operator[0] is ('<' or '>') && second.Operator[0] is ('<' or '>') && first.Operator[0] != second.Operator[0];

    private static string Mistyped(KeySchema key, List<WhereClause> taken) => key.Attributes.First(attribute => taken.Exists(clause =>
        clause is WhereTest test && test.Attribute == attribute.Name
        && test.Operands.Skip(1).Any(operand => SdkValues.FromSdk(operand.Literal!, ValueLayer.Older).Type != attribute.Type))).Name;

    private static void CheckOrder(Statement statement, KeySchema key, bool isKeyed)
    {
        if (statement.OrderBy is not { } name)
            return;
        if (!key.HashNames.Contains(name) && !key.RangeNames.Contains(name))
            throw Failures.Validation(Messages.OrderByNoKey(name));
        if (!isKeyed)
            throw Failures.Validation(Messages.OrderNeedsHash);
    }
}
