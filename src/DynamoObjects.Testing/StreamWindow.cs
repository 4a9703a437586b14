using System.Text.Json.Nodes;

namespace DynamoObjects.Testing;

/// <summary>Represents the tumbling window of an invocation.</summary>
/// <remarks>Instances are immutable, except for <see cref="State"/>, of which each has its own copy.</remarks>
public sealed class StreamWindow
{
    internal StreamWindow(DateTimeOffset start, DateTimeOffset end, JsonNode state, bool isFinal, bool isTerminatedEarly) =>
        (Start, End, State, IsFinalInvokeForWindow, IsWindowTerminatedEarly) = (start, end, state, isFinal, isTerminatedEarly);

    /// <summary>Gets the start of the window.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>Gets the end of the window, which belongs to the next window.</summary>
    public DateTimeOffset End { get; }

    /// <summary>Gets the state that the previous invocation for the window returned.</summary>
    /// <value>An empty object for the first invocation.</value>
    public JsonNode State { get; }

    /// <summary>Gets a value indicating whether this is the last invocation for the window, which has no
    /// records.</summary>
    public bool IsFinalInvokeForWindow { get; }

    /// <summary>Gets a value indicating whether the window ends early because its state is larger than 1 MB.</summary>
    public bool IsWindowTerminatedEarly { get; }
}
