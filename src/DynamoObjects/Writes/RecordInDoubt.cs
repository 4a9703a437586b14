using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Writes;

/// <summary>The writes of one record in one table whose outcome is unknown.</summary>
internal sealed class RecordInDoubt<T>
    where T : class
{
    public List<RecordSave<T>> Saves { get; } = [];

    public bool IsDeleted { get; set; }

    /// <summary>
    /// Returns a save in doubt that sends the same as the given one, or the given one. A repeated save must be the same write, with the
    /// times of the first.
    /// </summary>
    public RecordSave<T> GetEquivalent(RecordSave<T> save) => Saves.Find(save.IsEquivalentTo) ?? save;

    /// <summary>Returns the save whose result an item is, or null.</summary>
    public RecordSave<T>? FindSucceeded(Dictionary<string, AttributeValue>? item) => Saves.Find(save => save.Matches(item));
}
