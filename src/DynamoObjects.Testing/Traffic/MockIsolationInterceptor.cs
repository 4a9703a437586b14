using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Mock;
using DynamoObjects.Testing.Faults;

namespace DynamoObjects.Testing.Traffic;

/// <summary>Connects a test's traffic to the mock's client.</summary>
/// <param name="traffic">The test's traffic.</param>
/// <param name="clock">The test's clock.</param>
/// <param name="timeout">How long the client waits for a response; <see langword="null"/> for no limit.</param>
internal sealed class MockIsolationInterceptor(TestTraffic traffic, TestClock clock, TimeSpan? timeout = null) : IMockInterceptor
{
    public AmazonWebServiceResponse Intercept(in MockAttempt attempt, MockRequestHandler next)
    {
        var outgoing = traffic.Enter(attempt.Request, attempt.Number, out var record);
        try
        {
            var response = traffic.Faults.Fire(attempt.Request) is { } effect
                ? ApplyEffect(effect, attempt, outgoing, record, next)
                : next(outgoing);
            traffic.Complete(attempt.Request, response, record);
            return response;
        }
        catch (Exception exception)
        {
            traffic.Fail(exception, record);
            throw;
        }
        finally
        {
            traffic.Leave();
        }
    }

    private AmazonWebServiceResponse ApplyEffect(
        FaultEffect effect,
        in MockAttempt attempt,
        AmazonDynamoDBRequest outgoing,
        RecordedRequest record,
        MockRequestHandler next
    )
    {
        record.CountFault();
        var (delay, timesOut) = effect.GetDelay(timeout);
        if (delay > TimeSpan.Zero)
            clock.SkipAhead(delay);
        if (attempt.CancellationToken.IsCancellationRequested)
            throw new TaskCanceledException(null, null, attempt.CancellationToken);
        if (timesOut)
            return record.Inject<AmazonWebServiceResponse>(() => throw InjectedErrors.Timeout());
        var request = attempt.Request;
        var response = next(record.Inject(() => effect.Before(request, outgoing)));
        return record.Inject(() =>
        {
            effect.After(outgoing, response);
            return response;
        });
    }
}
