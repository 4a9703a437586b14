using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Operations.Tables;

/// <summary>The requests and texts of rows about the settings of tables.</summary>
internal static class SettingRequests
{
    public const string Invalid = "ValidationException: One or more parameter values were invalid: ";
    public const string InUse = "ResourceInUseException: Attempt to change a resource which is still in use: ";
    public const string NotFound = "ResourceNotFoundException: Requested resource not found";
    public const string TableArn = "arn:aws:dynamodb:us-west-2:000000000000:table/books";

    /// <summary>The time after which a new table is ACTIVE.</summary>
    public static readonly TimeSpan Created = TimeSpan.FromSeconds(20);

    public static CreateTableRequest Books => TestRequests.Table();

    public static DescribeTableRequest Describe => new("books");

    public static DeleteTableRequest Drop => new("books");

    public static CreateTableRequest Create(Action<CreateTableRequest> change) => TestRequests.Table(change: change);

    public static TimeSpan After(double seconds) => TimeSpan.FromSeconds(seconds);

    public static UpdateTableRequest Update(Action<UpdateTableRequest> change)
    {
        var request = new UpdateTableRequest { TableName = "books" };
        change(request);
        return request;
    }

    public static UpdateTableRequest Protect(bool enabled) => Update(table => table.DeletionProtectionEnabled = enabled);

    public static UpdateTableRequest Encrypt(SSESpecification encryption) => Update(table => table.SSESpecification = encryption);

    public static UpdateTableRequest Classify(string tableClass) => Update(table => table.TableClass = tableClass);

    public static UpdateTableRequest Stream(bool? enabled, string? viewType = null) =>
        Update(table => table.StreamSpecification = new() { StreamEnabled = enabled, StreamViewType = viewType });

    public static UpdateTimeToLiveRequest Expire(string? attribute, bool? enabled, string table = "books") =>
        new()
        {
            TableName = table,
            TimeToLiveSpecification = new() { AttributeName = attribute, Enabled = enabled },
        };

    public static DescribeTimeToLiveRequest DescribeExpiry => new() { TableName = "books" };

    public static TagResourceRequest Tag(params string[] tags) => TagAt(TableArn, tags);

    /// <summary>Creates a request with tags in the form <c>key=value</c>.</summary>
    public static TagResourceRequest TagAt(string arn, params string[] tags) => new() { ResourceArn = arn, Tags = Tags(tags) };

    public static UntagResourceRequest Untag(params string[] keys) => new() { ResourceArn = TableArn, TagKeys = [.. keys] };

    public static ListTagsOfResourceRequest ListTags(string arn = TableArn, string? token = null) =>
        new() { ResourceArn = arn, NextToken = token };

    public static List<Tag> Tags(params string[] tags) =>
        [.. tags.Select(tag => tag.Split('=', 2)).Select(tag => new Tag { Key = tag[0], Value = tag[1] })];

    /// <summary>The error for a member that does not meet a constraint.</summary>
    public static string Unmet(string value, string member, string constraint) =>
        $"ValidationException: 1 validation error detected: Value '{value}' at '{member}' failed to satisfy constraint: "
        + $"Member must {constraint}";

    /// <summary>The error for a member that is <see langword="null"/>.</summary>
    public static string Null(string member) =>
        $"ValidationException: 1 validation error detected: Value null at '{member}' failed to satisfy constraint: Member must not be null";
}
