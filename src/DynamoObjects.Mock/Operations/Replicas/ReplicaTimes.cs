using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>When the statuses of replicas begin and end.</summary>
internal static class ReplicaTimes
{
    /// <summary>A new replica is listed as CREATING after a while, during which its table is UPDATING.</summary>
    public static (StatusChange Status, DateTimeOffset From) Create(Database database) =>
        Begin(database, "CREATING", database.Delays.ReplicaListing, database.Delays.ReplicaCreation);

    public static (StatusChange Status, DateTimeOffset From) Update(Database database) =>
        Begin(database, "UPDATING", TimeSpan.Zero, database.Delays.ReplicaListing);

    /// <summary>A replica that is deleted is listed as ACTIVE for a while, during which its table is UPDATING.</summary>
    public static (StatusChange Status, DateTimeOffset From) Delete(Database database) =>
        Begin(database, "DELETING", database.Delays.ReplicaDeletionStart, database.Delays.ReplicaDeletion);

    private static (StatusChange Status, DateTimeOffset From) Begin(Database database, string status, TimeSpan hidden, TimeSpan whole) =>
        (new StatusChange(status, database.Now + whole), database.Now + hidden);
}
