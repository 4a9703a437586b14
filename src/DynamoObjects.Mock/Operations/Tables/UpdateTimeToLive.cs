using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Replicas;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTimeToLive.html</summary>
internal static class UpdateTimeToLive
{
    public static UpdateTimeToLiveResponse Run(Database database, UpdateTimeToLiveRequest request)
    {
        var constraints = new Constraints();
        TableNames.Check(ref constraints, request.TableName);
        constraints.NotNull(request.TimeToLiveSpecification, "timeToLiveSpecification");
        if (request.TimeToLiveSpecification is { } wanted)
        {
            constraints.NotNull(wanted.AttributeName, "timeToLiveSpecification.attributeName");
            constraints.Length(wanted.AttributeName, 1, 255, "timeToLiveSpecification.attributeName");
            constraints.NotNull(wanted.Enabled, "timeToLiveSpecification.enabled");
        }

        constraints.ThrowIfUnmet();

        var table = TableNames.ResolveCreated(database, request.TableName);

        var specification = request.TimeToLiveSpecification!;
        using (GlobalTables.Lock(table))
        {
            GlobalTables.CheckTimeToLive(database, table);
            table.Redefine(table.Definition with { TimeToLive = Change(database, table.Definition.TimeToLive, specification) });
            GlobalTables.Spread(database, table);
        }

        return new UpdateTimeToLiveResponse
        {
            TimeToLiveSpecification = new() { AttributeName = specification.AttributeName, Enabled = specification.Enabled },
        }.Complete(100);
    }

    private static TimeToLive Change(Database database, TimeToLive? present, TimeToLiveSpecification wanted)
    {
        var enable = wanted.Enabled!.Value;
        var isEnabled = present is { IsEnabled: true };
        if (enable == isEnabled && (!enable || present!.AttributeName == wanted.AttributeName))
            throw Failures.Validation(enable ? Messages.TimeToLiveEnabled : Messages.TimeToLiveDisabled);
        if (isEnabled && present!.AttributeName != wanted.AttributeName)
            throw Failures.Validation(Messages.TimeToLiveOnOtherAttribute(present.AttributeName));
        if (database.Settings.EnforceCooldowns && database.Now < present?.Changed + Cooldown.TimeToLive.Window)
            throw Failures.Validation(Messages.TimeToLiveChangedOften);
        return new TimeToLive(wanted.AttributeName, enable, database.Now, database.Now + database.Delays.TimeToLive);
    }
}
