namespace DynamoObjects.Tables;

/// <summary>What errors say where the write in the way may be the caller's own: the SDK sends a request again whose response was lost.</summary>
internal static class LostResponse
{
    internal const string OfSave =
        " The item is as this save would have made it: an earlier attempt may have written it, and its response was lost.";

    internal const string OfUpdate = " Or an earlier attempt of this update has changed the item, and its response was lost.";

    internal const string OfDeletion = " Or an earlier attempt of this deletion has deleted it, and its response was lost.";
}
