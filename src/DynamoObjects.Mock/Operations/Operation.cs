using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations;

/// <summary>One operation that the engine has.</summary>
/// <param name="Name">Its name in the API, such as <c>PutItem</c>.</param>
/// <param name="RequestType">The SDK's request.</param>
/// <param name="ResponseType">The SDK's response.</param>
/// <param name="Run">Runs a request of that type.</param>
internal sealed record Operation(
    string Name, Type RequestType, Type ResponseType, Func<Database, AmazonDynamoDBRequest, AmazonWebServiceResponse> Run)
{
    public static Operation Of<TRequest, TResponse>(Func<Database, TRequest, TResponse> run)
        where TRequest : AmazonDynamoDBRequest
        where TResponse : AmazonWebServiceResponse =>
        new(NameOf(typeof(TRequest)), typeof(TRequest), typeof(TResponse), (database, request) => run(database, (TRequest)request));

    public static string NameOf(Type requestType) => requestType.Name[..^"Request".Length];
}
