using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Server.Tests.Graphs;

/// <summary>The resource policy, Contributor Insights and Kinesis destinations of the table "books".</summary>
internal static class IntegrationGraphCases
{
    private const string Arn = "arn:aws:dynamodb:us-east-1:000000000000:table/books";
    private const string Stream = "arn:aws:kinesis:us-east-1:000000000000:stream/books";

    public static IEnumerable<GraphCase> All => [.. Policies(), .. Insights(), .. Destinations()];

    private static IEnumerable<GraphCase> Policies() =>
        [
            new("A policy", PutPolicy()),
            new("A policy that is not JSON", new PutResourcePolicyRequest { ResourceArn = Arn, Policy = "{" }),
            new("A policy that was put", new GetResourcePolicyRequest { ResourceArn = Arn }) { Prepare = After(PutPolicy()) },
            new("No policy", new GetResourcePolicyRequest { ResourceArn = Arn }),
            new("A removed policy", new DeleteResourcePolicyRequest { ResourceArn = Arn }) { Prepare = After(PutPolicy()) },
            new("No policy to remove", new DeleteResourcePolicyRequest { ResourceArn = Arn }),
        ];

    private static IEnumerable<GraphCase> Insights() =>
        [
            new("Enabled insights", EnableInsights()),
            new("Insights that are off", new DescribeContributorInsightsRequest { TableName = "books" }),
            new("Insights of an index", new DescribeContributorInsightsRequest { TableName = "books", IndexName = "by-owner" })
            {
                Prepare = After(EnableInsights("by-owner")),
            },
            new("Insights of an unknown index", new DescribeContributorInsightsRequest { TableName = "books", IndexName = "none" }),
            new("All insights", new ListContributorInsightsRequest { MaxResults = 1 })
            {
                Prepare = After(EnableInsights(), EnableInsights("by-owner")),
            },
        ];

    private static IEnumerable<GraphCase> Destinations() =>
        [
            new("An enabled destination", Enable()),
            new("An enabled destination again", Enable()) { Prepare = After(Enable()) },
            new("A destination", Describe()) { Prepare = After(Enable()) },
            new("No destination", Describe()),
            new("A failed destination", Describe()) { Prepare = After(Enable("arn:aws:sqs:us-east-1:000000000000:changes")) },
            new(
                "A destination in milliseconds",
                new UpdateKinesisStreamingDestinationRequest
                {
                    TableName = "books",
                    StreamArn = Stream,
                    UpdateKinesisStreamingConfiguration = new()
                    {
                        ApproximateCreationDateTimePrecision = ApproximateCreationDateTimePrecision.MILLISECOND,
                    },
                }
            )
            {
                Prepare = After(Enable()),
            },
            new("A disabled destination", new DisableKinesisStreamingDestinationRequest { TableName = "books", StreamArn = Stream })
            {
                Prepare = After(Enable()),
            },
        ];

    private static PutResourcePolicyRequest PutPolicy() =>
        new()
        {
            ResourceArn = Arn,
            Policy = """
                {"Statement":{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":["dynamodb:GetItem"],"Resource":"*"}}
                """,
        };

    private static UpdateContributorInsightsRequest EnableInsights(string? index = null) =>
        new()
        {
            TableName = "books",
            IndexName = index,
            ContributorInsightsAction = ContributorInsightsAction.ENABLE,
        };

    private static EnableKinesisStreamingDestinationRequest Enable(string stream = Stream) =>
        new()
        {
            TableName = "books",
            StreamArn = stream,
            EnableKinesisStreamingConfiguration = new()
            {
                ApproximateCreationDateTimePrecision = ApproximateCreationDateTimePrecision.MICROSECOND,
            },
        };

    private static DescribeKinesisStreamingDestinationRequest Describe() => new() { TableName = "books" };

    private static Action<PairedEngines> After(params AmazonDynamoDBRequest[] requests) =>
        both =>
        {
            foreach (var request in requests)
                both.ExecuteOnBoth(request);
        };
}
