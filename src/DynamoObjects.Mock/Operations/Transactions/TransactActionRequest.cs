using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Syntax;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Regions;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transactions;

/// <summary>The common shape of Put, Update, Delete and ConditionCheck in a TransactWriteItems, as sent.</summary>
internal sealed record TransactActionRequest(WriteKind Kind, string TableName)
{
    /// <summary>The item of a put; the key of all other actions.</summary>
    public Dictionary<string, AttributeValue>? Subject { get; init; }

    public string? Condition { get; init; }

    public string? Update { get; init; }

    public Dictionary<string, string>? Names { get; init; }

    public Dictionary<string, AttributeValue>? Values { get; init; }

    public ReturnValuesOnConditionCheckFailure? OnFailure { get; init; }

    /// <summary>Gets the one action that a TransactWriteItem must have.</summary>
    public static TransactActionRequest? From(TransactWriteItem item) =>
        item switch
        {
            { Put: { } put, Update: null, Delete: null, ConditionCheck: null } => new TransactActionRequest(WriteKind.Put, put.TableName)
            {
                Subject = put.Item,
                Condition = put.ConditionExpression,
                Names = put.ExpressionAttributeNames,
                Values = put.ExpressionAttributeValues,
                OnFailure = put.ReturnValuesOnConditionCheckFailure,
            },
            { Put: null, Update: { } update, Delete: null, ConditionCheck: null } => new TransactActionRequest(
                WriteKind.Update,
                update.TableName
            )
            {
                Subject = update.Key,
                Condition = update.ConditionExpression,
                Update = update.UpdateExpression,
                Names = update.ExpressionAttributeNames,
                Values = update.ExpressionAttributeValues,
                OnFailure = update.ReturnValuesOnConditionCheckFailure,
            },
            { Put: null, Update: null, Delete: { } delete, ConditionCheck: null } => new TransactActionRequest(
                WriteKind.Delete,
                delete.TableName
            )
            {
                Subject = delete.Key,
                Condition = delete.ConditionExpression,
                Names = delete.ExpressionAttributeNames,
                Values = delete.ExpressionAttributeValues,
                OnFailure = delete.ReturnValuesOnConditionCheckFailure,
            },
            { Put: null, Update: null, Delete: null, ConditionCheck: { } check } => new TransactActionRequest(
                WriteKind.Check,
                check.TableName
            )
            {
                Subject = check.Key,
                Condition = check.ConditionExpression,
                Names = check.ExpressionAttributeNames,
                Values = check.ExpressionAttributeValues,
                OnFailure = check.ReturnValuesOnConditionCheckFailure,
            },
            _ => null,
        };

    /// <summary>Creates the error of an item with no action, or with several.</summary>
    public static AmazonDynamoDBException CreateFailure(TransactWriteItem? item, RegionRules rules) =>
        Failures.Validation(
            item is { Put: not null } or { Update: not null } or { Delete: not null } or { ConditionCheck: not null }
                ? Messages.TransactActionsSeveral
            : rules.Has(RegionVariant.TransactionAction)
                ? Messages.SingleError(Messages.ConstraintUnmet("", "transactItems", Messages.TransactActionConstraint))
            : Messages.TransactActionMissing
        );

    public void CheckConstraints(ref Constraints constraints, int number)
    {
        var action = Kind switch
        {
            WriteKind.Put => "put",
            WriteKind.Update => "update",
            WriteKind.Delete => "delete",
            _ => "conditionCheck",
        };
        var within = $"transactItems.{number}.member.{action}.";
        Transactions.CheckTableName(ref constraints, TableName, new(within, "tableName"));
        constraints.NotNull(Subject, new(within, Kind == WriteKind.Put ? "item" : "key"));
        if (Kind == WriteKind.Check)
            constraints.NotNull(Condition, new(within, "conditionExpression"));
        if (Kind == WriteKind.Update)
            constraints.NotNull(Update, new(within, "updateExpression"));
        constraints.OneOf(OnFailure, new(within, "returnValuesOnConditionCheckFailure"), EnumValues.OnConditionCheckFailure);
    }

    /// <summary>Reads values and expressions, before the table is known.</summary>
    public TransactAction Parse(RegionRules rules)
    {
        ExpressionParameters.Check(
            [new("UpdateExpression", Update is not null), new("ConditionExpression", Condition is not null)],
            [],
            Names,
            Values
        );
        var layer = Transactions.GetLayer(rules);
        // In most regions, AWS compares deeply nested values, and rejects them only in writes.
        var maxNesting = rules.Has(RegionVariant.TransactionNesting) ? Nesting.MaxLevels : Nesting.MaxUncheckedLevels;
        var scope = ExpressionScope.Create(Names, Values, layer, maxNesting);
        var plan = Update is null ? null : scope.ParseUpdate(Update);
        var condition = Condition is null ? null : scope.ParseCondition("ConditionExpression", Condition);
        scope.CheckAllUsed();
        var item = SdkValues.FromSdk(Subject!, layer);
        if (Kind == WriteKind.Put && ItemSize.Measure(item) > ItemSize.Limit)
            throw Failures.Validation(Messages.ItemTooLarge);
        return new TransactAction
        {
            Kind = Kind,
            TableName = TableName,
            Item = item,
            Condition = condition,
            Plan = plan,
            OnFailure = OnFailure,
            PayloadBytes = ItemSize.Measure(item) + Bytes(Update) + Bytes(Condition) + scope.Bytes,
            CreateFingerprint = () => CreateFingerprint(item),
        };
    }

    /// <summary>Rejects values of expressions that are nested too deep.</summary>
    public void CheckNesting(RegionRules rules) => ExpressionScope.Create(Names, Values, Transactions.GetLayer(rules));

    private static int Bytes(string? expression) => Encoding.UTF8.GetByteCount(expression ?? "");

    private object[] CreateFingerprint(Item item) =>
        [
            (Kind, TableName, item, Condition, Update, OnFailure?.Value),
            string.Join('\n', (Names ?? []).OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => $"{n.Key}\t{n.Value}")),
            Values is null ? Item.Empty : SdkValues.FromSdk(Values, ValueLayer.Older, Nesting.MaxUncheckedLevels),
        ];
}
