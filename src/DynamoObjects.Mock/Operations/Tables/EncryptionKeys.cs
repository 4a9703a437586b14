using System.Security.Cryptography;
using System.Text;
using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Finds keys of AWS KMS by key ID, alias or ARN.</summary>
/// <remarks>Without a list of keys in the options, every key exists in the engine's account and region, and an ARN is the key that it
/// names. With a list, only its keys exist. https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id</remarks>
internal static class EncryptionKeys
{
    private const string AliasPrefix = "alias/";
    private const string KeyPrefix = "key/";
    private const string ManagedPrefix = AliasPrefix + "aws/";
    private const string ManagedAlias = ManagedPrefix + "dynamodb";

    /// <summary>Gets the ARN of a key.</summary>
    /// <param name="database">The database.</param>
    /// <param name="keyId">A key ID, an alias, or the ARN of one of them; <see langword="null"/> for the key that AWS manages for
    /// DynamoDB.</param>
    public static string Resolve(Database database, string? keyId)
    {
        var prefix = $"arn:aws:kms:{database.Settings.Region}:{database.Settings.AccountId}:";
        if (keyId is null or ManagedAlias || keyId == prefix + ManagedAlias || keyId == database.DefaultEncryptionKey)
            return database.DefaultEncryptionKey;
        return database.Settings.EncryptionKeys is { } known ? FindKnown(database, known, prefix, keyId) : FindAny(prefix, keyId);
    }

    private static string FindAny(string prefix, string keyId)
    {
        if (!ResourceArn.IsArn(keyId))
            return prefix + (keyId.StartsWith(AliasPrefix, StringComparison.Ordinal) ? KeyPrefix + CreateId(keyId) : KeyPrefix + keyId);
        var at = keyId.IndexOf(':' + AliasPrefix, StringComparison.Ordinal) + 1;
        return at > 0 ? keyId[..at] + KeyPrefix + CreateId(keyId[at..]) : keyId;
    }

    private static string FindKnown(Database database, IReadOnlyList<EncryptionKey> known, string prefix, string keyId)
    {
        var name = keyId;
        if (ResourceArn.IsArn(keyId))
        {
            if (ResourceArn.TryParse(keyId) is not { Service: "kms" } arn)
                throw Failures.Validation(Messages.KmsKeyInvalid(keyId));
            if (arn.Region != database.Settings.Region)
                throw Failures.Validation(Messages.KmsKeyOfOtherRegion(arn.Region));
            if (arn.AccountId != database.Settings.AccountId)
                throw Failures.AccessDenied(Messages.KmsAccessDenied(keyId));
            name = string.Join('/', arn.Path);
        }

        if (name.StartsWith(ManagedPrefix, StringComparison.Ordinal))
            throw Failures.AccessDenied(Messages.KmsAccessDenied(prefix + name));
        var isAlias = name.StartsWith(AliasPrefix, StringComparison.Ordinal);
        var id = name.StartsWith(KeyPrefix, StringComparison.Ordinal) ? name[KeyPrefix.Length..] : name;
        if (known.FirstOrDefault(key => isAlias ? key.Alias == name : key.Id == id) is not { } found)
            throw Failures.Validation(
                isAlias ? Messages.KmsAliasNotFound(prefix + name) : Messages.KmsKeyNotFound(prefix + KeyPrefix + id)
            );

        var result = prefix + KeyPrefix + found.Id;
        return found.Problem is { } problem ? throw CreateException(problem, result) : result;
    }

    private static AmazonDynamoDBException CreateException(EncryptionKeyProblem problem, string key) =>
        Failures.Validation(problem == EncryptionKeyProblem.Disabled ? Messages.KmsKeyDisabled(key) : Messages.KmsKeyPendingDeletion(key));

    /// <summary>Creates the ID of the key that an alias stands for: always the same one.</summary>
    private static Guid CreateId(string alias) => new(SHA256.HashData(Encoding.UTF8.GetBytes(alias)).AsSpan(0, 16));
}
