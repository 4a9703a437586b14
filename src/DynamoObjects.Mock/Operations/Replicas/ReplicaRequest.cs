using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>The replicas and the witness that an UpdateTable adds, changes or removes.</summary>
internal sealed class ReplicaRequest
{
    private ReplicaRequest(UpdateTableRequest request, List<ReplicaAction> actions)
    {
        IsStrong = request.MultiRegionConsistency?.Value == "STRONG";
        Actions = actions;
        var witnesses = request.GlobalTableWitnessUpdates ?? [];
        CreatedWitness = witnesses.Select(update => update?.Create?.RegionName).FirstOrDefault(region => region is not null);
        DeletedWitness = witnesses.Select(update => update?.Delete?.RegionName).FirstOrDefault(region => region is not null);
    }

    /// <summary>Whether the request asks for strong consistency.</summary>
    public bool IsStrong { get; }

    /// <summary>The actions, all of the same type; equal ones occur once.</summary>
    public List<ReplicaAction> Actions { get; }

    /// <summary>The region of a new witness.</summary>
    public string? CreatedWitness { get; }

    /// <summary>The region of the witness to remove.</summary>
    public string? DeletedWitness { get; }

    /// <summary>Whether an UpdateTable changes replicas or a witness.</summary>
    public static bool IsSent(UpdateTableRequest request) => request.ReplicaUpdates.IsSent() || request.GlobalTableWitnessUpdates.IsSent();

    /// <summary>Adds the member constraints that an UpdateTable does not meet.</summary>
    public static void CheckConstraints(ref Constraints constraints, UpdateTableRequest request)
    {
        constraints.NotEmpty(request.ReplicaUpdates, "replicaUpdates");
        for (var i = 0; i < request.ReplicaUpdates?.Count; i++)
            ReplicaConstraints.Check(ref constraints, request.ReplicaUpdates[i], $"replicaUpdates.{i + 1}.member");
        constraints.OneOf(request.MultiRegionConsistency, "multiRegionConsistency", EnumValues.RegionConsistencies);
        constraints.OneOf(
            request.GlobalTableSettingsReplicationMode,
            "globalTableSettingsReplicationMode",
            EnumValues.SettingsReplicationModes
        );
        constraints.NotEmpty(request.GlobalTableWitnessUpdates, "globalTableWitnessUpdates");
        if (request.GlobalTableWitnessUpdates?.Count > 1)
            constraints.Add($"[{request.GlobalTableWitnessUpdates.Count} updates]", "globalTableWitnessUpdates", Messages.LengthAtMost(1));
        for (var i = 0; i < request.GlobalTableWitnessUpdates?.Count; i++)
        {
            var member = $"globalTableWitnessUpdates.{i + 1}.member";
            if (request.GlobalTableWitnessUpdates[i]?.Create is { } create)
                constraints.NotNull(create.RegionName, $"{member}.create.regionName");
            if (request.GlobalTableWitnessUpdates[i]?.Delete is { } delete)
                constraints.NotNull(delete.RegionName, $"{member}.delete.regionName");
        }
    }

    /// <summary>Reads the actions of a request, whose member constraints are met.</summary>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">The actions do not fit together.</exception>
    public static ReplicaRequest Read(UpdateTableRequest request)
    {
        var actions = new List<ReplicaAction>();
        foreach (var update in request.ReplicaUpdates ?? [])
        {
            var read = ReplicaAction.ReadAll(update).ToList();
            if (read.Count == 0)
                throw Failures.Validation(Messages.ReplicaActionMissing);
            actions.AddRange(read);
        }

        if (actions.Select(action => action.Kind).Distinct().Count() > 1)
            throw Failures.Validation(Messages.ReplicaActionsMixed);
        var replicas = new ReplicaRequest(request, [.. actions.DistinctBy(action => (action.Kind, action.Region))]);
        if (replicas.CreatedWitness is not null && !replicas.IsStrong)
            throw Failures.Validation(Messages.WitnessNotStrong);
        if (replicas.IsStrong)
            replicas.CheckStrong();
        else if (replicas.Actions is [{ Create: not null }, _, ..])
            throw Failures.Validation(Messages.ReplicaActionsRepeated);
        return replicas;
    }

    private void CheckStrong()
    {
        var creates = Actions.Count(action => action.Create is not null);
        if (creates != Actions.Count || creates + (CreatedWitness is null ? 0 : 1) != 2 || creates == 0 || DeletedWitness is not null)
            throw Failures.Validation(Messages.StrongReplicaCount);
    }
}
