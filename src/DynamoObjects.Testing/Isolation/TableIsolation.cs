using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace DynamoObjects.Testing.Isolation;

/// <summary>What stands between a test's client and DynamoDB: the test's own table names on one side, prefixed ones on the other.</summary>
/// <remarks>Pure but for the end of the test, after which it lets nothing through. Thread-safe.</remarks>
internal sealed class TableIsolation(string testName, string prefix)
{
    private volatile bool _closed;

    public TableNames Names { get; } = new(prefix);

    /// <summary>What to send in place of a request, which stays as it is.</summary>
    /// <exception cref="ObjectDisposedException">The test is over.</exception>
    /// <exception cref="NotSupportedException">The operation is not known.</exception>
    public AmazonDynamoDBRequest Outgoing(AmazonDynamoDBRequest request)
    {
        if (_closed)
        {
            throw new ObjectDisposedException(
                nameof(DynamoTest), $"The test '{testName}' is over, and its tables are gone: await everything that it starts before it returns.");
        }

        return OutgoingRequests.Rewrite(request, Names);
    }

    public void Incoming(AmazonDynamoDBRequest request, AmazonWebServiceResponse response) => IncomingResponses.Rewrite(request, response, Names);

    public void Incoming(Exception error) => IncomingErrors.Rewrite(error, Names);

    public void Close() => _closed = true;
}
