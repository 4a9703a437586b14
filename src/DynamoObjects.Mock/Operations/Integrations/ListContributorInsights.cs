using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Integrations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListContributorInsights.html</summary>
internal static class ListContributorInsights
{
    private const int MaxSummaries = 100;

    // It sorts before the characters of table names and index names.
    private const char Separator = ' ';

    public static ListContributorInsightsResponse Run(Database database, ListContributorInsightsRequest request)
    {
        var constraints = new Constraints();
        if (request.TableName is not null)
            TableNames.Check(ref constraints, request.TableName);
        constraints.AtMost(request.MaxResults, MaxSummaries, "maxResults");
        constraints.ThrowIfUnmet();

        var tables = request.TableName is { } name ? [TableNames.ResolveTable(database, name)] : database.Tables;
        var max = request.MaxResults is { } sent and > 0 ? sent : MaxSummaries;
        var summaries = tables
            .SelectMany(table => Describe(database, table.Definition))
            .Where(s => string.CompareOrdinal(Place(s), request.NextToken) > 0)
            .Take(max + 1)
            .ToSdkList();

        var response = new ListContributorInsightsResponse { ContributorInsightsSummaries = summaries };
        if (summaries.Count > max)
        {
            summaries.RemoveAt(max);
            response.NextToken = Place(summaries[^1]);
        }

        return response.Complete(40 + (150L * summaries.Count));
    }

    private static IEnumerable<ContributorInsightsSummary> Describe(Database database, TableDefinition definition) =>
        from setting in definition.Insights.OrderBy(s => s.Key, StringComparer.Ordinal)
        let status = setting.Value.GetStatus(database.Now)
        where status != "DISABLED"
        select new ContributorInsightsSummary
        {
            TableName = definition.Name,
            IndexName = setting.Key is { Length: > 0 } index ? index : null,
            ContributorInsightsStatus = status,
            ContributorInsightsMode = setting.Value.Mode,
        };

    private static string Place(ContributorInsightsSummary summary) => $"{summary.TableName}{Separator}{summary.IndexName}";
}
