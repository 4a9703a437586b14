using Amazon.DynamoDBv2;
using DynamoObjects.Testing;

namespace DynamoObjects.Tests;

internal static class RequestLogExtensions
{
    /// <summary>Returns the only request since the log was cleared.</summary>
    public static T GetSingle<T>(this RecordedRequests requests)
        where T : AmazonDynamoDBRequest => Assert.IsType<T>(Assert.Single(requests).Request);
}
