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
        var parsed = Parse(database, arn);
        var table = TableNames.ResolveCreated(database, parsed.TableName);
        if (parsed.IsStream && !Array.Exists(table.Streams, stream => stream.Arn == arn && stream.IsReadable))
            throw Failures.ResourceNotFound(Messages.TableStreamNotFound(parsed.Path[^1], table.Name));
        return new PolicyResource(table, arn);
    }

    private static ResourceArn Parse(Database database, string text)
    {
        if (!ResourceArn.IsArn(text))
            throw Failures.Validation(Messages.NotAnArn(text));
        if (ResourceArn.TryParse(text) is not { Service: "dynamodb" } arn)
            throw Failures.Validation(Messages.ArnOfOtherService(text));
        if (arn.Region != database.Settings.Region)
            throw Failures.Validation(Messages.PolicyArnOfOtherRegion(text));
        if (arn.AccountId != database.Settings.AccountId)
            throw Failures.AccessDenied(Messages.AccessDenied);
        return arn.IsTable || arn.IsStream ? arn : throw Failures.Validation(Messages.ArnNotTagged(text));
    }
}
