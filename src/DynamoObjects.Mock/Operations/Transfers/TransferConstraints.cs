using System.Text.RegularExpressions;
using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>The constraints on the members that exports, imports and bulk operations share.</summary>
internal static partial class TransferConstraints
{
    private const int MaxBucketLength = 255;
    private const int MaxPrefixLength = 1024;
    private const int MaxKeyIdLength = 2048;
    private const int MaxPageSize = 25;

    public static void CheckBucket(ref Constraints constraints, string? bucket, string member)
    {
        constraints.NotNull(bucket, member);
        constraints.Length(bucket, 0, MaxBucketLength, member);
        CheckPattern(ref constraints, bucket, member, Bucket(), Messages.BucketPattern);
    }

    public static void CheckOwner(ref Constraints constraints, string? owner, string member) =>
        CheckPattern(ref constraints, owner, member, Owner(), Messages.OwnerPattern);

    public static void CheckPrefix(ref Constraints constraints, string? prefix, string member) =>
        constraints.Length(prefix, 0, MaxPrefixLength, member);

    public static void CheckToken(ref Constraints constraints, string? token) =>
        CheckPattern(ref constraints, token, "clientToken", Token(), Messages.TokenPattern);

    public static void CheckEncryption(ref Constraints constraints, S3SseAlgorithm? algorithm, string? keyId, string within = "")
    {
        constraints.OneOf(algorithm, new MemberName(within, "s3SseAlgorithm"), EnumValues.S3Encryptions);
        constraints.Length(keyId, 1, MaxKeyIdLength, new MemberName(within, "s3SseKmsKeyId"));
    }

    public static void CheckPageSize(ref Constraints constraints, int? size, string member)
    {
        constraints.AtLeast(size, 1, member);
        constraints.AtMost(size, MaxPageSize, member);
    }

    public static void CheckPattern(ref Constraints constraints, string? value, string member, Regex pattern, string problem)
    {
        if (value is not null && !pattern.IsMatch(value))
            constraints.Add(value, member, problem);
    }

    [GeneratedRegex(@"^[a-z0-9A-Z]+[\.\-\w]*[a-z0-9A-Z]+\z")]
    private static partial Regex Bucket();

    [GeneratedRegex(@"^[0-9]{12}\z")]
    private static partial Regex Owner();

    [GeneratedRegex(@"^[^\$]+\z")]
    private static partial Regex Token();
}
