using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>The encryption of a table.
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/EncryptionAtRest.html</summary>
internal static class TableEncryption
{
    public static void CheckConstraints(ref Constraints constraints, SSESpecification? encryption) =>
        constraints.OneOf(encryption?.SSEType, "sSESpecification.sSEType", EnumValues.EncryptionTypes);

    /// <summary>Checks that the members of a specification fit together.</summary>
    public static void Check(SSESpecification? encryption)
    {
        switch (encryption)
        {
            case { Enabled: false, SSEType: not null }:
                throw Failures.Validation(Messages.EncryptionTypeWithoutEncryption);
            case { Enabled: false, KMSMasterKeyId: not null }:
                throw Failures.Validation(Messages.KeyWithoutEncryption);
            case { SSEType.Value: "AES256" }:
                throw Failures.Validation(Messages.EncryptionTypeNotSupported);
            case { SSEType: null, KMSMasterKeyId: not null }:
                throw Failures.Validation(Messages.KeyWithoutEncryptionType);
            default:
                break;
        }
    }

    /// <summary>Gets the ARN of the key of a new table; <see langword="null"/> for the key that DynamoDB owns.</summary>
    public static string? ResolveKey(Database database, SSESpecification? encryption) =>
        encryption is not null && IsEnabled(encryption) ? EncryptionKeys.Resolve(database, encryption.KMSMasterKeyId) : null;

    /// <summary>Begins a change of the key, or a new encryption with the same one; the table stays ACTIVE.</summary>
    public static TableDefinition Change(Database database, TableDefinition definition, SSESpecification? wanted)
    {
        if (wanted is null)
            return definition;
        var now = database.Now;
        if (!IsEnabled(wanted) && definition.EncryptionKey is null)
            throw Failures.Validation(Messages.EncryptedByDefault);
        if (definition.FindChange(RunningChangeKind.Encryption) is not null)
            throw Failures.ResourceInUse(Messages.EncryptionBusy);
        if (database.Settings.EnforceCooldowns)
            CheckCooldown(definition.RecentEncryption, now);
        if (wanted.KMSMasterKeyId is { } keyArn && keyArn == definition.EncryptionKey)
            throw Failures.Validation(Messages.EncryptedWithSameKey);

        var delays = database.Delays;
        var change = new EncryptionChange(now + delays.EncryptionWithOldKey, ResolveKey(database, wanted), now + delays.Encryption);
        definition = definition with { RecentEncryption = Cooldown.Encryption.Add(definition.RecentEncryption, now) };
        return definition.Begin(change, isShown: false);
    }

    /// <returns><see langword="null"/> for the key that DynamoDB owns.</returns>
    public static SSEDescription? Describe(TableDefinition definition)
    {
        var isUpdating = definition.FindChange(RunningChangeKind.Encryption) is not null;
        if (definition.EncryptionKey is not { } key)
            return isUpdating ? new SSEDescription { Status = SSEStatus.UPDATING } : null;
        return new SSEDescription
        {
            Status = isUpdating ? SSEStatus.UPDATING : SSEStatus.ENABLED,
            SSEType = SSEType.KMS,
            KMSMasterKeyArn = key,
        };
    }

    private static bool IsEnabled(SSESpecification encryption) => encryption.Enabled ?? encryption.SSEType is not null;

    private static void CheckCooldown(RecentChanges recent, DateTimeOffset now)
    {
        if (now < Cooldown.Encryption.GetNext(recent))
        {
            throw Failures.LimitExceeded(
                Messages.EncryptionChangedOften(Cooldown.Encryption.GetWindowEnd(recent), recent.Count, recent.Last)
            );
        }
    }
}
