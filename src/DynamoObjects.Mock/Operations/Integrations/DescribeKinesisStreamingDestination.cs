using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Integrations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeKinesisStreamingDestination.html</summary>
internal static class DescribeKinesisStreamingDestination
{
    public static DescribeKinesisStreamingDestinationResponse Run(Database database, DescribeKinesisStreamingDestinationRequest request)
    {
        var constraints = new Constraints();
        TableNames.Check(ref constraints, request.TableName);
        constraints.ThrowIfUnmet();

        var table = TableNames.ResolveCreated(database, request.TableName);
        var destinations = table.Definition.Kinesis;
        return new DescribeKinesisStreamingDestinationResponse
        {
            TableName = table.Name,
            KinesisDataStreamDestinations = destinations.Select(d => KinesisDestinations.Describe(d, database.Now)).ToSdkList(),
        }.Complete(80 + (150L * destinations.Count));
    }
}
