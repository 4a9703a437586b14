using System.Buffers;
using System.Text.Json;
using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Server.Json;
using Microsoft.AspNetCore.Http.Features;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>Requests to DynamoDB whose bodies are here: the operation is found, the signature checked, the model read and run.</summary>
internal sealed class ApiRequests(MockDynamoDb mock, MockDynamoDbServerOptions options)
{
    /// <summary>The response to a request, also to one that is refused.</summary>
    public (Answer Answer, int Status, string Id, string? Error) Respond(
        IHttpRequestFeature request,
        string target,
        RequestBody body,
        Refusal? denied
    )
    {
        var answer = Answer.Begin();
        string? known = null;
        var refusal = denied ?? RunOrRefuse(request, target, body, answer, out known);
        if (refusal is not null)
            answer.Write(refusal);
        return (answer, refusal?.Status ?? 200, known ?? RequestIds.Next(), refusal?.Type);
    }

    /// <summary>Runs a request, and gives what its failure becomes for the caller.</summary>
    private Refusal? RunOrRefuse(IHttpRequestFeature request, string target, RequestBody body, Answer answer, out string? id)
    {
        id = null;
        try
        {
            if (Find(request, target, body, out var operation, out var model) is { } refusal)
                return refusal;
            var result = mock.ExecuteUnread(model!);
            answer.Write(result, operation!.Response);
            id = result.ResponseMetadata?.RequestId;
            return null;
        }
        catch (AmazonDynamoDBException exception)
        {
            id = exception.RequestId;
            return Refusal.Of(exception);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            options.OnFailure?.Invoke(exception);
            return Refusal.Internal;
        }
    }

    /// <summary>Reads what is to be run, or says why nothing is.</summary>
    private Refusal? Find(
        IHttpRequestFeature request,
        string target,
        RequestBody body,
        out ServedOperation? operation,
        out AmazonDynamoDBRequest? model
    )
    {
        (operation, model) = (null, null);
        if (RefusalOf(body.Problem) is { } unread)
            return unread;
        operation = ServedOperations.Find(target);
        if (operation is null)
            return Refusal.OfService("UnknownOperationException", ServedOperations.ReasonOf(target));
        if (Signature.Read(request, out var signature) is { } unsigned)
            return unsigned;
        if (options.Credentials is { Count: > 0 } keys)
        {
            var check = new SignatureCheck(signature!, mock.Region, options.TimeProvider.GetUtcNow());
            if (check.Run(request, body.Bytes, keys) is { } forged)
                return forged;
        }

        model = Read(body.Content, operation, out var refusal);
        return refusal;
    }

    private static Refusal? RefusalOf(BodyProblem problem) =>
        problem switch
        {
            BodyProblem.None => null,
            BodyProblem.TooLarge => Refusal.TooLarge,
            BodyProblem.NoMemory => Refusal.Unavailable,
            _ => Refusal.OfService("SerializationException", null),
        };

    private static AmazonDynamoDBRequest? Read(ReadOnlySequence<byte> body, ServedOperation operation, out Refusal? refusal)
    {
        refusal = null;
        try
        {
            MemberNames.Bound(operation.Request, body.Length);
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = ModelJson.MostLevels });
            if (JsonSerializer.Deserialize(ref reader, operation.Request) is AmazonDynamoDBRequest model && !reader.Read())
                return model;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // What AWS says of it is found out below.
        }

        refusal = Refusal.OfService("SerializationException", WrongShape.Find(body, operation.Request));
        return null;
    }
}
