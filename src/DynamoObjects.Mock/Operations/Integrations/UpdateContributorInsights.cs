using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Integrations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContributorInsights.html</summary>
internal static class UpdateContributorInsights
{
    public static UpdateContributorInsightsResponse Run(Database database, UpdateContributorInsightsRequest request)
    {
        var constraints = new Constraints();
        InsightsTarget.Check(ref constraints, request.TableName, request.IndexName);
        constraints.NotNull(request.ContributorInsightsAction, "contributorInsightsAction");
        constraints.OneOf(request.ContributorInsightsAction, "contributorInsightsAction", EnumValues.InsightsActions);
        constraints.OneOf(request.ContributorInsightsMode, "contributorInsightsMode", EnumValues.InsightsModes);
        constraints.ThrowIfUnmet();

        var target = InsightsTarget.Find(database, request.TableName, request.IndexName);
        ContributorInsights? setting;
        lock (target.Table.SyncRoot)
        {
            if (target.Table.Definition.Status.GetStatus(database.Now) == "CREATING")
                throw Failures.Validation(Messages.InsightsOfBusyTable);
            setting = Change(database, target, request);
        }

        return new UpdateContributorInsightsResponse
        {
            TableName = target.Table.Name,
            IndexName = target.Index?.Name,
            ContributorInsightsStatus = setting?.GetStatus(database.Now) ?? "DISABLED",
            ContributorInsightsMode = setting?.Mode,
        }.Complete(150);
    }

    private static ContributorInsights? Change(Database database, InsightsTarget target, UpdateContributorInsightsRequest request)
    {
        var present = target.Setting;
        var enable = request.ContributorInsightsAction.Value == "ENABLE";
        var mode = enable ? request.ContributorInsightsMode?.Value ?? InsightsTarget.DefaultMode : present?.Mode ?? "";
        if (enable == (present?.IsEnabled ?? false) && (!enable || mode == present!.Mode))
            return present;
        var delay = enable ? database.Delays.InsightsEnabling : database.Delays.InsightsDisabling;
        var changed = new ContributorInsights(enable, mode, database.Now, database.Now + delay);
        target.Change(changed);
        return changed;
    }
}
