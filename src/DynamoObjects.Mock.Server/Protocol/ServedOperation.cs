using System.Text.Json.Serialization.Metadata;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>The JSON metadata of an operation that the server supports.</summary>
/// <param name="Request">The metadata of its request.</param>
/// <param name="Response">The metadata of its response.</param>
internal sealed record ServedOperation(JsonTypeInfo Request, JsonTypeInfo Response);
