using Amazon.DynamoDBv2.Model;
using DynamoObjects.Sending;

namespace DynamoObjects.Writes;

/// <summary>The sending of a save, and what is known of its outcome.</summary>
internal sealed class SaveAttempt<T>(RecordSave<T> save) : AttemptedWrite
    where T : class
{
    /// <summary>The save to send.</summary>
    public RecordSave<T> Save { get; private set; } = save;

    /// <summary>Continues with a put of the whole item if DynamoDB rejected an overwriting update because the item was deleted.</summary>
    /// <param name="found">The existing item, or null.</param>
    /// <returns>Whether to send the save again.</returns>
    public bool TryRestore(Dictionary<string, AttributeValue>? found)
    {
        if (found is not null || Save.ToRestored() is not { } restored)
            return false;
        Save = restored;
        return true;
    }
}
