using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Tree;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Legacy;

/// <summary>Converts a comparison operator and its list of values to the tree of an equivalent expression.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LegacyConditionalParameters.Conditions.html</remarks>
internal static class LegacyComparison
{
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException"> The operator does not accept this number of values, or values of
    /// these types.
    /// </exception>
    public static ConditionNode Read(string attribute, string comparison, IReadOnlyList<AttributeValue>? values, LegacyBinding binding)
    {
        var subject = new PathOperand(LegacyParameters.Path(attribute));
        var operands = (values ?? []).Select(binding.Add).ToArray();
        CheckCount(comparison, operands.Length);
        CheckTypes(comparison, Array.ConvertAll(operands, o => binding[o]));
        return comparison switch
        {
            "EQ" => new ComparisonNode("=", subject, operands[0]),
            "NE" => new ComparisonNode("<>", subject, operands[0]),
            "LE" => new ComparisonNode("<=", subject, operands[0]),
            "LT" => new ComparisonNode("<", subject, operands[0]),
            "GE" => new ComparisonNode(">=", subject, operands[0]),
            "GT" => new ComparisonNode(">", subject, operands[0]),
            "NOT_NULL" => new FunctionNode("attribute_exists", [subject]),
            "NULL" => new FunctionNode("attribute_not_exists", [subject]),
            "CONTAINS" => new FunctionNode("contains", [subject, operands[0]]),
            "NOT_CONTAINS" => new LogicalNode(
                true,
                new FunctionNode("attribute_exists", [subject]),
                new NotNode(new FunctionNode("contains", [subject, operands[0]]))
            ),
            "BEGINS_WITH" => new FunctionNode("begins_with", [subject, operands[0]]),
            "IN" => new InNode(subject, operands),
            "BETWEEN" => new BetweenNode(subject, operands[0], operands[1]),
            _ => throw new System.Diagnostics.UnreachableException(comparison),
        };
    }

    private static void CheckCount(string comparison, int count)
    {
        var fits = comparison switch
        {
            "NULL" or "NOT_NULL" => count == 0,
            "IN" => count > 0,
            "BETWEEN" => count == 2,
            _ => count == 1,
        };
        if (!fits)
            throw Failures.Validation(Messages.ArgumentCount(comparison));
    }

    private static void CheckTypes(string comparison, Value[] values)
    {
        foreach (var value in values)
        {
            var fits = comparison switch
            {
                "EQ" or "NE" => true,
                "BEGINS_WITH" => value.Type is AttributeType.S or AttributeType.B,
                "LE" or "LT" or "GE" or "GT" or "BETWEEN" or "IN" => ComparisonNode.IsOrdered(value.Type),
                _ => ComparisonNode.IsOrdered(value.Type) || value.Type is AttributeType.BOOL or AttributeType.NULL,
            };
            if (!fits)
                throw Failures.Validation(Messages.ArgumentType(comparison, value.Type));
        }

        if (comparison is not ("BETWEEN" or "IN"))
            return;
        if (Array.Exists(values, v => v.Type != values[0].Type))
            throw Failures.Validation(Messages.ArgumentTypesDiffer);
        if (comparison == "BETWEEN" && KeyOrder.Compare(values[0], values[1]) > 0)
            throw Failures.Validation(Messages.BoundsReversed);
    }
}
