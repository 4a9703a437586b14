using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Expressions.Legacy;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;
using LegacyConditions = System.Collections.Generic.Dictionary<string, Amazon.DynamoDBv2.Model.Condition>;

namespace DynamoObjects.Mock.Operations.Rules;

/// <summary>Key conditions, in whichever of the two forms a Query gives them, and the range that they are of a table or index.</summary>
internal static class KeyRanges
{
    public static KeyConditionTree Parse(ExpressionScope scope, string? expression, LegacyConditions? conditions)
    {
        if (expression is not null)
            return scope.ParseKeyCondition(expression);
        return conditions.IsSent()
            ? LegacyParameters.KeyConditions(conditions, ValueLayer.Current)
            : throw Failures.Validation(Messages.NoKeyCondition);
    }

    public static KeyBounds Resolve(ItemOrder order, KeySchema key, KeyConditionTree condition)
    {
        var range = condition.Resolve(key.HashNames, key.RangeNames);
        var equal = Item.Empty;
        for (var i = 0; i < range.Hash.Length; i++)
            equal = With(equal, key.Hash[i], range.Hash[i].Value, isHash: true);
        var equalities = range.Range.TakeWhile(p => p.Operator == KeyOperator.Equal).Count();
        for (var i = 0; i < equalities; i++)
            equal = With(equal, key.Range[i], range.Range[i].Value, isHash: false);

        var hash = order.HashOf(equal);
        var (first, last) = (new Position(hash, equal, IsAfter: false), new Position(hash, equal, IsAfter: true));
        return equalities == range.Range.Length
            ? new KeyBounds(first, last)
            : Narrow(first, last, key.Range[equalities], range.Range[equalities]);
    }

    /// <summary>The part of a range whose next attribute meets a condition.</summary>
    private static KeyBounds Narrow(Position first, Position last, KeyAttribute attribute, KeyPart part)
    {
        var before = first with { Key = With(first.Key, attribute, part.Value, isHash: false) };
        var after = before with { IsAfter = true };
        return part.Operator switch
        {
            KeyOperator.Less => new KeyBounds(first, before),
            KeyOperator.LessOrEqual => new KeyBounds(first, after),
            KeyOperator.Greater => new KeyBounds(after, last),
            KeyOperator.GreaterOrEqual => new KeyBounds(before, last),
            KeyOperator.BeginsWith => new KeyBounds(before with { IsPrefix = true }, after with { IsPrefix = true }),
            _ => new KeyBounds(before, last with { Key = With(last.Key, attribute, part.High, isHash: false) }),
        };
    }

    private static Item With(Item key, KeyAttribute attribute, Value value, bool isHash)
    {
        if (value.Type != attribute.Type)
            throw Failures.Validation(Messages.ConditionTypeMismatch);
        KeyRules.CheckValue(attribute, value, isHash);
        return key.With(attribute.Name, value);
    }
}
