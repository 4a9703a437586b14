using System.Text.Json.Serialization.Metadata;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>The JSON of an operation that is served.</summary>
/// <param name="Request">The JSON of its request.</param>
/// <param name="Response">The JSON of its response.</param>
internal sealed record ServedOperation(JsonTypeInfo Request, JsonTypeInfo Response);
