using System.Buffers;
using System.Text.Json;
using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Server.Json;
using Microsoft.AspNetCore.Http.Features;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>Handles a request to DynamoDB whose body has been received: finds the operation, checks the signature, reads the model
/// and runs it in the region of the signature.</summary>
internal sealed class ApiRequestHandler(IRequestRunner runner, MockDynamoDbServerOptions options)
{
    private readonly IReadOnlyList<string> _regions = runner.Regions;

    private static ErrorResponse NotJson { get; } = ErrorResponse.CreateServiceError("SerializationException", null);

    /// <summary>Runs a request and converts an exception to the error response.</summary>
    public async ValueTask<ApiResult> RunAsync(
        IHttpRequestFeature request,
        string target,
        RequestBody body,
        IHttpRequestLifetimeFeature? lifetime
    )
    {
        try
        {
            if (ReadRequest(request, target, body, out var operation, out var model, out var region) is { } error)
                return new ApiResult(error);
            var response = await runner.RunAsync(model!, region, lifetime).ConfigureAwait(false);
            return new ApiResult(response, operation!.Response);
        }
        catch (AmazonDynamoDBException exception)
        {
            return new ApiResult(ErrorResponse.FromException(exception), exception.RequestId);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new ApiResult(ReportFailure(exception));
        }
    }

    /// <summary>Writes a result.</summary>
    /// <returns>The error that was written, or <see langword="null"/>.</returns>
    public ErrorResponse? Write(in ApiResult result, ResponseBody body)
    {
        var error = result.Error;
        try
        {
            if (error is null)
                body.Write(result.Response!, result.Type!);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            error = ReportFailure(exception);
        }

        if (error is not null)
            body.Write(error);
        return error;
    }

    private ErrorResponse ReportFailure(Exception exception)
    {
        options.OnFailure?.Invoke(exception);
        return ErrorResponse.Internal;
    }

    /// <summary>Reads the request's model, or returns the error.</summary>
    private ErrorResponse? ReadRequest(
        IHttpRequestFeature request,
        string target,
        RequestBody body,
        out ServedOperation? operation,
        out AmazonDynamoDBRequest? model,
        out string? region
    )
    {
        (operation, model, region) = (null, null, null);
        if (GetBodyError(body.Problem) is { } bodyError)
            return bodyError;
        operation = ServedOperations.Find(target);
        var error = operation is null
            ? ErrorResponse.CreateServiceError("UnknownOperationException", ServedOperations.FindUnsupportedReason(target))
            : CheckSignature(request, body, out region);
        // AWS reports text that is not JSON first, and a missing body last.
        if (error is not null)
            return body.Content.IsEmpty || SerializationErrors.IsJson(body.Content) ? error : NotJson;
        model = ReadModel(body.Content, operation!, out error);
        return error;
    }

    /// <summary>Checks the signature of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="body">The body.</param>
    /// <param name="region">The region of the signature; <see langword="null"/> for the home region, which also runs the requests for
    /// unknown regions.</param>
    private ErrorResponse? CheckSignature(IHttpRequestFeature request, RequestBody body, out string? region)
    {
        region = null;
        if (Signature.Read(request, out var signature) is { } error)
            return error;
        if (_regions.Count > 1 && signature!.Region is { } signed && _regions.Contains(signed))
            region = signed;
        return options.Credentials is { Count: > 0 } keys
            ? new SignatureCheck(signature!, _regions, options.TimeProvider.GetUtcNow()).Run(request, body.Bytes, keys)
            : null;
    }

    private static ErrorResponse? GetBodyError(BodyProblem problem) =>
        problem switch
        {
            BodyProblem.None => null,
            BodyProblem.TooLarge => ErrorResponse.TooLarge,
            BodyProblem.NoMemory => ErrorResponse.Unavailable,
            _ => ErrorResponse.Internal,
        };

    private static AmazonDynamoDBRequest? ReadModel(ReadOnlySequence<byte> body, ServedOperation operation, out ErrorResponse? error)
    {
        error = null;
        try
        {
            MemberNameCache.LimitGrowth(operation.Request, body.Length);
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = ModelJson.MaxDepth });
            if (JsonSerializer.Deserialize(ref reader, operation.Request) is AmazonDynamoDBRequest model && !reader.Read())
                return model;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // SerializationErrors, below, builds AWS's message.
        }

        error = ErrorResponse.CreateServiceError("SerializationException", SerializationErrors.Find(body, operation.Request));
        return null;
    }
}
