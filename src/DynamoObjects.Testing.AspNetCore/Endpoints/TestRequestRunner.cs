using System.Collections.Concurrent;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Mock.Server.Protocol;
using Microsoft.AspNetCore.Http.Features;

namespace DynamoObjects.Testing.Endpoints;

/// <summary>Sends requests through clients of a test, each of them once: a fault that fails an attempt is an attempt of the
/// remote SDK.</summary>
internal sealed class TestRequestRunner : IRequestRunner
{
    private readonly DynamoTestContext _test;
    private readonly ConcurrentDictionary<string, Lazy<RegionClients>> _clients = new(StringComparer.Ordinal);

    public TestRequestRunner(DynamoTestContext test)
    {
        _test = test;
        if (test.Backend == Backend.Mock)
            (Region, Regions) = (test.Mock.Region, test.Mock.Regions);
    }

    public string Region { get; } = "us-east-1";

    public IReadOnlyList<string> Regions { get; } = [];

    public async ValueTask<AmazonWebServiceResponse> RunAsync(
        AmazonDynamoDBRequest request,
        string? region,
        IHttpRequestLifetimeFeature? lifetime
    )
    {
        try
        {
            return await FindClients(region).SendAsync(request, lifetime?.RequestAborted ?? default).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not AmazonDynamoDBException)
        {
            // Otherwise the response would not say what failed.
            throw EndpointErrors.Translate(exception, _test.Name)
                ?? EndpointErrors.Create(500, "InternalServerError", $"{exception.GetType().Name}: {exception.Message}", exception);
        }
    }

    private RegionClients FindClients(string? region)
    {
        var used = region is not null && region != Region && _test.UsesRegion(region) ? region : null;
        return _clients.GetOrAdd(used ?? "", _ => new Lazy<RegionClients>(() => new RegionClients(_test, used))).Value;
    }
}
