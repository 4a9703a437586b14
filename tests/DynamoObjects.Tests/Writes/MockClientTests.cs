using System.Net;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Writes;

/// <summary>A mock's client without the test kit, with an interceptor that fails attempts.</summary>
public sealed class MockClientTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_throttled_attempt_does_not_count_as_a_lost_response(bool isObserved)
    {
        var interceptor = new Interceptor();
        using var engine = new MockDynamoDb();
        using var client = new MockDynamoDbClient(engine, new MockClientOptions { Interceptor = interceptor });
        if (isObserved)
            client.AfterResponseEvent += (_, _) => { };
        var stores = new DynamoDatabase(client).Table<Store>();
        await stores.SaveAsync(new Store { StoreId = "s1" });

        interceptor.Fails = _ => Throttled();
        await Assert.ThrowsAsync<ItemExistsException>(() => stores.SaveAsync(new Store { StoreId = "s1" }));
        interceptor.Fails = next =>
        {
            next();
            return new TimeoutException("lost");
        };
        await stores.SaveAsync(new Store { StoreId = "s2" });

        Assert.Equal(2, interceptor.Failures);
    }

    private static ProvisionedThroughputExceededException Throttled() =>
        new("slow down", null, ErrorType.Unknown, "ProvisionedThroughputExceededException", "1", HttpStatusCode.BadRequest);

    private sealed class Interceptor : IMockInterceptor
    {
        /// <summary>Fails the next write, with or without carrying it out.</summary>
        public Func<Action, Exception>? Fails { get; set; }

        public int Failures { get; private set; }

        public AmazonWebServiceResponse Intercept(in MockAttempt attempt, MockRequestHandler next)
        {
            var request = attempt.Request;
            if (Fails is not { } fails || request is not PutItemRequest)
                return next(request);
            (Fails, Failures) = (null, Failures + 1);
            throw fails(() => next(request));
        }
    }
}
