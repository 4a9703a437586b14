using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.PartiQL;
using DynamoObjects.Mock.Expressions.Tree;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;
using Condition = DynamoObjects.Mock.Expressions.Condition;

namespace DynamoObjects.Mock.Operations.Statements;

/// <summary>What the three PartiQL operations share: they parse statements and match them with their tables.</summary>
internal static class Statements
{
    private const int MaxCharacters = 8192;

    private static readonly Condition ItemAbsent = new(ExistenceNode.Absent, new Binding([], []));

    private static readonly List<AttributeValue> NoParameters = [];

    public static void Check(ref Constraints constraints, string? statement, List<AttributeValue>? parameters, string prefix = "")
    {
        constraints.NotNull(statement, new(prefix, "statement"));
        constraints.Length(statement, 1, MaxCharacters, new(prefix, "statement"));
        constraints.NotEmpty(parameters, new(prefix, "parameters"));
    }

    /// <summary>Checks the statements of a batch or transaction.</summary>
    /// <param name="constraints">Collects the constraints that are not met.</param>
    /// <param name="statements">The statements, as sent.</param>
    /// <param name="parameter">The name of the parameter, such as <c>TransactStatements</c>.</param>
    /// <param name="max">The maximum number of statements.</param>
    /// <param name="read">Gets a statement's text, its parameters, and what it returns if its condition is false.</param>
    public static void CheckEach<T>(
        ref Constraints constraints,
        List<T>? statements,
        string parameter,
        int max,
        Func<T, (string? Text, List<AttributeValue>? Parameters, ReturnValuesOnConditionCheckFailure? OnFailure)> read
    )
        where T : class
    {
        var member = $"{char.ToLowerInvariant(parameter[0])}{parameter[1..]}";
        constraints.NotNull(statements, member);
        constraints.NotEmpty(statements, member);
        if (statements?.Count > max)
            constraints.Add(Messages.MemberTooLong(parameter, max));
        for (var i = 0; i < statements?.Count; i++)
        {
            var (text, parameters, onFailure) = statements[i] is { } statement ? read(statement) : default;
            var within = $"{member}.{i + 1}.member.";
            Check(ref constraints, text, parameters, within);
            constraints.OneOf(onFailure, new(within, "returnValuesOnConditionCheckFailure"), EnumValues.OnConditionCheckFailure);
        }
    }

    /// <summary>Checks the values of parameters, before the statement is known.</summary>
    public static void CheckValues(List<AttributeValue>? parameters)
    {
        foreach (var parameter in parameters ?? NoParameters)
            SdkValues.FromSdk(parameter, ValueLayer.Older);
    }

    /// <summary>Parses a statement and checks it, before the table is known.</summary>
    public static Statement Parse(string text, List<AttributeValue>? parameters)
    {
        var parameterValues = parameters ?? NoParameters;
        var statement = ParsedStatement.Parse(text, parameterValues).Bind(parameterValues);
        if (statement.Item is { } item && ItemSize.Measure(item) > ItemSize.Limit)
            throw Failures.Validation(Messages.ItemTooLarge);
        if (statement.IndexName is not null && statement.Kind is StatementKind.Update or StatementKind.Delete)
            throw Failures.Validation(Messages.IndexWriteUnsupported);
        return statement;
    }

    /// <summary>Finds the key in a statement's conditions.</summary>
    /// <param name="table">The table.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="others">The other conditions.</param>
    /// <returns>The key; <see langword="null"/> if one of its attributes has no equality condition.</returns>
    public static Item? FindKey(Table table, Statement statement, out List<ConditionNode> others)
    {
        if (ReadKey(table, statement, out others) is not { } key)
            return null;
        KeyRules.CheckKey(table, key);
        return key;
    }

    /// <summary>Finds the key of a SELECT that reads one item; <see langword="null"/> if it has another condition, or reads an
    /// index.</summary>
    public static Item? FindOnlyKey(Table table, Statement statement)
    {
        if (statement.IndexName is not null || table.Key.Attributes.Any(attribute => HasTwoValues(statement, attribute)))
            return null;
        return FindKey(table, statement, out var others) is { } key && others.Count == 0 ? key : null;
    }

