using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTables.html</summary>
internal static class ListTables
{
    private const int MaxNames = 100;

    public static ListTablesResponse Run(Database database, ListTablesRequest request)
    {
        var constraints = new Constraints();
        constraints.Length(request.ExclusiveStartTableName, 3, 255, "exclusiveStartTableName");
        constraints.NamePattern(request.ExclusiveStartTableName, "exclusiveStartTableName");
        constraints.AtLeast(request.Limit, 1, "limit");
        constraints.AtMost(request.Limit, MaxNames, "limit");
        constraints.ThrowIfUnmet();

        var limit = request.Limit ?? MaxNames;
        var names = database
            .Tables.Select(t => t.Name)
            .Where(n => string.CompareOrdinal(n, request.ExclusiveStartTableName) > 0)
            .Take(limit + 1)
            .ToSdkList();

        var response = new ListTablesResponse { TableNames = names };
        if (names.Count > limit)
        {
            names.RemoveAt(limit);
            response.LastEvaluatedTableName = names[^1];
        }

        return response.Complete(names.Sum(n => n.Length + 3L));
    }
}
