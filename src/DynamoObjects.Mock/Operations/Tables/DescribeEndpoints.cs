using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeEndpoints.html</summary>
internal static class DescribeEndpoints
{
    public static DescribeEndpointsResponse Run(Database database) =>
        new DescribeEndpointsResponse
        {
            Endpoints = new[]
            {
                new Endpoint { Address = $"dynamodb.{database.Settings.Region}.amazonaws.com", CachePeriodInMinutes = 1440 },
            }.ToSdkList(),
        }.Complete(100);
}
