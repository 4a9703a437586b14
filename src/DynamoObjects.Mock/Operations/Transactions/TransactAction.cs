using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;
using Condition = DynamoObjects.Mock.Expressions.Condition;

namespace DynamoObjects.Mock.Operations.Transactions;

/// <summary>One write of a transaction, or one condition that it checks, ready to be fitted to its table.</summary>
internal sealed class TransactAction
{
    public required WriteKind Kind { get; init; }

    public required string TableName { get; init; }

    /// <summary>The item of a put; the key of all others.</summary>
    public required Item Item { get; init; }

    public required Condition? Condition { get; init; }

    public required UpdatePlan? Plan { get; init; }

    public ReturnValuesOnConditionCheckFailure? OnFailure { get; init; }

    /// <summary>Whether a put is of a statement, whose item must not be there.</summary>
    public bool IsInsertion { get; init; }

    /// <summary>
    /// What the action adds to the size of its request: the item or key, the expressions, what their placeholders stand for.
    /// </summary>
    public required int PayloadBytes { get; init; }

    /// <summary>Gives what makes two actions the same for an idempotency token.</summary>
    public required Func<object[]> CreateFingerprint { get; init; }

    /// <summary>Checks the action against its table as far as that refuses the whole request: empty keys, and paths into keys.</summary>
    public void CheckKeys(Table table)
    {
        KeyPaths.Check(table, Plan?.NestedNames, Condition?.NestedNames);
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

    /// <summary>Why the action failed, as it is told; <see langword="null"/> if it did not.</summary>
    public AmazonDynamoDBException? GetFailure(in WriteOutcome outcome, ResponseItemConverter items)
    {
        if (outcome.Failure is not ConditionalCheckFailedException)
            return outcome.Failure;
        return IsInsertion ? Failures.DuplicateItem() : ConditionFailures.Create(OnFailure, outcome.Change.Old, items);
    }
}
