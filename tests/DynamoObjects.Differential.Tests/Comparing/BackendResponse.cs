using Amazon.Runtime;

namespace DynamoObjects.Differential.Comparing;

/// <summary>The response of a backend to a request, or its error with the message and reasons.</summary>
/// <param name="Error">The error code, or <see langword="null"/> if the request succeeded.</param>
/// <param name="Message">The error's message.</param>
/// <param name="Body">The response, or the members of the error other than its message.</param>
internal sealed record BackendResponse(string? Error, string? Message, JsonObject Body)
{
    /// <summary>Represents a page that only the other backend has.</summary>
    public static readonly BackendResponse None = new("none", null, []);

    /// <summary>The subject of the message.</summary>
    public string? Subject { get; init; }

    /// <summary>The start key of the next page.</summary>
    public Dictionary<string, AttributeValue>? LastEvaluatedKey { get; private init; }

    /// <summary>The token of the next page.</summary>
    public string? NextToken { get; private init; }

    public static async Task<BackendResponse> GetAsync(IAmazonDynamoDB client, AmazonDynamoDBRequest request)
    {
        try
        {
            var response = await SendAsync(client, request);
            return new BackendResponse(null, null, SdkJson.Serialize(response))
            {
                LastEvaluatedKey = response switch
                {
                    QueryResponse query => query.LastEvaluatedKey,
                    ScanResponse scan => scan.LastEvaluatedKey,
                    _ => null,
                },
                NextToken = (response as ExecuteStatementResponse)?.NextToken,
            };
        }
        catch (TransactionCanceledException exception)
        {
            return new BackendResponse(
                exception.ErrorCode,
                exception.Message,
                new JsonObject { ["Reasons"] = new JsonArray([.. (exception.CancellationReasons ?? []).Select(SdkJson.Serialize)]) }
            );
        }
        catch (ConditionalCheckFailedException exception)
        {
            return new BackendResponse(exception.ErrorCode, exception.Message, SdkJson.Serialize(new { exception.Item }));
        }
        catch (AmazonDynamoDBException exception)
        {
            return new BackendResponse(exception.ErrorCode, exception.Message, []);
        }
    }

    /// <summary>Whether a transaction was canceled for this reason, possibly among others.</summary>
    public bool HasCancellationReason(string code) => Body["Reasons"] is JsonArray reasons && reasons.Any(r => (string?)r!["Code"] == code);

    public override string ToString() =>
        Error is null ? SdkJson.Text(Body) : $"{Error}: {Message} {(Body.Count == 0 ? "" : SdkJson.Text(Body))}";

    private static async Task<AmazonWebServiceResponse> SendAsync(IAmazonDynamoDB client, AmazonDynamoDBRequest request) =>
        request switch
        {
            PutItemRequest put => await client.PutItemAsync(put),
            GetItemRequest get => await client.GetItemAsync(get),
            UpdateItemRequest update => await client.UpdateItemAsync(update),
            DeleteItemRequest delete => await client.DeleteItemAsync(delete),
            QueryRequest query => await client.QueryAsync(query),
            ScanRequest scan => await client.ScanAsync(scan),
            BatchGetItemRequest get => await client.BatchGetItemAsync(get),
            BatchWriteItemRequest write => await client.BatchWriteItemAsync(write),
            TransactGetItemsRequest get => await client.TransactGetItemsAsync(get),
            TransactWriteItemsRequest write => await client.TransactWriteItemsAsync(write),
            ExecuteStatementRequest statement => await client.ExecuteStatementAsync(statement),
            BatchExecuteStatementRequest statements => await client.BatchExecuteStatementAsync(statements),
            ExecuteTransactionRequest statements => await client.ExecuteTransactionAsync(statements),
            CreateTableRequest create => await client.CreateTableAsync(create),
            UpdateTableRequest update => await client.UpdateTableAsync(update),
            DescribeTableRequest describe => await client.DescribeTableAsync(describe),
            DeleteTableRequest delete => await client.DeleteTableAsync(delete),
            ListTablesRequest list => await client.ListTablesAsync(list),
            _ => throw new ArgumentException($"Nothing generates a {request.GetType().Name}.", nameof(request)),
        };
}
