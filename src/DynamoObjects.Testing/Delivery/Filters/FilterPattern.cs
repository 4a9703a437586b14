using System.Text.Json;

namespace DynamoObjects.Testing.Delivery.Filters;

/// <summary>A part of a filter pattern, which matches a JSON value or a missing one.</summary>
/// <remarks>Immutable. https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html</remarks>
internal abstract class FilterPattern
{
    /// <param name="value">The value; <see langword="null"/> if the event has no such member.</param>
    public abstract bool Matches(JsonElement? value);
}
