using System.Globalization;
using System.Security.Cryptography;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Creates and checks the ARNs of exports, imports and bulk operations.</summary>
internal static class TransferArns
{
    public const string Export = "export";
    public const string Import = "import";

    /// <summary>AWS does not document the ARN of a bulk operation.</summary>
    public const string Bulk = "bulk-operation";

    private const int MinLength = 37;
    private const int MaxLength = 1024;

    /// <summary>Creates the ARN of a transfer that starts now.</summary>
    public static string Create(string tableArn, string kind, DateTimeOffset now) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{tableArn}/{kind}/{now.ToUnixTimeMilliseconds():D14}-{HexText.Create(RandomNumberGenerator.GetBytes(4))}"
        );

    /// <summary>Gets the part of a transfer's ARN that identifies it, which is also the name of an export's folder.</summary>
    public static string GetId(string arn) => arn[(arn.LastIndexOf('/') + 1)..];

    /// <summary>Checks the ARN of a request that describes a transfer.</summary>
    /// <param name="arn">The ARN.</param>
    /// <param name="member">The member of the request.</param>
    /// <param name="kind">The kind of transfer.</param>
    /// <param name="invalid">The message for an ARN of anything else.</param>
    public static void Check(string? arn, string member, string kind, string invalid)
    {
        var constraints = new Constraints();
        constraints.NotNull(arn, member);
        constraints.Length(arn, MinLength, MaxLength, member);
        constraints.ThrowIfUnmet();
        if (!arn!.StartsWith("arn:", StringComparison.Ordinal) || !arn.Contains($"/{kind}/", StringComparison.Ordinal))
            throw Failures.Validation(invalid);
    }

    /// <summary>Gets the name in the ARN of a table.</summary>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">The text is not the ARN of a table, or that of another account or
    /// region.</exception>
    public static string GetTableName(Database database, string arn)
    {
        const string ResourceMark = ":table/";
        var at = arn.StartsWith("arn:", StringComparison.Ordinal) ? arn.IndexOf(ResourceMark, StringComparison.Ordinal) : -1;
        if (at < 0)
            throw Failures.Validation(Messages.TableArnInvalid);
        return arn.AsSpan(at + ResourceMark.Length).Contains('/')
            ? throw Failures.Validation(Messages.TableArnOfOtherResource)
            : TableNames.GetTableName(database, arn);
    }
}
