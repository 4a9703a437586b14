using System.Text;
using DynamoObjects.Mock.Errors;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>Processes an HTTP request: checks access, selects the handler by the path, reads the body and sends the
/// response.</summary>
internal sealed class ServerApplication(IRequestRunner runner, MockDynamoDbServerOptions options) : IHttpApplication<IFeatureCollection>
{
    private const string Json = "application/json";
    private const string Json10 = "application/x-amz-json-1.0";
    private const string Json11 = "application/x-amz-json-1.1";

    /// <summary>The name that AWS sends.</summary>
    private const string ServerName = "Server";

    /// <summary>Shorter than the response timeouts of SDKs.</summary>
    private static readonly TimeSpan BodyMemoryTimeout = TimeSpan.FromSeconds(10);

    private readonly CallerAccess _access = new(options);
    private readonly byte[] _health = Encoding.UTF8.GetBytes($"healthy: dynamodb.{runner.Region}.amazonaws.com ");
    private readonly ApiRequestHandler _requests = new(runner, options);
    private readonly BodyBudget _budget = new(options.MaxBodyMemory, BodyMemoryTimeout, options.TimeProvider);
    private readonly byte[] _unknown = "<UnknownOperationException/>\n"u8.ToArray();

    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    /// <summary>Reports an unexpected exception, except for a client that disconnects, an abort at a stop, and invalid
    /// HTTP.</summary>
    public void DisposeContext(IFeatureCollection context, Exception? exception)
    {
        if (exception is not (null or BadHttpRequestException or OperationCanceledException or ConnectionResetException))
            options.OnFailure?.Invoke(exception);
    }

