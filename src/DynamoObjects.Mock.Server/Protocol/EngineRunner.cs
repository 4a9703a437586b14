using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Microsoft.AspNetCore.Http.Features;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>Runs requests in an engine, without waiting for anything.</summary>
internal sealed class EngineRunner(MockDynamoDb mock) : IRequestRunner
{
    public string Region => mock.Region;

    public IReadOnlyList<string> Regions { get; } = mock.Regions;

    public ValueTask<AmazonWebServiceResponse> RunAsync(
        AmazonDynamoDBRequest request,
        string? region,
        IHttpRequestLifetimeFeature? lifetime
    ) => new(mock.ExecuteForJson(request, mock.FindDatabase(region)));
}
