using System.Net;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations;

/// <summary>The one list of the operations that the engine has.</summary>
internal static class OperationTable
{
    private static readonly Dictionary<Type, Func<Database, AmazonDynamoDBRequest, AmazonWebServiceResponse>> Handlers = [];

    public static AmazonWebServiceResponse Execute(Database database, AmazonDynamoDBRequest request) =>
        Handlers.TryGetValue(request.GetType(), out var handler)
            ? handler(database, request)
            : throw new AmazonDynamoDBException(
                $"DynamoObjects.Mock does not support {request.GetType().Name.Replace("Request", "", StringComparison.Ordinal)}.",
                ErrorType.Unknown,
                "UnknownOperationException",
                null,
                HttpStatusCode.BadRequest);
}
