using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Writes;

/// <summary>The writes of one record, in one table, of which nobody knows whether they were carried out.</summary>
internal sealed class RecordInDoubt<T>
    where T : class
{
    public List<RecordSave<T>> Saves { get; } = [];

    public bool IsDeleted { get; set; }

    /// <summary>
    /// A save in doubt that sends the same, or the given one: sent again, it is the same write, with the times of the first.
    /// </summary>
    public RecordSave<T> GetEquivalent(RecordSave<T> save) => Saves.Find(save.IsEquivalentTo) ?? save;

    /// <summary>The save that an item is the outcome of, or null.</summary>
    public RecordSave<T>? FindSucceeded(Dictionary<string, AttributeValue>? item) => Saves.Find(save => save.Matches(item));
}
