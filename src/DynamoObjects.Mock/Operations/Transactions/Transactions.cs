using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Regions;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transactions;

/// <summary>What the transactional operations share.</summary>
internal static class Transactions
{
    /// <summary>The maximum size of all items of a transaction.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private const int MaxItems = 100;

    /// <summary>Gets the layer of AWS that reads the values of a transaction.</summary>
    public static ValueLayer GetLayer(RegionRules rules) =>
        rules.Has(RegionVariant.TransactionValues) ? ValueLayer.Current : ValueLayer.Older;

    public static void CheckCount(ref Constraints constraints, System.Collections.ICollection? items, RegionRules rules)
    {
        constraints.NotNull(items, "transactItems");
        if (items is { Count: 0 } && rules.Has(RegionVariant.TransactionCount))
            constraints.Add(Messages.MemberTooShort("TransactItems"));
        else
            constraints.NotEmpty(items, "transactItems");
        if (items?.Count > MaxItems)
            constraints.Add(Messages.MemberTooLong("TransactItems", MaxItems));
    }

    public static void CheckTableName(ref Constraints constraints, string? name, MemberName member)
    {
        constraints.NotNull(name, member);
        constraints.Length(name, 1, 1024, member);
        if (name is { Length: > 0 } && !name.StartsWith("arn:", StringComparison.Ordinal))
            constraints.NamePattern(name, member);
    }

    /// <summary>Checks actions against their tables in the order of the request: the first one that does not fit cancels the
    /// transaction, and those after it are not checked.</summary>
    public static void CancelIfUnfit<T>(IReadOnlyList<Table> tables, IReadOnlyList<T> actions, Action<Table, T> check)
    {
        for (var i = 0; i < actions.Count; i++)
        {
            try
            {
                check(tables[i], actions[i]);
            }
            catch (AmazonDynamoDBException exception)
            {
                var failures = new AmazonDynamoDBException?[actions.Count];
                failures[i] = exception;
                throw CreateCancellation(failures);
            }
        }
    }

    public static void CancelIfAny(AmazonDynamoDBException?[] failures)
    {
        if (Array.Exists(failures, f => f is not null))
            throw CreateCancellation(failures);
    }

    /// <summary>Reports the capacity of reads in a transaction: twice that of consistent reads.</summary>
    public static List<ConsumedCapacity>? ReportReads(ReturnConsumedCapacity? wanted, IEnumerable<(string TableName, int Bytes)> items)
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

    /// <summary>Creates the exception of a canceled transaction, with a reason for each item in the order of the
    /// request.</summary>
    public static AmazonDynamoDBException CreateCancellation(IReadOnlyList<AmazonDynamoDBException?> failures) =>
        Failures.TransactionCanceled(Messages.TransactionCanceled(failures.Select(Code)), failures.Select(Reason).ToSdkList());

    private static string Code(AmazonDynamoDBException? exception) =>
        exception switch
        {
            null => "None",
            ConditionalCheckFailedException => "ConditionalCheckFailed",
            DuplicateItemException => "DuplicateItem",
            ItemCollectionSizeLimitExceededException => "ItemCollectionSizeLimitExceeded",
            TransactionConflictException => "TransactionConflict",
            _ => "ValidationError",
        };

    private static CancellationReason Reason(AmazonDynamoDBException? exception)
    {
        var reason = new CancellationReason { Code = Code(exception) };
        if (exception is null)
            return reason;
        reason.Message = exception.Message;
        if (exception is ConditionalCheckFailedException { Item: { } item })
            reason.Item = item;
        return reason;
    }
}
