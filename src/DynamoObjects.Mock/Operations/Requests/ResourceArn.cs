using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Requests;

/// <summary>The ARN of a table, or of something that belongs to a table:
/// <c>arn:PARTITION:SERVICE:REGION:ACCOUNT:table/NAME/...</c></summary>
/// <param name="Text">The whole ARN.</param>
/// <param name="Service">The service, such as <c>dynamodb</c>.</param>
/// <param name="Region">The region.</param>
/// <param name="AccountId">The account.</param>
/// <param name="Path">The parts of the resource, which are separated by <c>/</c>.</param>
internal readonly record struct ResourceArn(string Text, string Service, string Region, string AccountId, string[] Path)
{
    private const string Prefix = "arn:";

    /// <summary>Whether it names a table itself.</summary>
    public bool IsTable => Path is ["table", { Length: > 0 }];

    /// <summary>Whether it names a stream of a table.</summary>
    public bool IsStream => Path is ["table", { Length: > 0 }, "stream", { Length: > 0 }];

    /// <summary>Whether it names an index of a table.</summary>
    public bool IsIndex => Path is ["table", { Length: > 0 }, "index", { Length: > 0 }];

    /// <summary>The name of the table.</summary>
    public string TableName => Path[1];

    public static bool IsArn(string text) => text.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Reads an ARN; <see langword="null"/> for a text that does not have the form of one.</summary>
    public static ResourceArn? TryParse(string text) =>
        text.Split(':', 6) is ["arn", { Length: > 0 }, var service, var region, var account, { Length: > 0 } resource]
            ? new ResourceArn(text, service, region, account, resource.Split('/'))
            : null;

    /// <summary>Reads an ARN that stands for the name of a table.</summary>
    public static ResourceArn ParseTable(Database database, string text)
    {
        if (TryParse(text) is not { Service: "dynamodb" } arn)
            throw Failures.Validation(Messages.ArnInvalid(text));
        if (arn.Region != database.Settings.Region)
            throw Failures.Validation(Messages.ArnOfOtherRegion(text));
        if (arn.AccountId != database.Settings.AccountId)
            throw Failures.AccessDenied(Messages.AccessDenied);
        if (!arn.IsTable || arn.Text != database.TableArn(arn.TableName))
            throw Failures.Validation(Messages.ArnInvalid(text));
        return arn;
    }

    /// <summary>Reads an ARN that can have tags: that of a table or a stream.</summary>
    public static ResourceArn ParseTagged(Database database, string text)
    {
        if (!IsArn(text))
            throw Failures.Validation(Messages.NotAnArn(text));
        if (TryParse(text) is not { Service: "dynamodb" } arn)
            throw Failures.Validation(Messages.ArnOfOtherService(text));
        if (arn.IsIndex)
            throw Failures.Validation(Messages.ArnNotTagged(text));
        // Backups, too, are not resources for tags.
        if (!arn.IsTable && !arn.IsStream)
            throw Failures.Validation(Messages.ArnOfOtherService(text));
        if (arn.Region != database.Settings.Region)
            throw Failures.Validation(Messages.ArnInvalid(text));
        return arn.AccountId == database.Settings.AccountId ? arn : throw Failures.AccessDenied(Messages.AccessDenied);
    }
}
