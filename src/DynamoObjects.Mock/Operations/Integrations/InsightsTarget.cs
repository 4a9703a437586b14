using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Integrations;

/// <summary>A table or a global secondary index with a setting of Contributor Insights.</summary>
/// <param name="Table">The table.</param>
/// <param name="Index">The index; <see langword="null"/> for the table.</param>
internal readonly record struct InsightsTarget(Table Table, IndexDefinition? Index)
{
    public const string DefaultMode = "ACCESSED_AND_THROTTLED_KEYS";

    private const string ThrottledKeys = "THROTTLED_KEYS";

    private string Name => Index?.Name ?? "";

    public ContributorInsights? Setting => Table.Definition.Insights.GetValueOrDefault(Name);

    public static void Check(ref Constraints constraints, string? tableName, string? indexName)
    {
        TableNames.Check(ref constraints, tableName);
        constraints.IndexName(indexName);
    }

    public static InsightsTarget Find(Database database, string tableName, string? indexName)
    {
        var table = TableNames.ResolveTable(database, tableName);
        if (indexName is null)
            return new InsightsTarget(table, null);
        var index = table.Definition.Indexes.FirstOrDefault(i => i.IsGlobal && i.Name == indexName);
        return index is null
            ? throw Failures.ResourceNotFound(Messages.InsightsIndexNotFound(indexName, table.Name))
            : new InsightsTarget(table, index);
    }

    /// <summary>Changes the setting; the caller holds the table's lock.</summary>
    public void Change(ContributorInsights setting)
    {
        var definition = Table.Definition;
        Table.Redefine(
            definition with
            {
                Insights = new Dictionary<string, ContributorInsights>(definition.Insights) { [Name] = setting },
            }
        );
    }

    /// <summary>The names of the rules in CloudWatch: for the partition key and the sort key, one for accessed (C) and one for
    /// throttled (T) keys.</summary>
    public IEnumerable<string> GetRules(ContributorInsights setting)
    {
        var key = Index?.Key ?? Table.Key;
        string[] parts = key.RangeNames is { Length: > 0 } ? ["PK", "SK"] : ["PK"];
        string[] kinds = setting.Mode == ThrottledKeys ? ["T"] : ["C", "T"];
        var suffix = string.Join('-', (string[])[Table.Name, .. Index is null ? Array.Empty<string>() : [Index.Name]]);
        var milliseconds = setting.Changed.ToUnixTimeMilliseconds();
        return from part in parts
            from kind in kinds
            select string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"DynamoDBContributorInsights-{part}{kind}-{suffix}-{milliseconds}"
            );
    }
}
