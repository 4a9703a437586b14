using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Mock;

namespace DynamoObjects.Testing.Isolation;

/// <summary>Isolation at the door of the mock's client.</summary>
internal sealed class MockIsolation(TableIsolation isolation) : IMockInterceptor
{
    public AmazonWebServiceResponse Intercept(AmazonDynamoDBRequest request, MockRequestHandler next)
    {
        var outgoing = isolation.Enter(request);
        try
        {
            var response = next(outgoing);
            isolation.Incoming(request, response);
            return response;
        }
        catch (AmazonServiceException error)
        {
            isolation.Incoming(error);
            throw;
        }
        finally
        {
            isolation.Leave();
        }
    }
}
