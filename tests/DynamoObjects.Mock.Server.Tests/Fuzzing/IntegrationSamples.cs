namespace DynamoObjects.Mock.Server.Tests.Fuzzing;

/// <summary>Valid requests for policies, Contributor Insights and Kinesis; the table "orders" has a destination.</summary>
internal static class IntegrationSamples
{
    public const string Stream = "arn:aws:kinesis:us-east-1:000000000000:stream/orders";
    private const string Tables = "DynamoDB_20120810.";
    private const string Arn = "arn:aws:dynamodb:us-east-1:000000000000:table/store";
    private const string Policy =
        """{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"a\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"111122223333\"},"""
        + """\"Action\":\"dynamodb:GetItem\",\"Resource\":\"*\"}]}""";

    public static (string Target, string Body)[] All { get; } =
    [
        (Tables + "DeleteResourcePolicy", $$"""{"ResourceArn":"{{Arn}}"}"""),
        (Tables + "DescribeContributorInsights", """{"TableName":"orders","IndexName":"by-state"}"""),
        (Tables + "DescribeKinesisStreamingDestination", """{"TableName":"orders"}"""),
        (Tables + "DisableKinesisStreamingDestination", $$"""{"TableName":"orders","StreamArn":"{{Stream}}"}"""),
        (
            Tables + "EnableKinesisStreamingDestination",
            $$$"""
            {"TableName":"store","StreamArn":"{{{Stream}}}",
            "EnableKinesisStreamingConfiguration":{"ApproximateCreationDateTimePrecision":"MICROSECOND"}}
            """
        ),
        (Tables + "GetResourcePolicy", $$"""{"ResourceArn":"{{Arn}}"}"""),
        (Tables + "ListContributorInsights", """{"TableName":"orders","MaxResults":5,"NextToken":"b3JkZXJzIA=="}"""),
        (Tables + "PutResourcePolicy", $$"""{"ResourceArn":"{{Arn}}","Policy":"{{Policy}}","ExpectedRevisionId":"NO_POLICY"}"""),
        (
            Tables + "UpdateContributorInsights",
            """
            {"TableName":"orders","IndexName":"by-state","ContributorInsightsAction":"ENABLE","ContributorInsightsMode":"THROTTLED_KEYS"}
            """
        ),
        (
            Tables + "UpdateKinesisStreamingDestination",
            $$$"""
            {"TableName":"orders","StreamArn":"{{{Stream}}}",
            "UpdateKinesisStreamingConfiguration":{"ApproximateCreationDateTimePrecision":"MICROSECOND"}}
            """
        ),
    ];
}
