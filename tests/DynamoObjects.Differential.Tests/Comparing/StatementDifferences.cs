using System.Globalization;
using System.Text.RegularExpressions;

namespace DynamoObjects.Differential.Comparing;

/// <summary>The known differences between DynamoDB Local and AWS in PartiQL, which the mock follows.</summary>
internal static class StatementDifferences
{
    public static readonly (string Reason, Func<ResponsePair, bool> Explains)[] All =
    [
        ("It fails with an internal error for some conditions on keys, and for some orders.", e =>
            IsStatement(e.Request) && e.Local.Error == "InternalFailure"
        ),
        ("The SDK has no exception for its error code of an existing item, which a transaction reports as an invalid one.", e =>
            IsStatement(e.Request)
            && (
                e is { Mock.Error: "DuplicateItemException", Local.Error: "DuplicateItem" } || e.Mock.HasCancellationReason("DuplicateItem")
            )
        ),
        ("It fetches what an index does not project for the filter.", e =>
            e is { Request: ExecuteStatementRequest, Mock.Subject: "not projected", Local.Error: null }
        ),
        ("A statement can write an index key of another type.", e =>
            e is { Request: ExecuteStatementRequest, Mock.Subject: "index key", Local.Error: null }
            || (e is { Request: ExecuteTransactionRequest, Local.Error: null } && e.Mock.HasCancellationReason("ValidationError"))
        ),
        ("It reads a page in the order of the key, and orders each page alone.", e =>
            e is { Request: ExecuteStatementRequest { Limit: > 0, Statement: var statement }, Mock.Error: null, Local.Error: null }
            && statement.Contains(" ORDER BY ", StringComparison.Ordinal)
            && Sort(e.Mock) == Sort(e.Local)
        ),
        ("It accepts nested paths into keys in the conditions of a transaction.", e =>
            e is { Request: ExecuteTransactionRequest, Mock.Subject: "nested key", Local.Error: null }
        ),
        ("It accepts alternatives whose range keys overlap.", e =>
            e is { Request: ExecuteStatementRequest, Mock.Subject: "alternatives", Local.Error: null }
        ),
        ("It checks the types of values that filters compare with keys, of which AWS's documentation says nothing.", e =>
            e is { Request: ExecuteStatementRequest, Mock.Error: null, Local.Subject: "key condition" or "empty key" or "statement key" }
        ),
        ("It accepts ORDER BY with any condition on the hash key, and then does not order.", e =>
            e is { Request: ExecuteStatementRequest, Mock.Subject: "order", Local.Error: null }
        ),
        ("It omits the table of a rejected read in a batch, and reports another one of two errors of a statement.", e =>
            e is { Request: BatchExecuteStatementRequest, Mock.Body: var mock, Local.Body: var local }
            && mock["Responses"] is JsonArray ours
            && local["Responses"] is JsonArray theirs
            && ours.Zip(theirs).All(pair => IsSameOrError(pair.First!, pair.Second!))
        ),
        ("The filter of a statement that reads a whole index sees attributes that the index does not project.", e =>
            e is { Request: ExecuteStatementRequest { Statement: var statement }, Mock.Error: null, Local.Error: null }
            && statement.Contains("\".\"", StringComparison.Ordinal)
            && statement.Contains(" WHERE ", StringComparison.Ordinal)
        ),
        ("It reports some errors of a transaction's statements without the number of the statement, or as a cancellation.", e =>
            e is { Request: ExecuteTransactionRequest, Mock.Error: "ValidationException", Local.Error: not null, Mock.Subject: not null }
            && (e.Local.Subject == e.Mock.Subject || e.Local.Error == "TransactionCanceledException")
        ),
        ("It checks each statement of a transaction against its table before it reads the next one.", e =>
            e is { Request: ExecuteTransactionRequest, Mock.Error: "ValidationException", Local.Error: "ValidationException" }
            && GetStatementNumber(e.Local) < GetStatementNumber(e.Mock)
        ),
    ];

    private static int? GetStatementNumber(BackendResponse response) =>
        Regex.Match(response.Message ?? "", @"^Validation failed in TransactStatements\[(\d+)\]") is { Success: true } match
            ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : null;

    private static bool IsSameOrError(JsonNode mock, JsonNode local) =>
        JsonNode.DeepEquals(mock, local)
        || (mock["Error"] is not null && local["Error"] is not null)
        || (string?)mock["Error"]?["Message"] == "(index key)";

    private static string Sort(BackendResponse response) =>
        string.Join('\n', response.Body["Items"]!.AsArray().Select(SdkJson.Text).Order(StringComparer.Ordinal));

    private static bool IsStatement(AmazonDynamoDBRequest request) =>
        request is ExecuteStatementRequest or BatchExecuteStatementRequest or ExecuteTransactionRequest;
}
