using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Expressions.Legacy;
using DynamoObjects.Mock.Expressions.Syntax;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;
using LegacyConditions = System.Collections.Generic.Dictionary<string, Amazon.DynamoDBv2.Model.Condition>;

namespace DynamoObjects.Mock.Operations.Reads;

/// <summary>Reads a Query's key conditions, expressions or legacy parameters, and converts them to a range of a table or
/// index.</summary>
internal static class KeyRanges
{
    /// <summary>Reads the key conditions, the last of a Query's expressions that is read.</summary>
    public static KeyConditionTree Parse(ExpressionScope scope, string? expression, LegacyConditions? conditions)
    {
        if (expression is not null)
            return scope.ParseKeyCondition(expression);
        scope.CheckAllUsed();
        return LegacyParameters.ReadKeyConditions(conditions!, ValueLayer.Current);
    }

    /// <summary>Converts a condition to a range of a table or index.</summary>
    /// <param name="order">The order of the items.</param>
    /// <param name="key">The key of the table or index.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="mistyped">Creates the message for an attribute that is compared with another type; by default, that of a
    /// Query.</param>
    public static KeyBounds Resolve(ItemOrder order, KeySchema key, KeyConditionTree condition, Func<string, string>? mistyped = null)
    {
        mistyped ??= static _ => Messages.ConditionTypeMismatch;
        var range = condition.Resolve(key.HashNames, key.RangeNames);
        var equal = Item.Empty;
        for (var i = 0; i < range.Hash.Length; i++)
            equal = AddAttribute(equal, key.Hash[i], range.Hash[i].Value, isHash: true, mistyped);
        var equalities = range.Range.TakeWhile(p => p.Operator == KeyOperator.Equal).Count();
        for (var i = 0; i < equalities; i++)
            equal = AddAttribute(equal, key.Range[i], range.Range[i].Value, isHash: false, mistyped);

        var hash = order.GetHash(equal);
        var (first, last) = (new Position(hash, equal, IsAfter: false), new Position(hash, equal, IsAfter: true));
        return equalities == range.Range.Length
            ? new KeyBounds(first, last)
            : Narrow(new KeyBounds(first, last), key.Range[equalities], range.Range[equalities], mistyped);
    }

    /// <summary>Narrows a range by a condition on the next attribute.</summary>
    private static KeyBounds Narrow(KeyBounds whole, KeyAttribute attribute, KeyPart part, Func<string, string> mistyped)
    {
        var (first, last) = (whole.From, whole.To);
        var before = first with { Key = AddAttribute(first.Key, attribute, part.Value, isHash: false, mistyped) };
        var after = before with { IsAfter = true };
        return part.Operator switch
        {
            KeyOperator.Less => new KeyBounds(first, before),
            KeyOperator.LessOrEqual => new KeyBounds(first, after),
            KeyOperator.Greater => new KeyBounds(after, last),
            KeyOperator.GreaterOrEqual => new KeyBounds(before, last),
            KeyOperator.BeginsWith => new KeyBounds(before with { IsPrefix = true }, after with { IsPrefix = true }),
            _ => new KeyBounds(before, last with { Key = AddAttribute(last.Key, attribute, part.High, isHash: false, mistyped) }),
        };
    }

    private static Item AddAttribute(Item key, KeyAttribute attribute, Value value, bool isHash, Func<string, string> mistyped)
    {
        if (value.Type != attribute.Type)
            throw Failures.Validation(mistyped(attribute.Name));
        KeyRules.CheckValue(attribute, value, isHash);
        return key.With(attribute.Name, value);
    }
}
