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
    /// <summary>Removes the conditions on the key from a statement's conditions, if the hash key has one.</summary>
    /// <returns>The ranges in the order of reading; <see langword="null"/> to read the whole table or index.</returns>
    public static List<KeyBounds>? Take(ItemOrder order, KeySchema key, List<ConditionNode> others, Statement statement)
    {
        CheckOrder(statement, key);
        var hash = key.Hash[0];
        if (TakeHashes(others, hash.Name, statement.Binding) is not { } hashes)
            return statement.Order.Count == 0 ? null : throw Failures.Validation(Messages.OrderNeedsHash);
        var range = TakeRange(key, others, statement.Binding);
        if (hashes.Count > 1 && hashes.TrueForAll(value => value.Type == hash.Type))
            Sort(hashes, statement.Order.FindAll(by => by.Name == hash.Name));
        return hashes.ConvertAll(value =>
            KeyRanges.Resolve(
                order,
                key,
                new KeyConditionTree([new KeyPart(hash.Name, KeyOperator.Equal, value), .. range]),
                Messages.KeyOfStatementType
            )
        );
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

    /// <summary>Gets the distinct hash keys in the statement; <see langword="null"/> if it contains none.</summary>
    private static List<Value>? TakeHashes(List<ConditionNode> others, string hashName, Binding binding)
    {
        if (Statements.TryTakeEquality(others, hashName, binding, out var value))
            return [value];
        if (others.Find(node => AttributeTest.IsChoice(node, hashName)) is not InNode choice)
            return null;
        others.Remove(choice);
        return [.. choice.Choices.Select(operand => binding.Values[((ValueOperand)operand).Slot]).Distinct()];
    }

    private static void Sort(List<Value> hashes, List<StatementOrder> orders)
    {
        if (orders.Count == 0)
            return;
        hashes.Sort((left, right) => KeyOrder.Compare(left, right));
        if (orders.Exists(by => by.IsDescending))
            hashes.Reverse();
    }

    /// <summary>Gets the condition on the range key, if there is one.</summary>
    private static List<KeyPart> TakeRange(KeySchema key, List<ConditionNode> others, Binding binding)
    {
        if (key.RangeNames is not [var name])
            return [];
        var ranges = others.FindAll(node => AttributeTest.IsRange(node, name));
        if (ranges.Count > 1 && !AreRangeBounds(ranges))
            throw Failures.Validation(Messages.RangeKeyOverlaps);
        if (ranges.Count == 0)
            return [];
        others.Remove(ranges[0]);
        return KeyConditionReader.Read(ranges[0], binding);
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
