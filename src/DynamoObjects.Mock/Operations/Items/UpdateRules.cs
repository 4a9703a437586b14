using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Expressions.Legacy;
using DynamoObjects.Mock.Expressions.Syntax;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>Checks which attributes an update may change, and selects those that it returns.</summary>
internal static class UpdateRules
{
    public static UpdatePlan? Parse(ExpressionScope scope, string? expression, Dictionary<string, AttributeValueUpdate>? updates)
    {
        if (expression is not null)
            return scope.ParseUpdate(expression);
        return updates is { Count: > 0 } ? LegacyParameters.ReadAttributeUpdates(updates, ValueLayer.Current) : null;
    }

    public static void CheckKeyUntouched(Table table, UpdatePlan? plan)
    {
        if (plan is null)
            return;
        foreach (var path in plan.Paths)
        {
            foreach (var attribute in table.Key.Attributes)
            {
                if (attribute.Name == path.Name)
                    throw Failures.Validation(Messages.KeyUpdated(path.Name));
            }
        }
    }

    /// <summary>Gets the attributes for ReturnValues, or <see langword="null"/> if there are none.</summary>
    public static Item? GetReturnedAttributes(ReturnValue? wanted, in ItemChange change) =>
        wanted?.Value switch
        {
            "ALL_OLD" => change.Old,
            "ALL_NEW" => change.New,
            "UPDATED_OLD" => change.Update?.UpdatedOld,
            "UPDATED_NEW" => change.Update?.UpdatedNew,
            _ => null,
        };
}
