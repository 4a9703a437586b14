using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Microsoft.AspNetCore.Http.Features;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>Runs the requests that the server has read: an engine, or a client.</summary>
internal interface IRequestRunner
{
    /// <summary>The region of requests that are signed for a region outside <see cref="Regions"/>.</summary>
    string Region { get; }

    /// <summary>The regions that a signature can choose.</summary>
    IReadOnlyList<string> Regions { get; }

    /// <summary>Runs a request.</summary>
    /// <param name="request">The request, whose collections were all sent.</param>
    /// <param name="region">One of <see cref="Regions"/>, or <see langword="null"/> for <see cref="Region"/>.</param>
    /// <param name="lifetime">The caller's connection. Kestrel creates the token in it when a runner reads the token.</param>
    /// <exception cref="AmazonDynamoDBException">The error to respond with.</exception>
    ValueTask<AmazonWebServiceResponse> RunAsync(AmazonDynamoDBRequest request, string? region, IHttpRequestLifetimeFeature? lifetime);
}
