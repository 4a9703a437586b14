namespace DynamoObjects.Writes;

/// <summary>What errors say where the write in the way may be the caller's own.</summary>
internal static class LostResponseHints
{
    /// <summary>Of an item that nothing shows to be one's own: the client may send again without showing it, or somebody
    /// else wrote the same.</summary>
    public const string ItemMatchesSave = " The item is as this save would have made it.";

    /// <summary>Of a save in a transaction that met an earlier save of the same record.</summary>
    public const string EarlierSaveSucceeded =
        " An earlier save of this record, whose response was lost, was carried out: the record counts as loaded now, and can be "
        + "saved again.";
}
