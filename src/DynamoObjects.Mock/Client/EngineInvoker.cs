using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Sending;

namespace DynamoObjects.Mock.Client;

/// <summary>Sends all requests of a client to the region of its engine, through the interceptor if there is one.</summary>
internal sealed class EngineInvoker(MockDynamoDb engine, Database database, IMockInterceptor? interceptor)
{
    private readonly MockRequestHandler _execute = request => engine.Execute(request, database);

    public TResponse Invoke<TResponse>(AmazonDynamoDBRequest request, int attempt, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse
    {
        try
        {
            return interceptor is null
                ? (TResponse)engine.Execute(request, database)
                : CheckResponse<TResponse>(request, interceptor.Intercept(new MockAttempt(request, attempt, cancellationToken), _execute));
        }
        catch (Exception exception)
        {
            FailedAttempts.Add(request, exception);
            throw;
        }
    }

    public static TResponse CheckResponse<TResponse>(AmazonWebServiceRequest request, AmazonWebServiceResponse? response)
        where TResponse : AmazonWebServiceResponse =>
        response as TResponse
        ?? throw new InvalidOperationException(
            $"An {nameof(IMockInterceptor)} returned {response?.GetType().Name ?? "null"} for a {request.GetType().Name}. It must return a "
                + $"{typeof(TResponse).Name}, usually the response that 'next' returns."
        );
}
