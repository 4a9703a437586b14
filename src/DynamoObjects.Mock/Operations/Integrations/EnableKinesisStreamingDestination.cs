using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Integrations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_EnableKinesisStreamingDestination.html</summary>
internal static class EnableKinesisStreamingDestination
{
    public static EnableKinesisStreamingDestinationResponse Run(Database database, EnableKinesisStreamingDestinationRequest request)
    {
        var precision = request.EnableKinesisStreamingConfiguration?.ApproximateCreationDateTimePrecision;
        var constraints = new Constraints();
        KinesisDestinations.Check(ref constraints, request.TableName, request.StreamArn);
        KinesisDestinations.CheckPrecision(ref constraints, precision, "enableKinesisStreamingConfiguration");
        constraints.ThrowIfUnmet();

        var table = TableNames.ResolveCreated(database, request.TableName);
        var destination = KinesisDestinations.Change(database, table, request.StreamArn, (definition, _) =>
            definition.Kinesis.Any(d => d.IsLive(database.Now))
                ? throw Failures.Validation(Messages.KinesisEnabled)
                : new KinesisDestination(
                    request.StreamArn,
                    new StatusChange("ENABLING", database.Now + database.Delays.KinesisEnabling),
                    precision?.Value
                )
                {
                    IsFailed = !KinesisDestinations.IsStream(database, request.StreamArn),
                }
        );
        return new EnableKinesisStreamingDestinationResponse
        {
            TableName = table.Name,
            StreamArn = destination.StreamArn,
            DestinationStatus = destination.GetStatus(database.Now),
            EnableKinesisStreamingConfiguration = new() { ApproximateCreationDateTimePrecision = precision },
        }.Complete(200);
    }
}
