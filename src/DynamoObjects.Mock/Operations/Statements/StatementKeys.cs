using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.PartiQL;
using DynamoObjects.Mock.Expressions.Tree;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Statements;

/// <summary>The keys in the conditions of statements.</summary>
internal static class StatementKeys
{
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

    /// <summary>Checks that an item has key attributes of the right types.</summary>
    public static void CheckKeyTypes(Table table, Item item)
    {
        foreach (var attribute in table.Key.Attributes)
        {
            if (!item.TryGet(attribute.Name, out var value))
                throw Failures.Validation(Messages.KeyOfStatementMissing(attribute.Name));
            if (value.Type != attribute.Type)
                throw Failures.Validation(Messages.KeyOfStatementType(attribute.Name));
        }
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
}
