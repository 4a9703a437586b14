using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Rules;

/// <summary>The tables that carry tags, which are named by their ARN only.</summary>
internal static class TaggedTables
{
    private const int MostTags = 50;

    public static void CheckArn(ref Constraints constraints, string? arn)
    {
        constraints.NotNull(arn, "resourceArn");
        constraints.Length(arn, 1, 1283, "resourceArn");
    }

    public static void CheckTags(ref Constraints constraints, List<Tag>? tags)
    {
        for (var i = 0; i < tags?.Count; i++)
        {
            constraints.NotNull(tags[i].Key, $"tags.{i + 1}.member.key");
            constraints.Length(tags[i].Key, 1, 128, $"tags.{i + 1}.member.key");
            constraints.NotNull(tags[i].Value, $"tags.{i + 1}.member.value");
            constraints.Length(tags[i].Value, 0, 256, $"tags.{i + 1}.member.value");
        }
    }

    /// <summary>A table has at most 50 tags.</summary>
    public static void CheckCount(int tags)
    {
        if (tags > MostTags)
            throw Failures.Validation(Messages.TooManyTags);
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
            CheckCount(tags.Count);
            table.Redefine(table.Definition with { Tags = tags });
        }
    }
}
