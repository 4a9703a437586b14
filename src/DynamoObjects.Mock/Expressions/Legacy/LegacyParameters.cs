using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Tree;
using DynamoObjects.Mock.Values;
using SdkCondition = Amazon.DynamoDBv2.Model.Condition;

namespace DynamoObjects.Mock.Expressions.Legacy;

/// <summary>Converts the legacy parameters, which expressions replace, to the same trees.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LegacyConditionalParameters.html</remarks>
internal static class LegacyParameters
{
    /// <summary>Reads Expected.</summary>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">An expectation is invalid.</exception>
    public static Condition ReadExpected(Dictionary<string, ExpectedAttributeValue> expected, string? conditionalOperator, ValueLayer layer)
    {
        var binding = new LegacyBinding(layer);
        var nodes = expected.Select(e => Expectation(e.Key, e.Value, binding)).ToArray();
        return Join(nodes, conditionalOperator, binding);
    }

    /// <summary>Reads QueryFilter or ScanFilter.</summary>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">A condition is invalid.</exception>
    public static Condition ReadFilter(Dictionary<string, SdkCondition> filter, string? conditionalOperator, ValueLayer layer)
    {
        var binding = new LegacyBinding(layer);
        var nodes = filter.Select(f => Node(f.Key, f.Value, binding)).ToArray();
        return Join(nodes, conditionalOperator, binding);
    }

    /// <summary>Reads KeyConditions.</summary>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException"> A condition is invalid, or not possible on a key.
    /// </exception>
    public static KeyConditionTree ReadKeyConditions(Dictionary<string, SdkCondition> conditions, ValueLayer layer)
    {
        var parts = new List<KeyPart>();
        foreach (var (name, condition) in conditions)
        {
            var binding = new LegacyBinding(layer);
            var node = Node(name, condition, binding);
            if (condition.ComparisonOperator.Value is not ("EQ" or "LE" or "LT" or "GE" or "GT" or "BEGINS_WITH" or "BETWEEN"))
                throw Failures.Validation(Messages.NotIndexable);
            parts.AddRange(KeyConditionReader.Read(node, binding.ToBinding()));
        }

        return new KeyConditionTree(parts);
    }

    /// <summary>Reads AttributesToGet.</summary>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">A name occurs twice.</exception>
    public static Projection ReadAttributesToGet(List<string> names)
    {
        var repeated = names.GroupBy(n => n).FirstOrDefault(g => g.Count() > 1);
        return repeated is not null
            ? throw Failures.Validation(Messages.DuplicateAttributeToGet(repeated.Key))
            : new Projection([.. names.Select(Path)]);
    }

    /// <summary>Reads AttributeUpdates.</summary>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException"> An action has no value, or does not accept a value of its type.
    /// </exception>
    public static UpdatePlan ReadAttributeUpdates(Dictionary<string, AttributeValueUpdate> updates, ValueLayer layer)
    {
        var binding = new LegacyBinding(layer);
        var clauses = updates.Select(u => Clause(u.Key, u.Value, binding)).ToArray();
        return UpdatePlan.CreateLegacy(clauses, binding.ToBinding());
    }

    /// <summary>Creates the path to an attribute; the name is used literally.</summary>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">The name is empty or too long.</exception>
    public static DocumentPath Path(string? name)
    {
        if (string.IsNullOrEmpty(name))
            throw Failures.Validation(Messages.AttributeNameEmpty);
        return ItemSize.IsNameTooLong(name)
            ? throw Failures.Validation(Messages.AttributeNameTooLong)
            : new DocumentPath([PathElement.FromName(name)]);
    }

    private static UpdateClause Clause(string name, AttributeValueUpdate? update, LegacyBinding binding)
    {
        var path = Path(name);
        var action = update?.Action?.Value ?? "PUT";
        if (update?.Value is null)
        {
            return action == "DELETE"
                ? new UpdateClause(UpdateKind.Remove, path, null)
                : throw Failures.Validation(Messages.OnlyDeleteWithoutValue);
        }

        var value = binding.Add(update.Value);
        var type = binding[value].Type;
        var isSet = binding[value].IsSet;
        if (action == "ADD" && !isSet && type is not (AttributeType.N or AttributeType.L))
            throw Failures.Validation(Messages.AddUnsupported(ValueText.TypeName(type)));
        if (action == "DELETE" && !isSet)
            throw Failures.Validation(Messages.DeleteUnsupported(ValueText.TypeName(type)));
        var kind = action switch
        {
            "ADD" => UpdateKind.Add,
            "DELETE" => UpdateKind.Delete,
            _ => UpdateKind.Set,
        };
        return new UpdateClause(kind, path, new UpdateTerm(value));
    }

    private static ConditionNode Expectation(string name, ExpectedAttributeValue? expected, LegacyBinding binding)
    {
        if (expected is null)
            throw Failures.Validation(Messages.ExpectationMissing(name));
        var hasValues = expected.AttributeValueList is { Count: > 0 };
        if (expected.Value is not null && hasValues)
            throw Failures.Validation(Messages.ValueAndList(name));
        if (expected.ComparisonOperator?.Value is { } comparison)
        {
            if (expected.Exists is not null)
                throw Failures.Validation(Messages.ExistsWithComparison(name));
            if (expected.Value is null && !hasValues && comparison is not ("NULL" or "NOT_NULL"))
                throw Failures.Validation(Messages.ComparisonWithoutValue(name, comparison));
            return LegacyComparison.Read(name, comparison, expected.Value is { } one ? [one] : expected.AttributeValueList, binding);
        }

        if (hasValues)
            throw Failures.Validation(Messages.ListWithoutComparison(name));
        if (expected.Exists == false)
        {
            return expected.Value is null
                ? LegacyComparison.Read(name, "NULL", null, binding)
                : throw Failures.Validation(Messages.ValueWithoutExists(name));
        }

        return expected.Value is { } value
            ? LegacyComparison.Read(name, "EQ", [value], binding)
            : throw Failures.Validation(expected.Exists == true ? Messages.ExistsWithoutValue(name) : Messages.ValueOrListMissing(name));
    }

    private static ConditionNode Node(string name, SdkCondition? condition, LegacyBinding binding) =>
        condition is null
            ? throw Failures.Validation(Messages.FilterConditionMissing(name))
            : LegacyComparison.Read(name, condition.ComparisonOperator.Value, condition.AttributeValueList, binding);

    private static Condition Join(ConditionNode[] nodes, string? conditionalOperator, LegacyBinding binding)
    {
        var root = nodes[0];
        foreach (var node in nodes.AsSpan(1))
            root = new LogicalNode(conditionalOperator != "OR", root, node);
        return new Condition(root, binding.ToBinding());
    }
}
