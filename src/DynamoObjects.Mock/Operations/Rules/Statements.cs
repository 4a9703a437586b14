using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Expressions.PartiQL;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Rules;

/// <summary>What the three operations of PartiQL have in common: statements are read, and fitted to their tables.</summary>
internal static class Statements
{
    private const int MostCharacters = 8192;

    public static void Check(ref Constraints constraints, string? statement, List<AttributeValue>? parameters, string prefix = "")
    {
        constraints.NotNull(statement, $"{prefix}statement");
        constraints.Length(statement, 1, MostCharacters, $"{prefix}statement");
        if (parameters is { Count: 0 })
            constraints.Add("[]", $"{prefix}parameters", "Member must have length greater than or equal to 1");
    }

    /// <summary>Checks the statements of a batch or transaction.</summary>
    /// <param name="constraints">Takes what is not met.</param>
    /// <param name="sent">The statements, as they were sent.</param>
    /// <param name="parameter">The name of the parameter, as <c>TransactStatements</c>.</param>
    /// <param name="most">How many there may be.</param>
    /// <param name="read">Gives a statement's text and parameters.</param>
    public static void CheckEach<T>(
        ref Constraints constraints, List<T>? sent, string parameter, int most, Func<T, (string? Text, List<AttributeValue>? Parameters)> read)
        where T : class
    {
        var member = $"{char.ToLowerInvariant(parameter[0])}{parameter[1..]}";
        constraints.NotNull(sent, member);
        if (sent is { Count: 0 })
            constraints.Add("[]", member, "Member must have length greater than or equal to 1");
        if (sent?.Count > most)
            constraints.Add(Messages.MemberTooLong(parameter, most));
        for (var i = 0; i < sent?.Count; i++)
        {
            var (text, parameters) = sent[i] is { } statement ? read(statement) : default;
            Check(ref constraints, text, parameters, $"{member}.{i + 1}.member.");
        }
    }

    /// <summary>Reads a statement and checks what can be checked with no table in sight.</summary>
    public static Statement Parse(string text, List<AttributeValue>? parameters)
    {
        var statement = StatementParser.Parse(text, parameters);
        foreach (var parameter in parameters ?? [])
            SdkValues.FromSdk(parameter, ValueLayer.Older);
        var draft = new StatementText();
        var condition = draft.Condition(statement.Where?.Conjuncts ?? []);
        var update = statement.Kind == StatementKind.Update ? draft.Update(statement.Assignments) : null;
        var scope = Scope(draft);
        if (condition is not null)
            scope.ParseCondition("ConditionExpression", condition);
        if (update is not null)
            scope.ParseUpdate(update);
        if (statement.Item is { } item && ItemSize.Of(SdkValues.FromSdk(item, ValueLayer.Older)) > ItemSize.Limit)
            throw Failures.Validation(Messages.ItemTooLarge);
        if (statement.IndexName is not null && statement.Kind is StatementKind.Update or StatementKind.Delete)
            throw Failures.Validation(Messages.IndexWritten);
        return statement;
    }

    /// <summary>The placeholders of a text.</summary>
    public static ExpressionScope Scope(StatementText text) => ExpressionScope.OfStatement(text.Names, text.Values);

    /// <summary>The key that a statement names, attribute by attribute.</summary>
    /// <param name="table">The table.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="others">The other conditions.</param>
    /// <returns>The key; <see langword="null"/> where one of its attributes has no equality.</returns>
    public static Item? FindKey(Table table, Statement statement, out List<WhereClause> others)
    {
        others = [.. statement.Where?.Conjuncts ?? []];
        var key = Item.Empty;
        foreach (var attribute in table.Key.Attributes)
        {
            if (others.Find(clause => IsEquality(clause, attribute.Name)) is not WhereTest test)
                return null;
            others.Remove(test);
            key = key.With(attribute.Name, Read(attribute, test.Operands[1].Literal!));
        }
        KeyRules.CheckKey(table, key);
        return key;
    }

    public static bool IsEquality(WhereClause clause, string attributeName) =>
        clause is WhereTest { Operator: "=" } test && test.Attribute == attributeName;

    /// <summary>What a statement writes, ready to be committed.</summary>
    public static ItemWrite Resolve(Database database, Statement statement)
    {
        var table = TableNames.Resolve(database, statement.TableName);
        if (statement.Kind == StatementKind.Insert)
            return Insert(table, statement.Item!);

        var key = FindKey(table, statement, out var others) ?? throw Failures.Validation(Messages.KeyEqualityMissing);
        var text = new StatementText();
        var condition = ConditionOf(statement, table, others, text);
        var update = statement.Kind == StatementKind.Update ? text.Update(statement.Assignments) : null;
        var scope = Scope(text);
        var parsed = condition is null ? null : scope.ParseCondition("ConditionExpression", condition);
        var plan = update is null ? null : scope.ParseUpdate(update);
        KeyPaths.Check(table, plan?.NestedNames, parsed?.NestedNames);
        UpdateRules.CheckKeyUntouched(table, plan);
        return plan is null ? ItemWrite.Delete(table, key, parsed) : ItemWrite.Update(table, key, parsed, plan);
    }

    /// <summary>The condition of a write: an update makes no item, and EXISTS asks for one.</summary>
    public static string? ConditionOf(Statement statement, Table table, List<WhereClause> others, StatementText text)
    {
        var condition = text.Condition(others);
        if (statement.Kind == StatementKind.Delete)
            return condition;
        var exists = text.Exists(table.Key.HashNames[0]);
        return condition is null ? exists : others is [WhereLogical] ? $"{exists} AND ({condition})" : $"{exists} AND {condition}";
    }

    /// <summary>Why a write was refused, as its statement tells it.</summary>
    public static AmazonDynamoDBException Refusal(Statement statement, ReturnValuesOnConditionCheckFailure? wanted, Item? old) =>
        statement.Kind == StatementKind.Insert ? Failures.DuplicateItem() : ConditionFailures.Of(wanted, old);

    /// <summary>The attributes that RETURNING asks for; <see langword="null"/> for none.</summary>
    public static Item? Returned(Statement statement, in ItemChange change) => statement.Returning switch
    {
        "ALL OLD" => change.Old,
        "ALL NEW" => change.New,
        "MODIFIED OLD" => change.Update?.UpdatedOld,
        "MODIFIED NEW" => change.Update?.UpdatedNew,
        _ => null,
    };

    private static ItemWrite Insert(Table table, Dictionary<string, AttributeValue> attributes)
    {
        var item = SdkValues.FromSdk(attributes, ValueLayer.Older);
        foreach (var attribute in table.Key.Attributes)
        {
            if (!item.TryGet(attribute.Name, out var value))
                throw Failures.Validation(Messages.KeyOfStatementMissing(attribute.Name));
            if (value.Type != attribute.Type)
                throw Failures.Validation(Messages.KeyOfStatementType(attribute.Name));
        }
        KeyRules.CheckItem(table, item);
        IndexKeys.CheckEmpty(table, item);
        var scope = ExpressionScope.Of(new() { ["#key"] = table.Key.HashNames[0] }, null, ValueLayer.Older);
        return ItemWrite.Put(table, item, scope.ParseCondition("ConditionExpression", "attribute_not_exists(#key)"));
    }

    private static Value Read(KeyAttribute attribute, AttributeValue literal)
    {
        var value = SdkValues.FromSdk(literal, ValueLayer.Older);
        return value.Type == attribute.Type ? value : throw Failures.Validation(Messages.KeyOfStatementType(attribute.Name));
    }
}
