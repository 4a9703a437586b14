using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Testing.Isolation;
using DynamoObjects.Testing.Observation;

namespace DynamoObjects.Testing.Traffic;

/// <summary>Processes the requests between a test's client and DynamoDB, in this order: isolation, the log, consumed
/// capacity.</summary>
/// <remarks>
/// Thread-safe. Each backend calls it in one place: <see cref="MockIsolationInterceptor"/> and
/// <see cref="SdkIsolationHandler"/>.
/// </remarks>
internal sealed class TestTraffic(TableIsolation isolation, RequestLog requests, FaultList faults)
{
    public TableIsolation Isolation { get; } = isolation;

    public RequestLog Requests { get; } = requests;

    /// <summary>The faults, which the two callers apply themselves, because their attempts differ.</summary>
    public FaultList Faults { get; } = faults;

    /// <summary>Begins a call, which must call <see cref="Leave"/>, and returns the request to send; the caller's
    /// request is not changed.</summary>
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
