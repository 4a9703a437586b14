using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>The result of a request to DynamoDB, before it is written.</summary>
internal readonly struct ApiResult
{
    public ApiResult(AmazonWebServiceResponse response, JsonTypeInfo type) =>
        (Response, Type, Id) = (response, type, response.ResponseMetadata?.RequestId ?? RequestIds.Next());

    public ApiResult(ErrorResponse error, string? id = null) => (Error, Id) = (error, string.IsNullOrEmpty(id) ? RequestIds.Next() : id);

    /// <summary>The response; <see langword="null"/> for an error.</summary>
    public AmazonWebServiceResponse? Response { get; }

    /// <summary>The metadata of the response.</summary>
    public JsonTypeInfo? Type { get; }

    public ErrorResponse? Error { get; }

    public string Id { get; }
}
