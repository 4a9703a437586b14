using System.Collections.Concurrent;
using System.Text;
using DynamoObjects.Http;
using DynamoObjects.Mock.Server.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DynamoObjects.Mock.Server.Tests.Fuzzing;

/// <summary>The response of a server with a new <see cref="FuzzedEngine"/> to one body, without a socket.</summary>
/// <param name="Status">The status.</param>
/// <param name="Text">The body of the response.</param>
/// <param name="Failure">The exception that the server passed to OnFailure.</param>
internal sealed record DirectResponse(int Status, string Text, Exception? Failure)
{
    public static async Task<DirectResponse> SendAsync(string target, string body)
    {
        using var mock = FuzzedEngine.Fork();
        var failures = new ConcurrentQueue<Exception>();
        var application = new ServerApplication(new EngineRunner(mock), new MockDynamoDbServerOptions { OnFailure = failures.Enqueue });
        using var response = new MemoryStream();
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(response));
        var request = context.Request;
        (request.Method, request.Path, request.ContentType) = ("POST", "/", "application/x-amz-json-1.0");
        request.Headers["X-Amz-Target"] = target;
        request.Headers["X-Amz-Date"] = "20261123T000000Z";
        request.Headers.Authorization = RawRequest.Authorization;
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        // Reading the property creates the feature that the server reads.
        _ = request.BodyReader;

        await application.ProcessRequestAsync(context.Features);

        failures.TryPeek(out var failure);
        return new DirectResponse(context.Response.StatusCode, Encoding.UTF8.GetString(response.ToArray()), failure);
    }
}
