namespace DynamoObjects.Differential.Comparing;

/// <summary>The known differences between DynamoDB Local and AWS, which the mock follows.</summary>
internal static class KnownDifferences
{
    private static readonly (string Reason, Func<ResponsePair, bool> Explains)[] All =
    [
        ("It has different messages for invalid tables, and looks up the table first.", e =>
            e is { Request: CreateTableRequest or UpdateTableRequest, Mock.Error: not null, Local.Error: not null }
        ),
        ("It accepts a throughput for on-demand billing, and ignores it.", e =>
            e is { Request: CreateTableRequest or UpdateTableRequest, Local.Error: null }
            && e.Mock.Message?.Contains("PAY_PER_REQUEST", StringComparison.Ordinal) == true
        ),
        ("It accepts definitions of attributes that no key uses.", e =>
            e is { Request: CreateTableRequest, Local.Error: null }
            && e.Mock.Message?.Contains("Some AttributeDefinitions are not used", StringComparison.Ordinal) == true
        ),
        ("It omits the throughput of an index with on-demand billing.", e =>
            e.Request is CreateTableRequest or UpdateTableRequest or DescribeTableRequest or DeleteTableRequest
            && RemoveZeros(e.Mock) == RemoveZeros(e.Local)
        ),
        ("It changes a table at once; AWS answers with the old values and UPDATING.", e =>
            e is { Request: UpdateTableRequest, Mock.Error: null, Local.Error: null }
        ),
        ("It accepts a change to PROVISIONED without a throughput, if the table has one.", e =>
            e is { Request: UpdateTableRequest, Local.Error: null }
            && e.Mock.Message?.Contains("ProvisionedThroughput must be specified", StringComparison.Ordinal) == true
        ),
        ("It returns the full description of a deleted table.", e =>
            e is { Request: DeleteTableRequest, Mock.Error: null, Local.Error: null }
        ),
        ("It reports another one of two errors: it checks the table before the request, and the expressions before the values.", e =>
            e is { Mock.Subject: { } mock, Local.Subject: { } local } && mock != local
        ),
        ("It evaluates the condition before it rejects the update of a key.", e =>
            e is { Mock.Subject: "key update", Local.Error: "ConditionalCheckFailedException" }
        ),
        ("It evaluates the condition before it checks AttributeUpdates.", e =>
            e is { Mock.Subject: "update action" or "set" or "number", Local.Error: "ConditionalCheckFailedException" }
        ),
        ("It evaluates the condition before it checks the values of an update for nested paths into keys.", e =>
            e is { Mock.Subject: "nested key", Local.Error: "ConditionalCheckFailedException" }
        ),
        ("A query that ends at its last possible key has no next page; on AWS it has one whenever the limit was reached.", e =>
            e is { Request: QueryRequest { Limit: > 0 }, Mock.LastEvaluatedKey.Count: > 0, Local.LastEvaluatedKey: null or { Count: 0 } }
            && e.HasSameItems
        ),
        ("A query whose page of 1 MB ends at its last possible key has no next page; on AWS it has one whenever the page was full.", e =>
            e is { Request: QueryRequest, Mock.LastEvaluatedKey.Count: > 0, Local.LastEvaluatedKey: null or { Count: 0 } }
            && e.HasSameItems
            && e.Before.Any(HasLargeItems)
        ),
        ("A query does not continue after its last possible key.", e =>
            e is { Request: QueryRequest { ExclusiveStartKey: not null }, Mock.Error: null, Local.Subject: "start key" }
            && e.Mock.Body["Items"] is null or JsonArray { Count: 0 }
        ),
        ("It accepts a start key of a query on a table without range key.", e =>
            e is { Request: QueryRequest { ExclusiveStartKey: not null }, Mock.Subject: "start key", Local.Error: null }
        ),
        ("An update that only removes creates a missing item.", e =>
            e.Mock.Error is null or "ConditionalCheckFailedException" && e.Before.Append(e.Request).Any(HasOnlyRemoves)
        ),
        ("It returns untouched siblings of a nested path as updated.", e =>
            e
                is {
                    Request: UpdateItemRequest { ReturnValues.Value: "UPDATED_OLD" or "UPDATED_NEW" } update,
                    Mock.Error: null,
                    Local.Error: null
                }
            && update.UpdateExpression?.AsSpan().ContainsAny('.', '[') == true
        ),
        ("It rejects a transaction that removes a nested path from a missing item.", e =>
            e is { Mock.Error: "TransactionCanceledException", Local.Subject: "update path" } && HasOnlyRemoves(e.Request)
        ),
        ("It ignores all AttributeUpdates of a request if one of them has no Action, whose default is PUT.", e =>
            e.Before.Append(e.Request).OfType<UpdateItemRequest>().Any(u => u.AttributeUpdates?.Values.Any(v => v.Action is null) == true)
        ),
        ("It reports another one of two invalid actions in a transaction.", e =>
            e
                is {
                    Request: TransactWriteItemsRequest { TransactItems.Count: > 1 },
                    Mock.Error: "ValidationException",
                    Local.Error: not null
                }
        ),
        ("It evaluates the condition before it checks whether an action of a transaction fits its table.", e =>
            e.Mock.HasCancellationReason("ValidationError") && e.Local.HasCancellationReason("ConditionalCheckFailed")
        ),
        ("The filter of a scan on an index sees attributes that the index does not project.", e =>
            e.Request is ScanRequest { IndexName: { } index } scan
            && !index.EndsWith("all", StringComparison.OrdinalIgnoreCase)
            && (scan.FilterExpression is not null || scan.ScanFilter is not null)
        ),
        ("It fails with an internal error.", e => e is { Mock.Error: not null, Local.Error: "InternalFailure" }),
        ("It accepts some transactions with a duplicate item, and evaluates their conditions first.", e =>
            e is { Mock.Subject: "repeated target", Local.Error: null or "TransactionCanceledException" }
        ),
        ("It accepts nested paths into keys in the conditions of a transaction.", e =>
            e is { Request: TransactWriteItemsRequest, Mock.Subject: "nested key", Local.Error: null or "TransactionCanceledException" }
        ),
        ("It rejects a transaction with an item that does not fit its table, without cancellation reasons.", e =>
            e.Mock.HasCancellationReason("ValidationError")
            && (e.Local.Error == "ValidationException" || e.Local.Body["Reasons"] is JsonArray { Count: 0 })
        ),
        ("It checks the types of keys in a transaction, which cancel it, before index keys that are empty or too large.", e =>
            e.Mock.Subject is "key size" or "empty key" && e.Local.HasCancellationReason("ValidationError")
        ),
        ("It has different messages for an item that does not fit its table.", e =>
            e.Mock.HasCancellationReason("ValidationError") && e.Local.HasCancellationReason("ValidationError")
        ),
        ("It returns an empty item for a projection that matches nothing in a transaction.", e =>
            e.Request is TransactGetItemsRequest
            && SdkJson.Text(e.Local.Body).Replace("\"Item\":{}", "", StringComparison.Ordinal) == SdkJson.Text(e.Mock.Body)
        ),
        ("It writes an empty map in a record of a stream without its type.", e =>
            e.Mock.Body.ContainsKey("Records") && RemoveEmptyMaps(e.Mock) == RemoveEmptyMaps(e.Local)
        ),
        ("It checks the size of a local index's key in puts alone.", e =>
            e is { Request: UpdateItemRequest or TransactWriteItemsRequest, Mock.Subject: "key size", Local.Error: null }
            || (e is { Mock.Subject: "key size", Local.Error: null } && IsUpdateStatement(e.Request))
        ),
        ("It checks the type of a value that is deleted from the key of a local index, even if the item has none.", e =>
            e is { Request: UpdateItemRequest { AttributeUpdates: { } updates }, Mock.Error: null, Local.Subject: "index key" }
            && updates.Values.Any(u => u.Action == AttributeAction.DELETE)
        ),
        ("An update can write an index key of another type.", e =>
            e.Local.Error is null
            && (e.Mock.Subject == "index key" || e.Mock.HasCancellationReason("ValidationError"))
            && (e.Request is UpdateItemRequest or TransactWriteItemsRequest || IsUpdateStatement(e.Request))
        ),
        .. StatementDifferences.All,
    ];

