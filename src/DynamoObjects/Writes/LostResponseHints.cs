namespace DynamoObjects.Writes;

/// <summary>Additions to error messages if the conflicting write may be the caller's own.</summary>
internal static class LostResponseHints
{
    /// <summary>
    /// For an item that equals the result of the save: the client may have sent it twice without showing it, or another writer wrote the
    /// same.
    /// </summary>
    public const string ItemMatchesSave = " The existing item equals the result of this save.";

    /// <summary>For a save in a transaction that conflicts with an earlier save of the same record.</summary>
    public const string EarlierSaveSucceeded =
        " An earlier save of this record, whose response was lost, was carried out. The record now counts as loaded and can be "
        + "saved again.";
}
