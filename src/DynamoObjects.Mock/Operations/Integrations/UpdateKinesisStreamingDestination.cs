using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Integrations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateKinesisStreamingDestination.html</summary>
internal static class UpdateKinesisStreamingDestination
{
    public static UpdateKinesisStreamingDestinationResponse Run(Database database, UpdateKinesisStreamingDestinationRequest request)
    {
        var precision = request.UpdateKinesisStreamingConfiguration?.ApproximateCreationDateTimePrecision;
        var constraints = new Constraints();
        KinesisDestinations.Check(ref constraints, request.TableName, request.StreamArn);
        KinesisDestinations.CheckPrecision(ref constraints, precision, "updateKinesisStreamingConfiguration");
        constraints.ThrowIfUnmet();

        var table = TableNames.ResolveCreated(database, request.TableName);
        if (precision is null)
            throw Failures.Validation(Messages.KinesisUpdateEmpty);
        var destination = KinesisDestinations.Change(database, table, request.StreamArn, (definition, present) =>
            Update(database, definition, present, request.StreamArn, precision.Value)
        );
        return new UpdateKinesisStreamingDestinationResponse
        {
            TableName = table.Name,
            StreamArn = destination.StreamArn,
            DestinationStatus = destination.GetStatus(database.Now),
            UpdateKinesisStreamingConfiguration = new() { ApproximateCreationDateTimePrecision = precision },
        }.Complete(200);
    }

    private static KinesisDestination Update(
        Database database,
        TableDefinition definition,
        KinesisDestination? present,
        string streamArn,
        string precision
    )
    {
        if (present?.GetStatus(database.Now) != "ACTIVE")
            throw Failures.Validation(Messages.KinesisUpdateNotActive(definition.Name, streamArn));
        if (precision == (present.Precision ?? KinesisDestination.DefaultPrecision))
            throw Failures.Validation(Messages.KinesisPrecisionUnchanged(precision, definition.Id, streamArn));
        return present with
        {
            Change = new StatusChange("UPDATING", database.Now + database.Delays.KinesisPrecision),
            Precision = precision,
            FormerPrecision = present.Precision,
        };
    }
}
