using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Integrations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeContributorInsights.html</summary>
internal static class DescribeContributorInsights
{
    public static DescribeContributorInsightsResponse Run(Database database, DescribeContributorInsightsRequest request)
    {
        var constraints = new Constraints();
        InsightsTarget.Check(ref constraints, request.TableName, request.IndexName);
        constraints.ThrowIfUnmet();

        var target = InsightsTarget.Find(database, request.TableName, request.IndexName);
        var setting = target.Setting;
        var status = setting?.GetStatus(database.Now) ?? "DISABLED";
        var response = new DescribeContributorInsightsResponse
        {
            TableName = target.Table.Name,
            IndexName = target.Index?.Name,
            ContributorInsightsStatus = status,
            ContributorInsightsMode = setting?.Mode,
            LastUpdateDateTime = SdkTimes.From(setting?.Changed),
        };
        if (status == "ENABLED")
            response.ContributorInsightsRuleList = target.GetRules(setting!).ToSdkList();
        return response.Complete(400);
    }
}
