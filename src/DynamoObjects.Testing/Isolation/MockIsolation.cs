using Amazon.Runtime;
using DynamoObjects.Mock;
using DynamoObjects.Testing.Observation;

namespace DynamoObjects.Testing.Isolation;

/// <summary>A test's traffic at the door of the mock's client.</summary>
internal sealed class MockIsolation(TestTraffic traffic) : IMockInterceptor
{
    public AmazonWebServiceResponse Intercept(in MockAttempt attempt, MockRequestHandler next)
    {
        var outgoing = traffic.Enter(attempt.Request, attempt.Number, out var record);
        try
        {
            var response = next(outgoing);
            traffic.Answer(attempt.Request, response, record);
            return response;
        }
        catch (Exception error)
        {
            traffic.Fail(error, record);
            throw;
        }
        finally
        {
            traffic.Leave();
        }
    }
}
