using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Integrations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DisableKinesisStreamingDestination.html</summary>
internal static class DisableKinesisStreamingDestination
{
    public static DisableKinesisStreamingDestinationResponse Run(Database database, DisableKinesisStreamingDestinationRequest request)
    {
        var configuration = request.EnableKinesisStreamingConfiguration;
        var constraints = new Constraints();
        KinesisDestinations.Check(ref constraints, request.TableName, request.StreamArn);
        KinesisDestinations.CheckPrecision(
            ref constraints,
            configuration?.ApproximateCreationDateTimePrecision,
            "enableKinesisStreamingConfiguration"
        );
        constraints.ThrowIfUnmet();
        if (configuration is not null)
            throw Failures.Validation(Messages.KinesisDisabledWithConfiguration);

        var table = TableNames.ResolveCreated(database, request.TableName);
        var destination = KinesisDestinations.Change(database, table, request.StreamArn, (_, present) =>
            present?.GetStatus(database.Now) == "ACTIVE"
                ? present with
                {
                    Change = new StatusChange("DISABLING", database.Now + database.Delays.KinesisDisabling),
                }
                : throw Failures.Validation(Messages.KinesisNotActive)
        );
        return new DisableKinesisStreamingDestinationResponse
        {
            TableName = table.Name,
            StreamArn = destination.StreamArn,
            DestinationStatus = destination.GetStatus(database.Now),
        }.Complete(200);
    }
}
