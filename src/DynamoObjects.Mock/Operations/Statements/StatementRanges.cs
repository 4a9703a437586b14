using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Expressions.PartiQL;
using DynamoObjects.Mock.Expressions.Tree;
using DynamoObjects.Mock.Operations.Reads;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Statements;

/// <summary>The ranges that a SELECT reads, one for each hash key that it contains.</summary>
internal static class StatementRanges
{
    /// <summary>The maximum number of hash keys in an IN.</summary>
    /// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-operators.html</remarks>
    private const int MaxHashes = 50;

    /// <summary>Removes the conditions on the key from a statement's conditions, if the hash key has one.</summary>
    /// <returns>The ranges in the order of reading; <see langword="null"/> to read the whole table or index.</returns>
    public static List<KeyBounds>? Take(ItemOrder order, KeySchema key, List<ConditionNode> others, Statement statement)
    {
        CheckOrder(statement, key);
        if ((TakePartitions(key, others, statement.Binding) ?? FindPartitions(key, others, statement.Binding)) is not { } partitions)
            return statement.Order.Count == 0 ? null : throw Failures.Validation(Messages.OrderNeedsHash);
        // The errors of the values are reported in the order of the statement.
        foreach (var partition in partitions)
            Resolve(partition);
        return [.. StatementPartition.Sort(partitions, key, statement.Order).Select(Resolve)];

        KeyBounds Resolve(StatementPartition partition) =>
            KeyRanges.Resolve(order, key, new KeyConditionTree([.. partition.GetParts(key)]), Messages.KeyOfStatementType);
    }

    /// <summary>Reads ranges one after the other, as one page.</summary>
    /// <param name="order">The order of the items.</param>
    /// <param name="ranges">The ranges.</param>
    /// <param name="after">The last key of the previous page.</param>
    /// <param name="limit">The maximum number of items to read.</param>
    /// <param name="read">Reads one range: from a key, with a maximum number of items, after a number of bytes.</param>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">None of the ranges contains the key.</exception>
    public static Page Read(ItemOrder order, List<KeyBounds> ranges, Item? after, int limit, Func<KeyBounds, Item?, int, long, Page> read)
    {
        var first = after is null ? 0 : ranges.FindIndex(range => Contains(order, range, after));
        if (first < 0)
            throw Failures.Validation(Messages.NextTokenInvalid);
        var page = read(ranges[first], after, limit, 0);
        for (var i = first + 1; i < ranges.Count && page.LastKey is null; i++)
        {
            var next = read(ranges[i], null, limit - page.Scanned, page.Bytes);
            page = new Page(
                [.. page.Items, .. next.Items],
                page.Count + next.Count,
                page.Scanned + next.Scanned,
                next.LastKey,
                page.Bytes + next.Bytes,
                page.FetchedBlocks + next.FetchedBlocks
            );
        }

        return page;
    }

    private static bool Contains(ItemOrder order, KeyBounds range, Item key)
    {
        var hash = order.GetHash(key);
        return order.Compare(hash, key, range.From) >= 0 && order.Compare(hash, key, range.To) <= 0;
    }

    /// <summary>Removes the conditions on the hash key and on the range key; returns <see langword="null"/> if there is none on the
    /// hash key.</summary>
    private static List<StatementPartition>? TakePartitions(KeySchema key, List<ConditionNode> others, Binding binding)
    {
        if (TakeHashes(others, key.HashNames[0], binding) is not { } hashes)
            return null;
        var range = TakeRange(key, others, binding);
        return hashes.ConvertAll(hash => new StatementPartition(hash, range));
    }

    /// <summary>Finds the partitions of conditions that OR joins, if each of them has one on the hash key; they remain as the
    /// filter.</summary>
    private static List<StatementPartition>? FindPartitions(KeySchema key, List<ConditionNode> others, Binding binding)
    {
        foreach (var node in others.OfType<LogicalNode>().Where(node => !node.IsAnd))
        {
            var branches = GetAlternatives(node)
                .Select(branch => TakePartitions(key, [.. ParsedStatement.GetConjuncts(branch)], binding))
                .ToList();
            if (!branches.Contains(null))
                return StatementPartition.Merge(branches.SelectMany(branch => branch!));
        }

        return null;
    }

    private static IEnumerable<ConditionNode> GetAlternatives(ConditionNode node) =>
        node is LogicalNode { IsAnd: false } either ? GetAlternatives(either.Left).Concat(GetAlternatives(either.Right)) : [node];

    /// <summary>Gets the distinct hash keys in the statement; <see langword="null"/> if it contains none.</summary>
    private static List<Value>? TakeHashes(List<ConditionNode> others, string hashName, Binding binding)
    {
        if (StatementKeys.TryTakeEquality(others, hashName, binding, out var value))
            return [value];
        if (others.Find(node => AttributeTest.IsChoice(node, hashName)) is not InNode choice)
            return null;
        if (choice.Choices.Length > MaxHashes)
            throw Failures.Validation(Messages.TooManyChoices(choice.Choices.Length));
        others.Remove(choice);
        return [.. choice.Choices.Select(operand => binding.Values[((ValueOperand)operand).Slot]).Distinct()];
    }

    /// <summary>Gets the condition on the range key, if there is one.</summary>
    private static KeyPart? TakeRange(KeySchema key, List<ConditionNode> others, Binding binding)
    {
        if (key.RangeNames is not [var name])
            return null;
        var ranges = others.FindAll(node => AttributeTest.IsRange(node, name));
        RemoveRepeated(ranges, others, name, binding);
        if (ranges.Count > 1 && !AreRangeBounds(ranges))
            throw Failures.Validation(Messages.RangeKeyOverlaps);
        if (ranges.Count == 0)
            return null;
        others.Remove(ranges[0]);
        return KeyConditionReader.Read(ranges[0], binding)[0];
    }

    private static void RemoveRepeated(List<ConditionNode> ranges, List<ConditionNode> others, string name, Binding binding)
    {
        if (ranges.Count < 2 || !AttributeTest.IsEquality(ranges[0], name, binding, out var value))
            return;
        foreach (var again in ranges.FindAll(node => AttributeTest.IsEquality(node, name, binding, out var same) && same == value)[1..])
        {
            ranges.Remove(again);
            others.Remove(again);
        }
    }

    /// <summary>Whether two conditions are the two bounds of a range: one of them bounds the read, and the other filters
    /// it.</summary>
    private static bool AreRangeBounds(List<ConditionNode> conditions) =>
        conditions is [ComparisonNode { Symbol: ['<' or '>', ..] } first, ComparisonNode { Symbol: ['<' or '>', ..] } second]
        && first.Symbol[0] != second.Symbol[0];

    private static void CheckOrder(Statement statement, KeySchema key)
    {
        foreach (var by in statement.Order)
        {
            if (!key.HashNames.Contains(by.Name) && !key.RangeNames.Contains(by.Name))
                throw Failures.Validation(Messages.OrderByNoKey(by.Name));
        }
    }
}