    public static bool Explain(ResponsePair exchange) => Array.Exists(All, d => d.Explains(exchange));

    private static string RemoveZeros(BackendResponse response) =>
        SdkJson
            .Text(response.Body)
            .Replace(""","ProvisionedThroughput":{"ReadCapacityUnits":0,"WriteCapacityUnits":0}""", "", StringComparison.Ordinal);

    private static string RemoveEmptyMaps(BackendResponse response) =>
        SdkJson.Text(response.Body).Replace("""{"M":{}}""", "{}", StringComparison.Ordinal);

    private static bool IsUpdateStatement(AmazonDynamoDBRequest request) =>
        request switch
        {
            ExecuteStatementRequest statement => IsUpdate(statement.Statement),
            ExecuteTransactionRequest transaction => transaction.TransactStatements.Exists(s => IsUpdate(s.Statement)),
            _ => false,
        };

    private static bool IsUpdate(string statement) => statement.StartsWith("UPDATE", StringComparison.Ordinal);

    private static bool HasOnlyRemoves(AmazonDynamoDBRequest request) =>
        request switch
        {
            UpdateItemRequest { UpdateExpression: { } expression } => HasOnlyRemoves(expression),
            UpdateItemRequest { AttributeUpdates: { } updates } => updates.Values.All(u => u.Action == AttributeAction.DELETE),
            TransactWriteItemsRequest transaction => transaction.TransactItems.Exists(i =>
                i.Update is { } update && HasOnlyRemoves(update.UpdateExpression)
            ),
            _ => false,
        };

    private static bool HasLargeItems(AmazonDynamoDBRequest request) =>
        request is BatchWriteItemRequest batch
        && batch.RequestItems.Values.Any(writes => writes.Exists(w => w.PutRequest?.Item.ContainsKey("large") == true));

    private static bool HasOnlyRemoves(string expression) =>
        !expression.Contains("SET ", StringComparison.Ordinal) && !expression.Contains("ADD ", StringComparison.Ordinal);
}