    /// <summary>Checks that the values that a write compares with key attributes can be keys.</summary>
    public static void CheckScalarKey(Table table, Statement statement)
    {
        if (statement.Kind is not (StatementKind.Update or StatementKind.Delete))
            return;
        var conditions = statement.Conjuncts.ToList();
        foreach (var attribute in table.Key.Attributes)
        {
            if (TryTakeEquality(conditions, attribute.Name, statement.Binding, out var value) && !value.IsKeyType)
                throw Failures.Validation(Messages.KeyOfStatementNotScalar(attribute.Name, value.Type));
        }
    }

    /// <summary>Checks the key of a transaction's statement for errors that cancel the transaction. An empty key is not one of
    /// them: it rejects the request.</summary>
    public static void CheckKeyFits(Table table, Statement statement)
    {
        if (statement.Item is { } inserted)
            CheckKeyTypes(table, inserted);
        if ((statement.Item ?? ReadKey(table, statement, out _)) is not { } key)
            return;
        if (!Array.Exists(table.Key.Attributes, attribute => key[attribute.Name].IsEmptyKey))
            KeyRules.CheckItem(table, key);
    }

    /// <summary>Removes <c>attribute = value</c> from some conditions, if it is among them.</summary>
    public static bool TryTakeEquality(List<ConditionNode> nodes, string attributeName, Binding binding, out Value value)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (!AttributeTest.IsEquality(nodes[i], attributeName, binding, out value))
                continue;
            nodes.RemoveAt(i);
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Converts a statement to a write that can be committed.</summary>
    public static ItemWrite Resolve(Database database, Statement statement)
    {
        var table = TableNames.Resolve(database, statement.TableName);
        if (statement.Kind == StatementKind.Insert)
            return Insert(table, statement.Item!);

        var key = FindKey(table, statement, out var others) ?? throw Failures.Validation(Messages.KeyEqualityMissing);
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

    private static Item? ReadKey(Table table, Statement statement, out List<ConditionNode> others)
    {
        others = [.. statement.Conjuncts];
        var key = Item.Empty;
        foreach (var attribute in table.Key.Attributes)
        {
            if (!TryTakeEquality(others, attribute.Name, statement.Binding, out var value))
                return null;
            if (!value.IsKeyType)
                return statement.IsRead ? null : throw Failures.Validation(Messages.KeyOfStatementNotScalar(attribute.Name, value.Type));
            if (value.Type != attribute.Type)
                throw Failures.Validation(Messages.KeyOfStatementType(attribute.Name));
            key = key.With(attribute.Name, value);
        }

        foreach (var attribute in table.Key.Attributes)
        {
            while (TryTakeEquality(others, attribute.Name, statement.Binding, out var again))
            {
                if (again != key[attribute.Name])
                    throw Failures.Validation(Messages.KeyEqualTwice(attribute.Name));
            }
        }

        return key;
    }

    private static bool HasTwoValues(Statement statement, KeyAttribute attribute)
    {
        var conditions = statement.Conjuncts.ToList();
        return TryTakeEquality(conditions, attribute.Name, statement.Binding, out var one)
            && TryTakeEquality(conditions, attribute.Name, statement.Binding, out var other)
            && one != other;
    }

    private static void CheckKeyTypes(Table table, Item item)
    {
        foreach (var attribute in table.Key.Attributes)
        {
            if (!item.TryGet(attribute.Name, out var value))
                throw Failures.Validation(Messages.KeyOfStatementMissing(attribute.Name));
            if (value.Type != attribute.Type)
                throw Failures.Validation(Messages.KeyOfStatementType(attribute.Name));
        }
    }

    private static ItemWrite Insert(Table table, Item item)
    {
        CheckKeyTypes(table, item);
        KeyRules.CheckItem(table, item);
        IndexKeys.CheckValues(table, item);
        return ItemWrite.Put(table, item, ItemAbsent);
    }
}
