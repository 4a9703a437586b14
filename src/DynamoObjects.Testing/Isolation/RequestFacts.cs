using System.Collections.Concurrent;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Isolation;

/// <summary>Finds the operation and the tables of a request.</summary>
internal static class RequestFacts
{
    private const string Suffix = "Request";

    private static readonly ConcurrentDictionary<Type, string> Operations = new();

    private static readonly string[] TableProperties =
    [
        nameof(ScanRequest.TableName),
        "TargetTableName",
        "SourceTableName",
        "TableArn",
        "SourceTableArn",
        "ResourceArn",
        "BackupArn",
        "StreamArn",
        "ExportArn",
        "ImportArn",
        "BulkOperationArn",
    ];

    /// <summary>Returns the operation of a request's type, which may derive from the SDK's type.</summary>
    public static string GetOperation(Type request) => Operations.GetOrAdd(request, static type =>
        {
            while (type.BaseType is { } parent && parent.IsSubclassOf(typeof(AmazonDynamoDBRequest)))
                type = parent;
            return type.Name.EndsWith(Suffix, StringComparison.Ordinal) ? type.Name[..^Suffix.Length] : type.Name;
        });

    /// <summary>Whether the request consumes read units.</summary>
    public static bool IsRead(AmazonDynamoDBRequest request) =>
        request switch
        {
            GetItemRequest or QueryRequest or ScanRequest or BatchGetItemRequest or TransactGetItemsRequest => true,
            ExecuteStatementRequest it => IsSelect(it.Statement),
            BatchExecuteStatementRequest it => IsSelect(it.Statements?.FirstOrDefault()?.Statement),
            ExecuteTransactionRequest it => IsSelect(it.TransactStatements?.FirstOrDefault()?.Statement),
            _ => false,
        };

    /// <summary>Returns the distinct names of the tables, in the order of the request.</summary>
    public static IReadOnlyList<string> GetTables(AmazonDynamoDBRequest request) =>
        [
            .. GetRawNames(request)
                .Where(name => !string.IsNullOrEmpty(name))
                .Select(name => TableNames.GetName(name!))
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Returns the tables that a request creates; empty for other requests.</summary>
    public static IReadOnlyList<string> GetCreatedTables(AmazonDynamoDBRequest request)
    {
        var table = request switch
        {
            CreateTableRequest it => it.TableName,
            RestoreTableFromBackupRequest it => it.TargetTableName,
            RestoreTableToPointInTimeRequest it => it.TargetTableName,
            ImportTableRequest it => it.TableCreationParameters?.TableName,
            _ => null,
        };
        return string.IsNullOrEmpty(table) ? [] : [TableNames.GetName(table)];
    }

    private static IEnumerable<string?> GetRawNames(AmazonDynamoDBRequest request) =>
        request switch
        {
            BatchGetItemRequest it => it.RequestItems?.Keys ?? Enumerable.Empty<string?>(),
            BatchWriteItemRequest it => it.RequestItems?.Keys ?? Enumerable.Empty<string?>(),
            TransactGetItemsRequest it => it.TransactItems?.Select(item => item?.Get?.TableName) ?? [],
            TransactWriteItemsRequest it => it.TransactItems?.Select(item =>
                item?.Put?.TableName ?? item?.Update?.TableName ?? item?.Delete?.TableName ?? item?.ConditionCheck?.TableName
            ) ?? [],
            ExecuteStatementRequest it => GetStatementTables(it.Statement),
            BatchExecuteStatementRequest it => it.Statements?.SelectMany(statement => GetStatementTables(statement?.Statement)) ?? [],
            ExecuteTransactionRequest it => it.TransactStatements?.SelectMany(statement => GetStatementTables(statement?.Statement)) ?? [],
            ImportTableRequest it => [it.TableCreationParameters?.TableName],
            _ => TableProperties.Select(name => request.GetType().GetProperty(name)?.GetValue(request) as string),
        };

    private static List<string> GetStatementTables(string? statement)
    {
        var names = new List<string>();
        StatementTables.Rename(statement ?? "", name =>
        {
            names.Add(name);
            return name;
        });
        return names;
    }

    private static bool IsSelect(string? statement) =>
        statement?.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase) == true;
}
