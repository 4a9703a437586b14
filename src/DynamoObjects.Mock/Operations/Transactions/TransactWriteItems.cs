using System.Runtime.InteropServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Operations.Replicas;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Regions;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transactions;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html</summary>
internal static class TransactWriteItems
{
    private const int MaxTokenLength = 36;

    public static TransactWriteItemsResponse Run(Database database, TransactWriteItemsRequest request, ResponseItemConverter items) =>
        Run(database, request, Validate(request, database.Settings.Rules), items);

    /// <summary>Runs the actions of a transaction, from a TransactWriteItems or from statements.</summary>
    /// <param name="database">The database.</param>
    /// <param name="request">The other members of the request: the token, and what to report.</param>
    /// <param name="actions">The actions.</param>
    /// <param name="items">Converts the items of failed conditions.</param>
    public static TransactWriteItemsResponse Run(
        Database database,
        TransactWriteItemsRequest request,
        List<TransactAction> actions,
        ResponseItemConverter items
    )
    {
        var bytes = actions.Sum(a => (long)a.PayloadBytes);
        if (bytes > Transactions.MaxBytes)
            throw Failures.Validation(Messages.TransactionTooLarge(bytes));
        if (string.IsNullOrEmpty(request.ClientRequestToken))
            return Write(database, request, actions, items, out _);
        object[] fingerprint = [.. actions.SelectMany(a => a.CreateFingerprint())];
        return database.Tokens.Begin(request.ClientRequestToken, fingerprint, database.Now, out var written) switch
        {
            TokenState.InProgress => throw Failures.TransactionInProgress(Messages.TokenInProgress),
            TokenState.Mismatched => throw Failures.IdempotentParameterMismatch(Messages.TokenReused),
            TokenState.Completed => Replay(database, request, actions, written),
            _ => WriteOnce(database, request, actions, items),
        };
    }

    private static TransactWriteItemsResponse WriteOnce(
        Database database,
        TransactWriteItemsRequest request,
        List<TransactAction> actions,
        ResponseItemConverter items
    )
    {
        try
        {
            var response = Write(database, request, actions, items, out var written);
            database.Tokens.Complete(request.ClientRequestToken, written, database.Now);
            return response;
        }
        catch
        {
            database.Tokens.Remove(request.ClientRequestToken);
            throw;
        }
    }

    private static TransactWriteItemsResponse Write(
        Database database,
        TransactWriteItemsRequest request,
        List<TransactAction> actions,
        ResponseItemConverter items,
        out int[] written
    )
    {
        var writes = Resolve(database, actions);

        var outcomes = Transaction.Run(writes);
        if (Array.Exists(outcomes, o => o.Failure is not null))
            throw Transactions.CreateCancellation([.. outcomes.Select((o, i) => actions[i].GetFailure(o, items))]);

        written = [.. outcomes.Select(outcome => outcome.Change.Bytes)];
        var response = new TransactWriteItemsResponse
        {
            ItemCollectionMetrics = ItemCollections
                .GetMetrics(request.ReturnItemCollectionMetrics, actions.Select((a, i) => (a.TableName, writes[i])))
                .OrUnset(),
        };
        if (WriteCapacity.IsWanted(request.ReturnConsumedCapacity))
        {
            var capacities = new Dictionary<string, WriteCapacity>();
            for (var i = 0; i < writes.Length; i++)
            {
                var name = actions[i].TableName;
                if (!capacities.TryGetValue(name, out var capacity))
                    capacities[name] = capacity = new WriteCapacity(name);
                capacity.Add(writes[i].Table, outcomes[i].Change, tableFactor: 2);
            }

            response.ConsumedCapacity = capacities
                .Values.Select(c => c.Report(request.ReturnConsumedCapacity, transactional: true)!)
                .ToSdkList();
        }

        return response.Complete();
    }

    /// <summary>
    /// Handles a request that is repeated within ten minutes: it writes nothing, and is charged for reading the items that were
    /// written, even if they no longer exist.
    /// </summary>
    private static TransactWriteItemsResponse Replay(
        Database database,
        TransactWriteItemsRequest request,
        List<TransactAction> actions,
        int[] written
    )
    {
        foreach (var action in actions)
            TableNames.Resolve(database, action.TableName);
        return new TransactWriteItemsResponse
        {
            ConsumedCapacity = Transactions
                .ReportReads(request.ReturnConsumedCapacity, actions.Select((action, i) => (action.TableName, written[i])))
                .OrUnset(),
        }.Complete();
    }

    private static ItemWrite[] Resolve(Database database, List<TransactAction> actions)
    {
        var tables = actions.ConvertAll(a => TableNames.Resolve(database, a.TableName));
        GlobalTables.CheckTransaction(database, CollectionsMarshal.AsSpan(tables));
        for (var i = 0; i < actions.Count; i++)
            actions[i].CheckKeys(tables[i]);
        Transactions.CancelIfUnfit(tables, actions, static (table, action) => action.CheckFits(table));
        KeyRules.CheckDistinct(actions.Select((a, i) => (tables[i], a.Item)), Messages.TransactionTargetsRepeat);
        return [.. actions.Select((a, i) => a.Resolve(tables[i]))];
    }

    private static List<TransactAction> Validate(TransactWriteItemsRequest request, RegionRules rules)
    {
        var constraints = new Constraints();
        CheckToken(ref constraints, request.ClientRequestToken, rules);
        constraints.OneOf(request.ReturnConsumedCapacity, "returnConsumedCapacity", EnumValues.ConsumedCapacity);
        constraints.OneOf(request.ReturnItemCollectionMetrics, "returnItemCollectionMetrics", EnumValues.CollectionMetrics);
        Transactions.CheckCount(ref constraints, request.TransactItems, rules);
        var requests = (request.TransactItems ?? []).ConvertAll(TransactActionRequest.From);
        for (var i = 0; i < requests.Count; i++)
            requests[i]?.CheckConstraints(ref constraints, i + 1);
        constraints.ThrowIfUnmet();

        return Parse(request.TransactItems!, requests, rules);
    }

    /// <summary>Reads the actions one at a time, in the order of the request.</summary>
    private static List<TransactAction> Parse(List<TransactWriteItem> items, List<TransactActionRequest?> requests, RegionRules rules)
    {
        var actions = new List<TransactAction>(requests.Count);
        try
        {
            for (var i = 0; i < requests.Count; i++)
                actions.Add(requests[i]?.Parse(rules) ?? throw TransactActionRequest.CreateFailure(items[i], rules));
            return actions;
        }
        catch (AmazonDynamoDBException)
        {
            // AWS accepts values of any nesting in expressions, but reports them before the error of a later action.
            foreach (var valid in requests.Take(actions.Count))
                valid!.CheckNesting(rules);
            throw;
        }
    }

    private static void CheckToken(ref Constraints constraints, string? token, RegionRules rules)
    {
        if (token?.Length > MaxTokenLength && rules.Has(RegionVariant.TransactionToken))
            throw Failures.Validation(Messages.SingleError(Messages.MemberTooLong("ClientRequestToken", MaxTokenLength)));
        constraints.Length(token, 1, MaxTokenLength, "clientRequestToken");
    }
}
