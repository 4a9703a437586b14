using System.Text.Json.Serialization.Metadata;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>An operation that is served: its JSON, and who runs it.</summary>
/// <param name="Request">The JSON of its request.</param>
/// <param name="Response">The JSON of its response.</param>
/// <param name="Run">Runs a request, and gives its response.</param>
internal sealed record ServedOperation(JsonTypeInfo Request, JsonTypeInfo Response, Func<object, object> Run);
