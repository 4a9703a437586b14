using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>One change of an item for a Kinesis data stream, and the link to the next one.</summary>
/// <param name="Table">The table's definition at the time of the change.</param>
/// <param name="StreamArn">The ARN of the Kinesis data stream.</param>
/// <param name="Precision">The precision of <paramref name="Time"/> in the record, or <see langword="null"/> for the default.</param>
/// <param name="Time">The time of the change.</param>
/// <param name="Change">The item before and after the change.</param>
/// <param name="IsByService">Whether DynamoDB itself deleted the item because it had expired.</param>
internal sealed class KinesisEntry(
    TableDefinition? Table,
    string StreamArn,
    string? Precision,
    DateTimeOffset Time,
    ItemChange Change,
    bool IsByService
)
{
    private volatile KinesisEntry? _next;

    /// <summary>The place before the first change.</summary>
    public static KinesisEntry CreateStart() => new(null, "", null, default, default, IsByService: false);

    public TableDefinition Table { get; } = Table!;

    public string StreamArn { get; } = StreamArn;

    public string? Precision { get; } = Precision;

    public DateTimeOffset Time { get; } = Time;

    public Item? Old { get; } = Change.Old;

    public Item? New { get; } = Change.New;

    public bool IsByService { get; } = IsByService;

    /// <summary>The ID of the event, which is unique.</summary>
    public string Id { get; } = Guid.NewGuid().ToString();

    /// <summary>The next change of any table, once there is one.</summary>
    public KinesisEntry? Next
    {
        get => _next;
        set => _next = value;
    }
}
