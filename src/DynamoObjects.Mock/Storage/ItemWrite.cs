using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>One write of one item, matched with its table and ready to be committed.</summary>
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

    /// <summary>The key; the item of a put.</summary>
    public Item Key { get; }

    public Condition? Condition { get; }

    /// <summary>The changes of an update; <see langword="null"/> if it only creates the item.</summary>
    public UpdatePlan? Plan { get; }

    /// <summary>Whether the separate limit of UpdateItem on the written attributes applies.</summary>
    public bool LimitsWrittenBytes { get; init; }

    public static ItemWrite Put(Table table, Item item, Condition? condition) => new(WriteKind.Put, table, item, condition, null);

    public static ItemWrite Update(Table table, Item key, Condition? condition, UpdatePlan? plan) =>
        new(WriteKind.Update, table, key, condition, plan);

    public static ItemWrite Delete(Table table, Item key, Condition? condition) => new(WriteKind.Delete, table, key, condition, null);

    public static ItemWrite Check(Table table, Item key, Condition condition) => new(WriteKind.Check, table, key, condition, null);
}
