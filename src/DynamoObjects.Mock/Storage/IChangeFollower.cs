namespace DynamoObjects.Mock.Storage;

/// <summary>Receives each change of a table's items, in order, for replicas and for streams outside of DynamoDB.</summary>
internal interface IChangeFollower
{
    /// <summary>Receives a change that was applied; the caller holds <see cref="Table.SyncRoot"/>.</summary>
    /// <param name="table">The table.</param>
    /// <param name="change">The change.</param>
    /// <param name="isByService">Whether DynamoDB itself deleted the item because it has expired.</param>
    void Follow(Table table, in ItemChange change, bool isByService);
}
