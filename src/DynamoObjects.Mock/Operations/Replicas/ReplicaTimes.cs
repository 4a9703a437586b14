using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>How long replicas are created, changed and deleted.</summary>
internal static class ReplicaTimes
{
    /// <summary>A new replica is listed as CREATING after a while, during which its table is UPDATING.</summary>
    public static (StatusChange Status, DateTimeOffset From) Create(Database database) => Begin(database, "CREATING");

    public static (StatusChange Status, DateTimeOffset From) Update(Database database) => Begin(database, "UPDATING");

    /// <summary>A replica that is deleted is listed as ACTIVE for a while, during which its table is UPDATING.</summary>
    public static (StatusChange Status, DateTimeOffset From) Delete(Database database) => Begin(database, "DELETING");

    private static (StatusChange Status, DateTimeOffset From) Begin(Database database, string status) =>
        (new StatusChange(status, database.StatusEnd), database.Now);
}
