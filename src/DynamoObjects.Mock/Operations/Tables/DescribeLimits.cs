using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Requests;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeLimits.html</summary>
internal static class DescribeLimits
{
    /// <summary>The default quotas of an account.</summary>
    public static DescribeLimitsResponse Run() =>
        new DescribeLimitsResponse
        {
            AccountMaxReadCapacityUnits = 80_000,
            AccountMaxWriteCapacityUnits = 80_000,
            TableMaxReadCapacityUnits = 40_000,
            TableMaxWriteCapacityUnits = 40_000,
        }.Complete(150);
}
