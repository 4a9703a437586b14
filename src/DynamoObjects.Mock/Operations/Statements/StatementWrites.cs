using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.PartiQL;
using DynamoObjects.Mock.Expressions.Tree;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;
using Condition = DynamoObjects.Mock.Expressions.Condition;

namespace DynamoObjects.Mock.Operations.Statements;

/// <summary>The writes of statements, and what they return.</summary>
internal static class StatementWrites
{
    private static readonly Condition ItemAbsent = new(ExistenceNode.Absent, new Binding([], []));

    /// <summary>Converts a statement to a write that can be committed.</summary>
    public static ItemWrite Resolve(Database database, Statement statement)
    {
        var table = TableNames.Resolve(database, statement.TableName);
        if (statement.Kind == StatementKind.Insert)
            return Insert(table, statement.Item!);

        var key = StatementKeys.FindKey(table, statement, out var others) ?? throw Failures.Validation(Messages.KeyEqualityMissing);
        var condition = CreateCondition(statement, others);
        KeyPaths.Check(table, statement.Plan?.NestedNames, condition?.NestedNames);
        UpdateRules.CheckKeyUntouched(table, statement.Plan);
        return statement.Plan is { } plan ? ItemWrite.Update(table, key, condition, plan) : ItemWrite.Delete(table, key, condition);
    }

    /// <summary>
    /// Creates the condition of a write: an update does not create an item, a deletion of no item succeeds, and EXISTS requires an
    /// item.
    /// </summary>
    public static Condition? CreateCondition(Statement statement, List<ConditionNode> others)
    {
        if (statement.Kind != StatementKind.Delete)
            return statement.CreateCondition(others, ExistenceNode.Present);
        return others.Count == 0
            ? null
            : statement.CreateCondition([new LogicalNode(false, ExistenceNode.Absent, Statement.Join(others)!)]);
    }

    /// <summary>Creates the error for a write with a false condition.</summary>
    public static AmazonDynamoDBException CreateConditionException(
        Statement statement,
        ReturnValuesOnConditionCheckFailure? wanted,
        Item? old,
        ResponseItemConverter items
    ) => statement.Kind == StatementKind.Insert ? Failures.DuplicateItem() : ConditionFailures.Create(wanted, old, items);

    /// <summary>Gets the attributes for RETURNING; <see langword="null"/> for none.</summary>
    public static Item? GetReturnedAttributes(Statement statement, in ItemChange change) =>
        statement.Returning switch
        {
            "ALL OLD" => change.Old,
            "ALL NEW" => change.New,
            "MODIFIED OLD" => change.Update?.UpdatedOld,
            "MODIFIED NEW" => change.Update?.UpdatedNew,
            _ => null,
        };

    private static ItemWrite Insert(Table table, Item item)
    {
        StatementKeys.CheckKeyTypes(table, item);
        KeyRules.CheckItem(table, item);
        IndexKeys.CheckValues(table, item);
        return ItemWrite.Put(table, item, ItemAbsent);
    }
}
