using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Tree;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions;

/// <summary>Computes the results of ADD and DELETE.</summary>
internal static class SetArithmetic
{
    /// <summary>Adds a number to a number, or members to a set; an absent attribute becomes the operand.</summary>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">The attribute has another type, or the sum is out of
    /// range.</exception>
    public static Value Add(Value? old, in Value operand, string typeMismatch)
    {
        if (old is not { } value)
            return operand;
        if (value.Type != operand.Type)
            throw Failures.Validation(typeMismatch);
        return operand.Type switch
        {
            AttributeType.N => Arithmetic.Compute(value.AsNumber, operand.AsNumber, add: true),
            // Only the legacy AttributeUpdates adds lists.
            AttributeType.L => Value.List([.. value.AsList, .. operand.AsList]),
            AttributeType.SS => Value.StringSet([.. value.AsStrings.Union(operand.AsStrings)]),
            AttributeType.NS => Value.NumberSet([.. value.AsStrings.Union(operand.AsStrings)]),
            _ => Value.BinarySet([.. value.AsBinaries, .. operand.AsBinaries.Where(b => !Has(value.AsBinaries, b))]),
        };
    }

    /// <summary>Removes members from a set; returns <see langword="null"/> if none is left.</summary>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">The attribute has another type.</exception>
    public static Value? Delete(in Value old, Value operand, string typeMismatch)
    {
        if (old.Type != operand.Type)
            throw Failures.Validation(typeMismatch);
        if (old.Type == AttributeType.BS)
        {
            byte[][] left = [.. old.AsBinaries.Where(b => !Has(operand.AsBinaries, b))];
            return left.Length == 0 ? null : Value.BinarySet(left);
        }

        string[] members = [.. old.AsStrings.Except(operand.AsStrings)];
        if (members.Length == 0)
            return null;
        return old.Type == AttributeType.SS ? Value.StringSet(members) : Value.NumberSet(members);
    }

    private static bool Has(byte[][] members, byte[] sought) => Array.Exists(members, m => m.AsSpan().SequenceEqual(sought));
}
