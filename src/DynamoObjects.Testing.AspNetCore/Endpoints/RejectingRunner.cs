using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Mock.Server.Protocol;
using Microsoft.AspNetCore.Http.Features;

namespace DynamoObjects.Testing.Endpoints;

/// <summary>Rejects each request with the same error.</summary>
internal sealed class RejectingRunner(string code, string message) : IRequestRunner
{
    public string Region => "us-east-1";

    public IReadOnlyList<string> Regions => [];

    public ValueTask<AmazonWebServiceResponse> RunAsync(
        AmazonDynamoDBRequest request,
        string? region,
        IHttpRequestLifetimeFeature? lifetime
    ) => ValueTask.FromException<AmazonWebServiceResponse>(EndpointErrors.Create(400, code, message));
}
