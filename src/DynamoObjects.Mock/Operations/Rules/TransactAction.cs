using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;
using Condition = DynamoObjects.Mock.Expressions.Condition;

namespace DynamoObjects.Mock.Operations.Rules;

/// <summary>One of the actions of a TransactWriteItems: Put, Update, Delete and ConditionCheck in one shape.</summary>
internal sealed class TransactAction
{
    private readonly Dictionary<string, string>? _names;
    private readonly Dictionary<string, AttributeValue>? _values;
    private readonly Dictionary<string, AttributeValue>? _subject;
    private readonly string? _condition;
    private readonly string? _update;

    private Item? _item;
    private Condition? _parsedCondition;
    private UpdatePlan? _plan;

    private TransactAction(
        WriteKind kind,
        string tableName,
        Dictionary<string, AttributeValue>? subject,
        string? condition,
        string? update,
        Dictionary<string, string>? names,
        Dictionary<string, AttributeValue>? values,
        ReturnValuesOnConditionCheckFailure? onFailure)
    {
        Kind = kind;
        TableName = tableName;
        _subject = subject;
        _condition = condition;
        _update = update;
        _names = names;
        _values = values;
        OnFailure = onFailure;
    }

    public WriteKind Kind { get; }

    public string TableName { get; }

    public ReturnValuesOnConditionCheckFailure? OnFailure { get; }

    /// <summary>The item of a put; the key of all others.</summary>
    public Item Item => _item!;

    /// <summary>What the action adds to the size of its request: the item or key, the expressions, what their placeholders stand for.</summary>
    public int PayloadBytes { get; private set; }

    /// <summary>Takes the one action that a TransactWriteItem must have.</summary>
    public static TransactAction? Of(TransactWriteItem item) => item switch
    {
        { Put: { } put, Update: null, Delete: null, ConditionCheck: null } => new TransactAction(
            WriteKind.Put, put.TableName, put.Item, put.ConditionExpression, null, put.ExpressionAttributeNames,
            put.ExpressionAttributeValues, put.ReturnValuesOnConditionCheckFailure),
        { Put: null, Update: { } update, Delete: null, ConditionCheck: null } => new TransactAction(
            WriteKind.Update, update.TableName, update.Key, update.ConditionExpression, update.UpdateExpression,
            update.ExpressionAttributeNames, update.ExpressionAttributeValues, update.ReturnValuesOnConditionCheckFailure),
        { Put: null, Update: null, Delete: { } delete, ConditionCheck: null } => new TransactAction(
            WriteKind.Delete, delete.TableName, delete.Key, delete.ConditionExpression, null,
            delete.ExpressionAttributeNames, delete.ExpressionAttributeValues, delete.ReturnValuesOnConditionCheckFailure),
        { Put: null, Update: null, Delete: null, ConditionCheck: { } check } => new TransactAction(
            WriteKind.Check, check.TableName, check.Key, check.ConditionExpression, null, check.ExpressionAttributeNames,
            check.ExpressionAttributeValues, check.ReturnValuesOnConditionCheckFailure),
        _ => null,
    };

    public void CheckShape(ref Constraints constraints, int number)
    {
        var action = Kind switch
        {
            WriteKind.Put => "put",
            WriteKind.Update => "update",
            WriteKind.Delete => "delete",
            _ => "conditionCheck",
        };
        var member = $"transactItems.{number}.member.{action}";
        Transactions.CheckTableName(ref constraints, TableName, $"{member}.tableName");
        constraints.NotNull(_subject, $"{member}.{(Kind == WriteKind.Put ? "item" : "key")}");
        if (Kind == WriteKind.Check)
            constraints.NotNull(_condition, $"{member}.conditionExpression");
        if (Kind == WriteKind.Update)
            constraints.NotNull(_update, $"{member}.updateExpression");
        constraints.OneOf(OnFailure, $"{member}.returnValuesOnConditionCheckFailure", "ALL_OLD, NONE");
    }

    /// <summary>Reads values and expressions, with no table in sight.</summary>
    public void Parse()
    {
        ExpressionParameters.Check(
            [
                new("UpdateExpression", _update is not null),
                new("ConditionExpression", _condition is not null),
            ],
            [],
            _names,
            _values);
        // How deep the values of expressions are is not asked here: a deep one is compared, and refused only where it is written.
        var scope = ExpressionScope.Of(_names, _values, ValueLayer.Older, Nesting.MostUnchecked);
        _item = SdkValues.FromSdk(_subject!, ValueLayer.Older);
        if (Kind == WriteKind.Put && ItemSize.Of(_item) > ItemSize.Limit)
            throw Failures.Validation(Messages.ItemTooLarge);
        _plan = _update is null ? null : scope.ParseUpdate(_update);
        _parsedCondition = _condition is null ? null : scope.ParseCondition("ConditionExpression", _condition);
        scope.CheckAllUsed();
        PayloadBytes = ItemSize.Of(_item) + Encoding.UTF8.GetByteCount(_update ?? "") + Encoding.UTF8.GetByteCount(_condition ?? "") + scope.Bytes;
    }

    /// <summary>Checks the action against its table as far as that refuses the whole request: empty keys, and paths into keys.</summary>
    public void CheckKeys(Table table)
    {
        KeyPaths.Check(table, _plan?.NestedNames, _parsedCondition?.NestedNames);
        KeyRules.CheckNotEmpty(table, Item);
        if (Kind == WriteKind.Put)
            IndexKeys.CheckEmpty(table, Item);
    }

    /// <summary>Checks the action against its table; what this throws cancels the transaction.</summary>
    public void CheckFits(Table table)
    {
        if (Kind == WriteKind.Put)
            KeyRules.CheckItem(table, Item);
        else
            KeyRules.CheckKey(table, Item);
        UpdateRules.CheckKeyUntouched(table, _plan);
    }

    public ItemWrite Resolve(Table table) => Kind switch
    {
        WriteKind.Put => ItemWrite.Put(table, Item, _parsedCondition),
        WriteKind.Update => ItemWrite.Update(table, Item, _parsedCondition, _plan),
        WriteKind.Delete => ItemWrite.Delete(table, Item, _parsedCondition),
        _ => ItemWrite.Check(table, Item, _parsedCondition!),
    };

    /// <summary>What makes two actions the same for an idempotency token.</summary>
    public object Print() => (
        (Kind, TableName, Item, _condition, _update, OnFailure?.Value),
        string.Join('\n', (_names ?? []).OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => $"{n.Key}\t{n.Value}")),
        _values is null ? Item.Empty : SdkValues.FromSdk(_values, ValueLayer.Older, Nesting.MostUnchecked));
}
