using System.Text.Json.Nodes;

namespace DynamoObjects.Testing.Delivery;

/// <summary>The tumbling window of a shard that is open, with the state that the function returned.</summary>
internal sealed class WindowState(DateTimeOffset start, TimeSpan length)
{
    // https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-windows.html
    private const int MaxStateBytes = 1024 * 1024;

    public DateTimeOffset Start { get; } = start;

    public DateTimeOffset End { get; } = start + length;

    public JsonNode State { get; private set; } = new JsonObject();

    public bool IsStateTooLarge { get; private set; }

    /// <summary>Opens the window to which a time belongs.</summary>
    public static WindowState Open(DateTimeOffset time, TimeSpan length) => new(FindStart(time, length), length);

    public static DateTimeOffset FindStart(DateTimeOffset time, TimeSpan length) =>
        new(time.UtcTicks - (time.UtcTicks - DateTime.UnixEpoch.Ticks) % length.Ticks, TimeSpan.Zero);

    public void SetState(JsonNode state)
    {
        State = state.DeepClone();
        IsStateTooLarge = System.Text.Encoding.UTF8.GetByteCount(State.ToJsonString()) > MaxStateBytes;
    }

    public StreamWindow Describe(bool isFinal, bool isTerminatedEarly) => new(Start, End, State.DeepClone(), isFinal, isTerminatedEarly);
}
