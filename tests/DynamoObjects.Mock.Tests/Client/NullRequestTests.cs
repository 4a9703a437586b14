using System.Reflection;
using Amazon;
using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace DynamoObjects.Mock.Tests.Client;

public sealed class NullRequestTests
{
    public static TheoryData<string> Operations() => [.. Methods().Select(method => method.Name).Order()];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_null_request_throws_the_same_exception_as_the_SDK_in_use(string operation)
    {
        var method = Methods().Single(candidate => candidate.Name == operation);
        using var real = new AmazonDynamoDBClient(
            new BasicAWSCredentials("key", "secret"),
            new AmazonDynamoDBConfig { RegionEndpoint = RegionEndpoint.USEast1, HttpClientFactory = new ThrowingHttpClientFactory() }
        );
        using var engine = new MockDynamoDb();
        using var client = engine.CreateClient();

        var expected = await CatchAsync(real);
        var actual = await CatchAsync(client);

        Assert.NotNull(expected);
        Assert.Equal((expected.GetType(), expected.Message), (actual?.GetType(), actual?.Message));

        Task<Exception?> CatchAsync(AmazonDynamoDBClient asked) =>
            Record.ExceptionAsync(() => (Task)method.Invoke(asked, [null, CancellationToken.None])!)!;
    }

    private static IEnumerable<MethodInfo> Methods() =>
        typeof(AmazonDynamoDBClient)
            .GetMethods()
            .Where(method =>
                method.GetParameters() is [var request, var token]
                && typeof(AmazonDynamoDBRequest).IsAssignableFrom(request.ParameterType)
                && token.ParameterType == typeof(CancellationToken)
            );

    private sealed class ThrowingHttpClientFactory : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) =>
            throw new InvalidOperationException("A missing request was sent.");
    }
}
