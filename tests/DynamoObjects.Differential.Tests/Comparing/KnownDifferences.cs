namespace DynamoObjects.Differential.Comparing;

/// <summary>The known differences between DynamoDB Local and AWS, which the mock follows.</summary>
internal static class KnownDifferences
{
    private static readonly (string Reason, Func<ResponsePair, bool> Explains)[] All =
    [
        ("It has messages of its own for tables that it refuses, and looks the table up first.", e =>
            e is { Request: CreateTableRequest or UpdateTableRequest, Mock.Error: not null, Local.Error: not null }
        ),
        ("It takes a throughput for what is billed on demand, and ignores it.", e =>
            e is { Request: CreateTableRequest or UpdateTableRequest, Local.Error: null }
            && e.Mock.Message?.Contains("PAY_PER_REQUEST", StringComparison.Ordinal) == true
        ),
        ("It takes definitions of attributes that no key uses.", e =>
            e is { Request: CreateTableRequest, Local.Error: null }
            && e.Mock.Message?.Contains("Some AttributeDefinitions are not used", StringComparison.Ordinal) == true
        ),
        ("It leaves out the throughput of an index that is billed on demand.", e =>
            e.Request is CreateTableRequest or UpdateTableRequest or DescribeTableRequest or DeleteTableRequest
            && RemoveZeros(e.Mock) == RemoveZeros(e.Local)
        ),
        ("It describes a deleted table whole, as if it were still there.", e =>
            e is { Request: DeleteTableRequest, Mock.Error: null, Local.Error: null }
        ),
        ("Of two faults it tells the other one: it looks at the table before the request, and at the expressions before the values.", e =>
            e is { Mock.Subject: { } mock, Local.Subject: { } local } && mock != local
        ),
        ("It asks the condition before it refuses to update a key.", e =>
            e is { Mock.Subject: "key update", Local.Error: "ConditionalCheckFailedException" }
        ),
        ("It asks the condition before it looks at AttributeUpdates.", e =>
            e is { Mock.Subject: "update action" or "set" or "number", Local.Error: "ConditionalCheckFailedException" }
        ),
        ("It asks the condition before it looks for paths into keys in the values of an update.", e =>
            e is { Mock.Subject: "nested key", Local.Error: "ConditionalCheckFailedException" }
        ),
        ("A query that ends at its last possible key has no next page; on AWS it has one whenever the limit was reached.", e =>
            e is { Request: QueryRequest { Limit: > 0 }, Mock.LastEvaluatedKey.Count: > 0, Local.LastEvaluatedKey: null or { Count: 0 } }
            && e.HasSameItems
        ),
        ("A query does not go on from its last possible key.", e =>
            e is { Request: QueryRequest { ExclusiveStartKey: not null }, Mock.Error: null, Local.Subject: "start key" }
            && e.Mock.Body["Items"] is null or JsonArray { Count: 0 }
        ),
        ("An update that only removes creates the item that it does not find.", e =>
            e.Mock.Error is null && e.Before.Append(e.Request).Any(HasOnlyRemoves)
        ),
        ("It leaves out all AttributeUpdates of a request where one of them has no Action, whose default is PUT.", e =>
            e.Before.Append(e.Request).OfType<UpdateItemRequest>().Any(u => u.AttributeUpdates?.Values.Any(v => v.Action is null) == true)
        ),
        ("Of two faulty actions of a transaction it tells the other one.", e =>
            e
                is {
                    Request: TransactWriteItemsRequest { TransactItems.Count: > 1 },
                    Mock.Error: "ValidationException",
                    Local.Error: not null
                }
        ),
        ("It asks the condition before it looks whether an action of a transaction fits.", e =>
            e.Mock.HasCancellationReason("ValidationError") && e.Local.HasCancellationReason("ConditionalCheckFailed")
        ),
        ("The filter of a scan on an index sees attributes that the index does not project.", e =>
            e.Request is ScanRequest { IndexName: "keys" or "local" } scan
            && (scan.FilterExpression is not null || scan.ScanFilter is not null)
        ),
        ("It fails with an error of its own.", e => e is { Mock.Error: not null, Local.Error: "InternalFailure" }),
        ("It takes some transactions that have an item twice, and asks their conditions first.", e =>
            e is { Mock.Subject: "repeated target", Local.Error: null or "TransactionCanceledException" }
        ),
        ("It lets a transaction's conditions have paths into keys.", e =>
            e is { Request: TransactWriteItemsRequest, Mock.Subject: "nested key", Local.Error: null or "TransactionCanceledException" }
        ),
        ("It refuses a transaction with an item that does not fit its table as a whole, without reasons.", e =>
            e.Mock.HasCancellationReason("ValidationError")
            && (e.Local.Error == "ValidationException" || e.Local.Body["Reasons"] is JsonArray { Count: 0 })
        ),
        ("It has other messages for why an item does not fit its table.", e =>
            e.Mock.HasCancellationReason("ValidationError") && e.Local.HasCancellationReason("ValidationError")
        ),
        ("It gives an empty item for a projection that matches nothing in a transaction.", e =>
            e.Request is TransactGetItemsRequest
            && SdkJson.Text(e.Local.Body).Replace("\"Item\":{}", "", StringComparison.Ordinal) == SdkJson.Text(e.Mock.Body)
        ),
        ("An update may write a key of an index that is of another type.", e =>
            e is { Request: UpdateItemRequest, Mock.Subject: "index key", Local.Error: null }
            || (e.Request is TransactWriteItemsRequest && e.Mock.HasCancellationReason("ValidationError") && e.Local.Error is null)
        ),
    ];

    public static bool Explain(ResponsePair exchange) => Array.Exists(All, d => d.Explains(exchange));

    private static string RemoveZeros(BackendResponse response) =>
        SdkJson
            .Text(response.Body)
            .Replace(""","ProvisionedThroughput":{"ReadCapacityUnits":0,"WriteCapacityUnits":0}""", "", StringComparison.Ordinal);

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

    private static bool HasOnlyRemoves(string expression) =>
        !expression.Contains("SET ", StringComparison.Ordinal) && !expression.Contains("ADD ", StringComparison.Ordinal);
}
