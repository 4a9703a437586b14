using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace DynamoObjects.Testing.Isolation;

/// <summary>What stands between a test's client and DynamoDB: the test's own table names on one side, prefixed ones on the other.</summary>
/// <remarks>Thread-safe. A call is what lies between <see cref="Enter"/> and <see cref="Leave"/>; after the end of the test none is let in.</remarks>
internal sealed class TableIsolation(string testName, string prefix)
{
    private readonly CallsUnderWay _calls = new(testName);

    public TableNames Names { get; } = new(prefix);

    /// <summary>Begins a call: gives what to send in place of a request, which stays as it is. Where it throws, no call has begun.</summary>
    /// <exception cref="ObjectDisposedException">The test is over.</exception>
    /// <exception cref="NotSupportedException">The operation is not known.</exception>
    public AmazonDynamoDBRequest Enter(AmazonDynamoDBRequest request)
    {
        _calls.Enter();
        try
        {
            return OutgoingRequests.Rewrite(request, Names);
        }
        catch
        {
            _calls.Leave();
            throw;
        }
    }

    public void Leave() => _calls.Leave();

    public void Incoming(AmazonDynamoDBRequest request, AmazonWebServiceResponse response) => IncomingResponses.Rewrite(request, response, Names);

    public void Incoming(Exception error) => IncomingErrors.Rewrite(error, Names);

    /// <inheritdoc cref="CallsUnderWay.CloseAsync"/>
    public Task CloseAsync(TimeProvider timeProvider) => _calls.CloseAsync(timeProvider);
}
