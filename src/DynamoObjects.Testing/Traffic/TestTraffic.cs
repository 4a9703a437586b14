using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Testing.Isolation;
using DynamoObjects.Testing.Observation;

namespace DynamoObjects.Testing.Traffic;

/// <summary>What stands between a test's client and DynamoDB, in the order in which a request passes it: isolation, the
/// log, what was consumed.</summary>
/// <remarks>
/// Thread-safe. Each backend calls it from one place: <see cref="MockIsolationInterceptor"/> and <see cref="SdkIsolationHandler"/>.
/// </remarks>
internal sealed class TestTraffic(TableIsolation isolation, RequestLog requests, FaultList faults)
{
    public TableIsolation Isolation { get; } = isolation;

    public RequestLog Requests { get; } = requests;

    /// <summary>What each attempt meets; the two places ask it themselves, for an attempt of one is not an attempt of the other.</summary>
    public FaultList Faults { get; } = faults;

    /// <summary>Begins a call, which must <see cref="Leave"/>: gives what to send in place of the request, which stays as it is.</summary>
    /// <inheritdoc cref="TableIsolation.Enter"/>
    public AmazonDynamoDBRequest Enter(AmazonDynamoDBRequest request, int attempt, out RecordedRequest record)
    {
        var outgoing = Isolation.Enter(request);
        try
        {
            record = attempt == 1 ? Requests.Begin(request) : Requests.Retry(request, attempt);
            ConsumedUnits.RequestTotals(outgoing);
            return outgoing;
        }
        catch
        {
            Isolation.Leave();
            throw;
        }
    }

    public void Complete(AmazonDynamoDBRequest request, AmazonWebServiceResponse response, RecordedRequest record)
    {
        Isolation.RewriteIncoming(request, response);
        ConsumedUnits.Collect(request, response, record);
        record.Succeed();
    }

    public void Fail(Exception error, RecordedRequest record)
    {
        if (error is AmazonServiceException)
            Isolation.RewriteIncoming(error);
        record.Fail(error);
    }

    public void Leave() => Isolation.Leave();
}
