using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Replicas;
using DynamoObjects.Mock.Operations.Requests;
using static DynamoObjects.Mock.Operations.Tables.TableConcerns;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Checks that an UpdateTable request changes something, and only what can change together.</summary>
internal static class UpdateConcerns
{
    /// <summary>What cannot change together: the first row that applies gives the error.</summary>
    /// <remarks>Measured on AWS in October 2026, T382 and T433.</remarks>
    private static readonly (TableConcerns Concern, TableConcerns Others, string Message)[] Conflicts =
    [
        (Encryption, ~Encryption, Messages.EncryptionNotAlone),
        (TableConcerns.TableClass, ~TableConcerns.TableClass, Messages.TableClassNotAlone),
        (Protection, ~Protection, Messages.ProtectionNotAlone),
        (Limits, ~(Limits | BillingMode | TableConcerns.Replicas | IndexUpdate), Messages.LimitsNotWithBillingMode),
        (Warm, IndexCreation, Messages.IndexWithWarm),
        (Warm, ~Warm, Messages.WarmNotAlone),
        (TableConcerns.Replicas, ~TableConcerns.Replicas, Messages.ReplicasNotAlone),
        (Units, TableConcerns.Stream, Messages.StreamWithUnits),
        (Units, IndexCreation | IndexDeletion, Messages.IndexWithUnits),
        (TableConcerns.Stream, IndexCreation | IndexDeletion, Messages.IndexWithStream),
    ];

    /// <summary>Checks that a request changes something.</summary>
    public static void CheckAny(UpdateTableRequest request)
    {
        if (Read(request) != None || request.GlobalTableSettingsReplicationMode is not null)
            return;
        if (request.DisassociationProtectionEnabled is not null)
            return;
        if (request.WarmThroughput is not null || request.OnDemandThroughput is not null)
            throw Failures.InternalFailure();
        string[] members =
        [
            "ProvisionedThroughput",
            "BillingMode",
            "UpdateStreamEnabled",
            "GlobalSecondaryIndexUpdates",
            "SSESpecification",
            "ReplicaUpdates",
            "MultiAccountReplicaReady",
            "ReplicaTransitRoleArn",
            "MultiRegionConsistency",
            "DeletionProtectionEnabled",
            "OnDemandThroughput",
            "WarmThroughput",
        ];
        throw Failures.Validation(
            Messages.NothingToUpdate(members.Where(name => request.MultiRegionConsistency is null || name != "MultiRegionConsistency"))
        );
    }

    /// <summary>Checks that all that a request changes can change together.</summary>
    public static void CheckTogether(UpdateTableRequest request)
    {
        var concerns = Read(request);
        foreach (var (concern, others, message) in Conflicts)
        {
            if ((concerns & concern) != 0 && (concerns & others) != 0)
                throw Failures.Validation(message);
        }

        if (request.GlobalSecondaryIndexUpdates.IsSent() && request.GlobalSecondaryIndexUpdates.Count == 0)
            throw Failures.Validation(Messages.IndexListEmpty("GlobalSecondaryIndexUpdates"));
    }

    private static TableConcerns Read(UpdateTableRequest request)
    {
        var concerns = None;
        Add(Encryption, request.SSESpecification is not null);
        Add(TableConcerns.TableClass, request.TableClass is not null);
        Add(Protection, request.DeletionProtectionEnabled is not null);
        // Without members, they are as good as absent.
        Add(Warm, request.WarmThroughput is { ReadUnitsPerSecond: not null } or { WriteUnitsPerSecond: not null });
        Add(Limits, request.OnDemandThroughput is { MaxReadRequestUnits: not null } or { MaxWriteRequestUnits: not null });
        Add(BillingMode, request.BillingMode is not null);
        Add(Units, request.ProvisionedThroughput is not null);
        Add(TableConcerns.Stream, request.StreamSpecification is not null);
        Add(TableConcerns.Replicas, ReplicaRequest.IsSent(request));
        foreach (var update in request.GlobalSecondaryIndexUpdates ?? [])
        {
            Add(IndexCreation, update?.Create is not null);
            Add(IndexDeletion, update?.Delete is not null);
            Add(IndexUpdate, update is not { Create: not null } and not { Delete: not null });
        }

        return concerns;

        void Add(TableConcerns concern, bool isSent)
        {
            if (isSent)
                concerns |= concern;
        }
    }
}
