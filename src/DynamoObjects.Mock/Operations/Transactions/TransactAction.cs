using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;
using Condition = DynamoObjects.Mock.Expressions.Condition;

namespace DynamoObjects.Mock.Operations.Transactions;

/// <summary>One write or condition check of a transaction, before it is matched with its table.</summary>
internal sealed class TransactAction
{
    public required WriteKind Kind { get; init; }

    public required string TableName { get; init; }

    /// <summary>The item of a put; the key of all other actions.</summary>
    public required Item Item { get; init; }

    public required Condition? Condition { get; init; }

    public required UpdatePlan? Plan { get; init; }

    public ReturnValuesOnConditionCheckFailure? OnFailure { get; init; }

    /// <summary>Whether the action is a statement's insertion, whose item must not exist.</summary>
    public bool IsInsertion { get; init; }

    /// <summary>
    /// The bytes that the action adds to the size of its request: the item or key, the expressions, and the values of their
    /// placeholders.
    /// </summary>
    public required int PayloadBytes { get; init; }

    /// <summary>Creates a sequence that is equal for actions that are the same for an idempotency token.</summary>
    public required Func<object[]> CreateFingerprint { get; init; }

    /// <summary>Checks for errors that reject the whole request: empty keys, and nested paths into keys.</summary>
    public void CheckKeys(Table table)
    {
        KeyPaths.Check(table, Plan?.NestedNames, Condition?.NestedNames);
        KeyRules.CheckNotEmpty(table, Item);
        if (Kind == WriteKind.Put)
            IndexKeys.CheckValues(table, Item);
    }

    /// <summary>Checks the action against its table; an exception cancels the transaction.</summary>
    public void CheckFits(Table table)
    {
        if (Kind == WriteKind.Put)
        {
            KeyRules.CheckItem(table, Item);
            IndexKeys.CheckTypes(table, Item);
        }
        else
        {
            KeyRules.CheckKey(table, Item);
        }

        UpdateRules.CheckKeyUntouched(table, Plan);
    }

    public ItemWrite Resolve(Table table) =>
        Kind switch
        {
            WriteKind.Put => ItemWrite.Put(table, Item, Condition),
            WriteKind.Update => ItemWrite.Update(table, Item, Condition, Plan),
            WriteKind.Delete => ItemWrite.Delete(table, Item, Condition),
            _ => ItemWrite.Check(table, Item, Condition!),
        };

    /// <summary>Gets the reported reason for a failed action; <see langword="null"/> for one that succeeded.</summary>
    public AmazonDynamoDBException? GetFailure(in WriteOutcome outcome, ResponseItemConverter items)
    {
        if (outcome.Failure is not ConditionalCheckFailedException)
            return outcome.Failure;
        return IsInsertion ? Failures.DuplicateItem() : ConditionFailures.Create(OnFailure, outcome.Change.Old, items);
    }
}
