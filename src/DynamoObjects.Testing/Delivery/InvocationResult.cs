using System.Text.Json.Nodes;

namespace DynamoObjects.Testing.Delivery;

/// <summary>The end of an invocation.</summary>
/// <param name="Invocation">The invocation, for the test.</param>
/// <param name="Judgment">How many records are processed.</param>
/// <param name="State">The state of the window that the function returned.</param>
internal sealed record InvocationResult(StreamInvocation Invocation, Judgment Judgment, JsonNode? State = null);
