namespace DynamoObjects.Mock.Tests.Operations.Requests;

/// <summary>The members of requests that have no effect in the mock, each with its reason; docs/reference/fidelity.md lists
/// them.</summary>
internal static class SilentMembers
{
    private const string Replicas = "An engine has one region and no replicas";

    /// <summary>The reasons by operation and member. An entry also stands for the parts of its member.</summary>
    public static readonly IReadOnlyDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["DisableKinesisStreamingDestination.EnableKinesisStreamingConfiguration.ApproximateCreationDateTimePrecision"] =
            "AWS rejects the request with any configuration",
        ["UpdateTable.DisassociationProtectionEnabled"] = Replicas,
        ["UpdateTable.GlobalTableSettingsReplicationMode"] = Replicas,
        ["UpdateTable.GlobalTableWitnessUpdates"] = Replicas,
        ["UpdateTable.ReplicaUpdates.Create"] = Replicas,
        ["UpdateTable.ReplicaUpdates.Delete"] = Replicas,
        ["UpdateTable.ReplicaUpdates.Disassociate"] = Replicas,
        ["UpdateTable.ReplicaUpdates.Update"] = Replicas,
    };

    /// <summary>Finds the entry for a member, or for one that it is part of.</summary>
    public static string? Find(string member) =>
        Reasons.Keys.FirstOrDefault(known => member == known || member.StartsWith(known + '.', StringComparison.Ordinal));
}
