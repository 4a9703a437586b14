using System.Collections.Concurrent;
using System.Reflection;
using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace DynamoObjects.Testing.Endpoints;

/// <summary>The methods of the SDK's client, by the type of their request.</summary>
internal static class ClientOperations
{
    private static readonly MethodInfo BindMethod = typeof(ClientOperations).GetMethod(
        nameof(Bind),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    private static readonly ConcurrentDictionary<
        Type,
        Func<AmazonDynamoDBClient, AmazonDynamoDBRequest, CancellationToken, Task<AmazonWebServiceResponse>>
    > ByRequest = new();

    /// <summary>Finds the method that sends a request.</summary>
    /// <exception cref="MissingMethodException">The client has no such method.</exception>
    public static Func<AmazonDynamoDBClient, AmazonDynamoDBRequest, CancellationToken, Task<AmazonWebServiceResponse>> Find(
        Type requestType
    ) => ByRequest.GetOrAdd(requestType, Create);

    private static Func<AmazonDynamoDBClient, AmazonDynamoDBRequest, CancellationToken, Task<AmazonWebServiceResponse>> Create(
        Type requestType
    )
    {
        const string Suffix = "Request";
        var name = requestType.Name[..^Suffix.Length] + "Async";
        var method = typeof(AmazonDynamoDBClient).GetMethod(name, [requestType, typeof(CancellationToken)])
            ?? throw new MissingMethodException(nameof(AmazonDynamoDBClient), name);
        return (Func<AmazonDynamoDBClient, AmazonDynamoDBRequest, CancellationToken, Task<AmazonWebServiceResponse>>)
            BindMethod.MakeGenericMethod(requestType, method.ReturnType.GenericTypeArguments[0]).Invoke(null, [method])!;
    }

    private static Func<AmazonDynamoDBClient, AmazonDynamoDBRequest, CancellationToken, Task<AmazonWebServiceResponse>> Bind<
        TRequest,
        TResponse
    >(MethodInfo method)
        where TRequest : AmazonDynamoDBRequest
        where TResponse : AmazonWebServiceResponse
    {
        var send = method.CreateDelegate<Func<AmazonDynamoDBClient, TRequest, CancellationToken, Task<TResponse>>>();
        return async (client, request, cancellationToken) => await send(client, (TRequest)request, cancellationToken).ConfigureAwait(false);
    }
}
