using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>One write of one item, resolved against its table and ready to be committed.</summary>
internal readonly struct ItemWrite
{
    private ItemWrite(WriteKind kind, Table table, Item key, Condition? condition, UpdatePlan? plan)
    {
        Kind = kind;
        Table = table;
        Key = key;
        Condition = condition;
        Plan = plan;
    }

    public WriteKind Kind { get; }

    public Table Table { get; }

    /// <summary>The key; for a put, the item.</summary>
    public Item Key { get; }

    public Condition? Condition { get; }

    /// <summary>What an update does; <see langword="null"/> when it only makes the item exist.</summary>
    public UpdatePlan? Plan { get; }

    /// <summary>Whether the update also has to pass the gate that a single UpdateItem has on what it writes.</summary>
    public bool LimitsWrittenBytes { get; init; }

    public static ItemWrite Put(Table table, Item item, Condition? condition) => new(WriteKind.Put, table, item, condition, null);

    public static ItemWrite Update(Table table, Item key, Condition? condition, UpdatePlan? plan) =>
        new(WriteKind.Update, table, key, condition, plan);

    public static ItemWrite Delete(Table table, Item key, Condition? condition) => new(WriteKind.Delete, table, key, condition, null);

    public static ItemWrite Check(Table table, Item key, Condition condition) => new(WriteKind.Check, table, key, condition, null);
}
