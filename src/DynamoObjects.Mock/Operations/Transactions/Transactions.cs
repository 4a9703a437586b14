using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transactions;

/// <summary>What the two transactional operations have in common.</summary>
internal static class Transactions
{
    /// <summary>What all items of a transaction may have together.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private const int MostItems = 100;

    public static void CheckCount(ref Constraints constraints, System.Collections.ICollection? items)
    {
        constraints.NotNull(items, "transactItems");
        constraints.NotEmpty(items, "transactItems");
        if (items?.Count > MostItems)
            constraints.Add(Messages.MemberTooLong("TransactItems", MostItems));
    }

    public static void CheckTableName(ref Constraints constraints, string? name, MemberName member)
    {
        constraints.NotNull(name, member);
        constraints.Length(name, 1, 1024, member);
        if (name is { Length: > 0 } && !name.StartsWith("arn:", StringComparison.Ordinal))
            constraints.NamePattern(name, member);
    }

    /// <summary>Why one item of a transaction does not fit its table, if it does not: that cancels the transaction.</summary>
    public static AmazonDynamoDBException? FailureOf<T>(Table table, T subject, Action<Table, T> check)
    {
        try
        {
            check(table, subject);
            return null;
        }
        catch (AmazonDynamoDBException exception)
        {
            return exception;
        }
    }

    public static void CancelIfAny(AmazonDynamoDBException?[] failures)
    {
        if (Array.Exists(failures, f => f is not null))
            throw Cancelled(failures);
    }

    /// <summary>What reading items in a transaction consumes: twice as much as reading them consistently.</summary>
    public static List<ConsumedCapacity>? Reads(ReturnConsumedCapacity? wanted, IEnumerable<(string TableName, int Bytes)> items)
    {
        if (wanted is null || wanted.Value == "NONE")
            return null;
        return items
            .GroupBy(i => i.TableName, i => 2 * ReadCapacity.Units(i.Bytes, consistent: true))
            .Select(table =>
            {
                var units = table.Sum();
                return new ConsumedCapacity
                {
                    TableName = table.Key,
                    CapacityUnits = units,
                    ReadCapacityUnits = units,
                    Table = wanted.Value == "INDEXES" ? new Capacity { CapacityUnits = units, ReadCapacityUnits = units } : null,
                };
            })
            .ToSdkList();
    }

    /// <summary>The cancellation of a transaction, with a reason for each item in the order of the request.</summary>
    public static AmazonDynamoDBException Cancelled(IReadOnlyList<AmazonDynamoDBException?> failures) =>
        Failures.TransactionCanceled(Messages.TransactionCancelled(failures.Select(Code)), failures.Select(Reason).ToSdkList());

    private static string Code(AmazonDynamoDBException? failure) =>
        failure switch
        {
            null => "None",
            ConditionalCheckFailedException => "ConditionalCheckFailed",
            DuplicateItemException => "DuplicateItem",
            ItemCollectionSizeLimitExceededException => "ItemCollectionSizeLimitExceeded",
            TransactionConflictException => "TransactionConflict",
            _ => "ValidationError",
        };

    private static CancellationReason Reason(AmazonDynamoDBException? failure)
    {
        var reason = new CancellationReason { Code = Code(failure) };
        if (failure is null)
            return reason;
        reason.Message = failure.Message;
        if (failure is ConditionalCheckFailedException { Item: { } item })
            reason.Item = item;
        return reason;
    }
}
