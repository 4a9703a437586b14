using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Policies;

/// <summary>A table or stream that can have a resource policy.</summary>
/// <param name="Table">The table.</param>
/// <param name="Arn">The ARN of the table or of its stream.</param>
internal readonly record struct PolicyResource(Table Table, string Arn)
{
    private const int MaxArnLength = 1283;

    /// <summary>The present policy, or the removal of the last one.</summary>
    public ResourcePolicy? Policy => Table.Definition.Policies.GetValueOrDefault(Arn);

    public static void Check(ref Constraints constraints, string? arn)
    {
        constraints.NotNull(arn, "resourceArn");
        constraints.Length(arn, 1, MaxArnLength, "resourceArn");
    }

    public static void CheckRevision(ref Constraints constraints, string? revisionId) =>
        constraints.Length(revisionId, 1, 255, "expectedRevisionId");

    /// <summary>Finds a resource; a table that is being created does not exist for policies.</summary>
    public static PolicyResource Find(Database database, string arn)
    {
        var (name, label) = Parse(database, arn);
        if (database.Find(name) is not { } table || table.Definition.Status.GetStatus(database.Now) == "CREATING")
            throw Failures.ResourceNotFound(Messages.TableNotFound(name));
        if (label is not null && !Array.Exists(table.Streams, stream => stream.Arn == arn && stream.IsReadable))
            throw Failures.ResourceNotFound(Messages.TableStreamNotFound(label, name));
        return new PolicyResource(table, arn);
    }

    private static (string Table, string? StreamLabel) Parse(Database database, string arn)
    {
        if (!arn.StartsWith("arn:", StringComparison.Ordinal))
            throw Failures.Validation(Messages.NotAnArn(arn));
        if (arn.Split(':', 6) is not ["arn", { Length: > 0 }, "dynamodb", var region, var account, { Length: > 0 } resource])
            throw Failures.Validation(Messages.ArnOfOtherService(arn));
        if (region != database.Settings.Region)
            throw Failures.Validation(Messages.PolicyArnOfOtherRegion(arn));
        if (account != database.Settings.AccountId)
            throw Failures.AccessDenied(Messages.AccessDenied);
        return resource.Split('/') switch
        {
            ["table", { Length: > 0 } name] => (name, null),
            ["table", { Length: > 0 } name, "stream", { Length: > 0 } label] => (name, label),
            _ => throw Failures.Validation(Messages.ArnNotTagged(arn)),
        };
    }
}
