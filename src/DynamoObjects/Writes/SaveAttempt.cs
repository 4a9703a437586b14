using Amazon.DynamoDBv2.Model;
using DynamoObjects.Sending;

namespace DynamoObjects.Writes;

/// <summary>The sending of a save, and what is known of its outcome.</summary>
internal sealed class SaveAttempt<T>(RecordSave<T> save) : AttemptedWrite
    where T : class
{
    /// <summary>What is sent.</summary>
    public RecordSave<T> Save { get; private set; } = save;

    /// <summary>Goes on with a put of the whole item, where DynamoDB rejected an update that overwrites because the item is gone.</summary>
    /// <param name="found">The item as it is; null where there is none.</param>
    /// <returns>Whether the save is to be sent again.</returns>
    public bool TryRestore(Dictionary<string, AttributeValue>? found)
    {
        if (found is not null || Save.ToRestored() is not { } restored)
            return false;
        Save = restored;
        return true;
    }
}
