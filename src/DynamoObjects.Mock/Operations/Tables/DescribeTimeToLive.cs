using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTimeToLive.html</summary>
internal static class DescribeTimeToLive
{
    public static DescribeTimeToLiveResponse Run(Database database, DescribeTimeToLiveRequest request)
    {
        var constraints = new Constraints();
        TableNames.Check(ref constraints, request.TableName);
        constraints.ThrowIfUnmet();

        var definition = TableNames.ResolveTable(database, request.TableName).Definition;
        if (definition.Status.GetStatus(database.Now) is "CREATING" or "DELETING")
            throw Failures.Validation(Messages.TimeToLiveOfBusyTable(definition.Status.Status));
        var present = definition.TimeToLive;
        var status = present?.GetStatus(database.Now) ?? "DISABLED";

        return new DescribeTimeToLiveResponse
        {
            TimeToLiveDescription = new()
            {
                AttributeName = status == "DISABLED" ? null : present!.AttributeName,
                TimeToLiveStatus = status,
            },
        }.Complete(100);
    }
}
