using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Rules;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations;

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

        var table = TableNames.ResolveTable(database, request.TableName);

        var specification = request.TimeToLiveSpecification!;
        lock (table.Gate)
        {
            TableRules.CheckNotBusy(database, table.Definition);
            table.Redefine(table.Definition with { TimeToLive = Change(table.Definition.TimeToLive, specification) });
        }
        return new UpdateTimeToLiveResponse
        {
            TimeToLiveSpecification = new() { AttributeName = specification.AttributeName, Enabled = specification.Enabled },
        }.Complete(100);
    }

    private static TimeToLive? Change(TimeToLive? present, TimeToLiveSpecification wanted)
    {
        var enable = wanted.Enabled!.Value;
        if (enable == present is not null && (!enable || present!.AttributeName == wanted.AttributeName))
            throw Failures.Validation(enable ? Messages.TimeToLiveEnabled : Messages.TimeToLiveDisabled);
        if (present is not null && present.AttributeName != wanted.AttributeName)
            throw Failures.Validation(Messages.TimeToLiveElsewhere(present.AttributeName));
        return enable ? new TimeToLive(wanted.AttributeName) : null;
    }
}