    public async Task ProcessRequestAsync(IFeatureCollection context)
    {
        var request = context.GetRequiredFeature<IHttpRequestFeature>();
        var response = context.GetRequiredFeature<IHttpResponseFeature>();
        var output = context.GetRequiredFeature<IHttpResponseBodyFeature>();
        response.Headers.Server = ServerName;
        if (RequestHead.IsTooLarge(request))
        {
            await SendAsync(response, output, 400, null, ReadOnlyMemory<byte>.Empty).ConfigureAwait(false);
            return;
        }

        // Everything that depends on the headers is checked here: after a write nothing of it may fail.
        var denied = _access.Check(request.Headers);
        if (denied is null)
            _access.AddCorsHeaders(request.Headers, response.Headers);
        switch (request.Method)
        {
            case "POST" when GetResponseContentType(context, request) is { } contentType:
                await RespondAsync(context, request, response, output, contentType, denied).ConfigureAwait(false);
                break;
            case var _ when denied is not null:
                await SendAsync(response, output, denied.Status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(denied.Message + "\n"))
                    .ConfigureAwait(false);
                break;
            case "POST" when options.OnSave is { } save && request.Path == "/_dynamock/save":
                await SaveAsync(save, context, response, output).ConfigureAwait(false);
                break;
            case "GET" when request.Path == "/":
                await SendAsync(response, output, 200, "text/plain", _health).ConfigureAwait(false);
                break;
            case "OPTIONS":
                _access.AddPreflightHeaders(request.Headers, response.Headers);
                await SendAsync(response, output, 200, null, ReadOnlyMemory<byte>.Empty).ConfigureAwait(false);
                break;
            default:
                await SendAsync(response, output, 404, null, _unknown).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>Gets the content type of the response; <see langword="null"/> if the request is not to DynamoDB.</summary>
    /// <remarks>The result is a constant: other parts of a request's content type may not be valid in a response.</remarks>
    private static string? GetResponseContentType(IFeatureCollection context, IHttpRequestFeature request)
    {
        var contentType = request.Headers.ContentType.ToString();
        var end = contentType.IndexOf(';', StringComparison.Ordinal);
        var mediaType = contentType.AsSpan(0, end < 0 ? contentType.Length : end).Trim();
        if (mediaType.Equals(Json10, StringComparison.OrdinalIgnoreCase))
            return Json10;
        if (mediaType.Equals(Json11, StringComparison.OrdinalIgnoreCase))
            return Json11;
        // A request without a body needs no content type.
        return
            mediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
            || (request.Path == "/" && context.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == false)
            ? Json
            : null;
    }

    private static async Task SaveAsync(
        Func<CancellationToken, Task> save,
        IFeatureCollection context,
        IHttpResponseFeature response,
        IHttpResponseBodyFeature output
    )
    {
        var (status, text) = (200, "saved\n");
        try
        {
            await save(context.Get<IHttpRequestLifetimeFeature>()?.RequestAborted ?? default).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            (status, text) = (500, $"not saved: {exception.Message}\n");
        }

        await SendAsync(response, output, status, "text/plain", Encoding.UTF8.GetBytes(text)).ConfigureAwait(false);
    }

    private static async Task SendAsync(
        IHttpResponseFeature response,
        IHttpResponseBodyFeature output,
        int status,
        string? contentType,
        ReadOnlyMemory<byte> body
    )
    {
        response.StatusCode = status;
        response.Headers["x-amzn-RequestId"] = RequestIds.Next();
        if (body.Length > 0)
            response.Headers["x-amz-crc32"] = ResponseBody.CalculateChecksum(body.Span);
        response.Headers.ContentType = contentType;
        response.Headers.ContentLength = body.Length;
        if (body.Length > 0)
            await output.Writer.WriteAsync(body).ConfigureAwait(false);
    }

    private async Task RespondAsync(
        IFeatureCollection context,
        IHttpRequestFeature request,
        IHttpResponseFeature response,
        IHttpResponseBodyFeature output,
        string contentType,
        ErrorResponse? denied
    )
    {
        var started = options.TimeProvider.GetTimestamp();
        var target = request.Headers["X-Amz-Target"].ToString();
        if (denied is null && options.Delay > TimeSpan.Zero)
            await Task.Delay(options.Delay, options.TimeProvider, context.Get<IHttpRequestLifetimeFeature>()?.RequestAborted ?? default)
                .ConfigureAwait(false);
        var body = denied is null ? await ReadAsync(context).ConfigureAwait(false) : default;

        var result = denied is null
            ? await _requests.RunAsync(request, target, body, context.Get<IHttpRequestLifetimeFeature>()).ConfigureAwait(false)
            : new ApiResult(denied);
        body.Release();
        // From here to the copy of the bytes, nothing waits: the object belongs to the thread.
        var responseBody = ResponseBody.GetForThread();
        var error = _requests.Write(result, responseBody);
        var status = error?.Status ?? StatusCodes.Status200OK;
        var coding = ContentCodings.ChooseResponse(request.Headers.AcceptEncoding);
        responseBody.Compress(coding);
        var length = responseBody.Bytes.Length;
        response.StatusCode = status;
        var headers = response.Headers;
        headers["x-amzn-RequestId"] = result.Id;
        headers["x-amz-crc32"] = responseBody.Checksum;
        headers.ContentType = contentType;
        if (status == StatusCodes.Status503ServiceUnavailable)
            headers.RetryAfter = "1";
        headers.ContentLength = length;
        if (responseBody.IsCompressed)
            headers.ContentEncoding = ContentCodings.GetName(coding);

        // Copies the bytes before it waits for anything: the next response of the thread uses the same object.
        await output.Writer.WriteAsync(responseBody.Bytes).ConfigureAwait(false);
        Report(new ServedRequest(target, status, error?.Type, options.TimeProvider.GetElapsedTime(started)));
    }

    /// <summary>Runs the OnRequest callback after the response was sent; an exception of it does not affect the
    /// request.</summary>
    private void Report(ServedRequest request)
    {
        try
        {
            options.OnRequest?.Invoke(request);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            options.OnFailure?.Invoke(exception);
        }
    }

    private async ValueTask<RequestBody> ReadAsync(IFeatureCollection context)
    {
        try
        {
            var coding = ContentCodings.ReadRequest(context.GetRequiredFeature<IHttpRequestFeature>().Headers.ContentEncoding);
            return await RequestBody
                .ReadAsync(
                    context.GetRequiredFeature<IRequestBodyPipeFeature>().Reader,
                    coding,
                    _budget,
                    context.Get<IHttpRequestLifetimeFeature>()
                )
                .ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return RequestBody.TooLarge;
        }
        catch (Exception exception)
            when (exception is InvalidOperationException or (IOException and not (BadHttpRequestException or ConnectionResetException)))
        {
            // A chunk size that overflows, or a trailer that is not text; Kestrel reports them as unexpected exceptions.
            throw new BadHttpRequestException(exception.Message, exception);
        }
    }
}
