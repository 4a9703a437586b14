using System.Globalization;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Policies;

/// <summary>Puts and removes policies, with the rules for revisions and for the time between two changes.</summary>
internal static class PolicyChanges
{
    /// <summary>The expected revision of a resource that has no policy.</summary>
    private const string NoPolicy = "NO_POLICY";

    /// <summary>The minimum time between two changes, measured in October 2026.</summary>
    private static readonly TimeSpan MinInterval = TimeSpan.FromSeconds(15);

    /// <summary>Gives a new table its policy, whose revision is the creation of the table.</summary>
    public static TableDefinition Create(TableDefinition definition, PolicyDocument document)
    {
        var policy = Create(document.Json, definition.Created);
        return definition with { Policies = new Dictionary<string, ResourcePolicy> { [definition.Arn] = policy } };
    }

    public static ResourcePolicy Create(string? document, DateTimeOffset time) => new(document, Id(time), time);

    /// <summary>Checks the revision that a change expects.</summary>
    public static void CheckRevision(PolicyResource resource, string? expected)
    {
        var present = resource.Policy is { Document: not null } policy ? policy : null;
        if (expected is null || expected == (present?.RevisionId ?? NoPolicy))
            return;
        throw Failures.PolicyNotFound(
            present is null
                ? Messages.PolicyRevisionMissing(expected, resource.Table.Name)
                : Messages.PolicyRevisionDiffers(expected, resource.Table.Name)
        );
    }

    /// <summary>Puts or removes a policy; the caller holds the table's lock.</summary>
    /// <param name="database">The database.</param>
    /// <param name="resource">The table or stream.</param>
    /// <param name="document">The JSON as AWS returns it; <see langword="null"/> to remove the policy.</param>
    /// <returns>The policy, with a new revision.</returns>
    public static ResourcePolicy Apply(Database database, PolicyResource resource, string? document)
    {
        var (table, present, now) = (resource.Table, resource.Policy, database.Now);
        CheckInterval(database, table.Name, present, now);
        var revision = now.ToUnixTimeMilliseconds();
        if (present is not null)
            revision = Math.Max(revision, long.Parse(present.RevisionId, CultureInfo.InvariantCulture) + 1);
        var changed = Create(document, DateTimeOffset.FromUnixTimeMilliseconds(revision)) with { Changed = now };
        var definition = table.Definition;
        table.Redefine(
            definition with
            {
                Policies = new Dictionary<string, ResourcePolicy>(definition.Policies) { [resource.Arn] = changed },
            }
        );
        return changed;
    }

    /// <summary>Rejects the deletion of a table whose policy is being changed.</summary>
    public static void CheckDeletion(Database database, TableDefinition definition)
    {
        if (
            database.Settings.EnforceCooldowns
            && definition.Policies.Values.Any(p => database.Now < p.Changed + StatusDelays.AwsLike.Policy)
        )
            throw Failures.ResourceInUse(Messages.TableWithPendingPolicy(definition.Name));
    }

    private static void CheckInterval(Database database, string table, ResourcePolicy? present, DateTimeOffset now)
    {
        if (present is null || !database.Settings.EnforceCooldowns)
            return;
        if (now < present.Changed + StatusDelays.AwsLike.Policy)
            throw Failures.ResourceInUse(Messages.PolicyPending(table));
        if (now < present.Changed + MinInterval)
            throw Failures.Throttling(Messages.PolicyChangedRecently(table, present.Changed + MinInterval));
    }

    private static string Id(DateTimeOffset time) => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
