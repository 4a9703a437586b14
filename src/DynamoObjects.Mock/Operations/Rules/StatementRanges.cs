using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.PartiQL;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Rules;

/// <summary>The ranges that a SELECT reads, one for each hash key that it names.</summary>
internal static class StatementRanges
{
    /// <summary>Takes the conditions on the key out of a statement's others, if the hash key is given.</summary>
    /// <returns>The ranges in the order that they are read in; <see langword="null"/> where the whole table or index is.</returns>
    public static List<KeyBounds>? Take(ItemOrder order, KeySchema key, List<WhereClause> others, Statement statement)
    {
        CheckOrder(statement, key);
        var hashName = key.HashNames[0];
        var given = others.Find(clause => Statements.IsEquality(clause, hashName)) ?? others.Find(clause => IsChoice(clause, hashName));
        if (given is not WhereTest hash)
            return statement.Order.Count == 0 ? null : throw Failures.Validation(Messages.OrderNeedsHash);
        others.Remove(hash);
        var range = TakeRange(key, others);
        var literals = Literals(hash);
        var isOrdered = literals.TrueForAll(literal => literal.Value.Type == key.Hash[0].Type) && statement.Order.Exists(by => by.Name == hashName);
        if (isOrdered)
            literals.Sort((left, right) => KeyOrder.Compare(left.Value, right.Value));
        if (isOrdered && statement.Order.Exists(by => by.Name == hashName && by.IsDescending))
            literals.Reverse();
        return literals.ConvertAll(literal => Bounds(order, key, [new WhereTest("=", [hash.Operands[0], literal.Operand]), .. range]));
    }

    /// <summary>Reads ranges one after the other, as one page.</summary>
    /// <param name="order">The order of what is read.</param>
    /// <param name="ranges">The ranges.</param>
    /// <param name="after">The key that the page before ended with.</param>
    /// <param name="limit">How many items are read at most.</param>
    /// <param name="read">Reads one range: from a key on, at most so many items, after so many bytes.</param>
    /// <exception cref="AmazonDynamoDBException">The key is in none of the ranges.</exception>
    public static Page Read(ItemOrder order, List<KeyBounds> ranges, Item? after, int limit, Func<KeyBounds, Item?, int, long, Page> read)
    {
        var first = after is null ? 0 : ranges.FindIndex(range => Holds(order, range, after));
        if (first < 0)
            throw Failures.Validation(Messages.NextTokenInvalid);
        var page = read(ranges[first], after, limit, 0);
        for (var i = first + 1; i < ranges.Count && page.LastKey is null; i++)
        {
            var next = read(ranges[i], null, limit - page.Scanned, page.Bytes);
            page = new Page(
                [.. page.Items, .. next.Items], page.Count + next.Count, page.Scanned + next.Scanned, next.LastKey, page.Bytes + next.Bytes, page.FetchedBlocks + next.FetchedBlocks);
        }
        return page;
    }

    private static bool Holds(ItemOrder order, KeyBounds range, Item key)
    {
        var hash = order.HashOf(key);
        return order.Compare(hash, key, range.From) >= 0 && order.Compare(hash, key, range.To) <= 0;
    }

    private static bool IsChoice(WhereClause clause, string attributeName) => clause is WhereTest { Operator: "IN" } test && test.Attribute == attributeName;

    private static List<(StatementOperand Operand, Value Value)> Literals(WhereTest hash) =>
        [.. hash.Operands.Skip(1).Select(operand => (operand, SdkValues.FromSdk(operand.Literal!, ValueLayer.Older))).DistinctBy(literal => literal.Item2)];

    /// <summary>The condition on the range key, if there is one.</summary>
    private static List<WhereClause> TakeRange(KeySchema key, List<WhereClause> others)
    {
        if (key.RangeNames is not [var name])
            return [];
        var ranges = others.FindAll(clause => clause is WhereTest { Operator: "=" or "<" or "<=" or ">" or ">=" or "BETWEEN" or "begins_with" } test && test.Attribute == name);
        if (ranges.Count > 1 && !IsRange(ranges))
            throw Failures.Validation(Messages.RangeKeyOverlaps);
        var taken = ranges.Take(1).ToList();
        others.RemoveAll(taken.Contains);
        return taken;
    }

    private static KeyBounds Bounds(ItemOrder order, KeySchema key, List<WhereClause> taken)
    {
        var text = new StatementText();
        var condition = text.Condition(taken)!;
        try
        {
            return KeyRanges.Resolve(order, key, Statements.Scope(text).ParseKeyCondition(condition));
        }
        catch (AmazonDynamoDBException refusal) when (refusal.Message == Messages.ConditionTypeMismatch)
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

    private static void CheckOrder(Statement statement, KeySchema key)
    {
        foreach (var by in statement.Order)
        {
            if (!key.HashNames.Contains(by.Name) && !key.RangeNames.Contains(by.Name))
                throw Failures.Validation(Messages.OrderByNoKey(by.Name));
        }
    }
}
