using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Rules;

/// <summary>The tables that carry tags, which are named by their ARN only.</summary>
internal static class TaggedTables
{
    public static void CheckArn(ref Constraints constraints, string? arn)
    {
        constraints.NotNull(arn, "resourceArn");
        constraints.Length(arn, 1, 1283, "resourceArn");
    }

    public static Table Resolve(Database database, string arn)
    {
        var table = arn.StartsWith("arn:", StringComparison.Ordinal)
            ? TableNames.NameIn(database, arn) is { } name ? database.Find(name) : null
            : throw Failures.Validation(Messages.ArnInvalid(arn));
        return table ?? throw Failures.ResourceNotFound(Messages.ArnNotFound(arn));
    }

    public static void Change(Database database, string arn, Action<Dictionary<string, string>> change)
    {
        var table = Resolve(database, arn);
        lock (table.Gate)
        {
            var tags = new Dictionary<string, string>(table.Definition.Tags);
            change(tags);
            table.Redefine(table.Definition with { Tags = tags });
        }
    }
}
