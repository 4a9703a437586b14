using Amazon;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Backups;

/// <summary>The parts of a backup's ARN, <c>arn:aws:dynamodb:REGION:ACCOUNT:table/NAME/backup/ID</c>.</summary>
internal sealed record BackupArn(string Region, string Account, string TableName, string Id)
{
    private const int MinLength = 37;
    private const int MaxLength = 1024;

    /// <summary>Checks the length of an ARN.</summary>
    public static void Check(ref Constraints constraints, string? arn, string member) =>
        constraints.Length(arn, MinLength, MaxLength, member);

    /// <summary>Reads an ARN of this account.</summary>
    public static BackupArn Parse(Database database, string arn)
    {
        if (arn.Split(':') is not ["arn", var partition, "dynamodb", var region, var account, var resource])
            throw Failures.Validation(Messages.BackupArnInvalid);
        if (resource.Split('/') is not ["table", { Length: > 0 } table, "backup", { Length: > 0 } id])
            throw Failures.Validation(Messages.BackupArnInvalid);
        if (!IsPartition(partition) || !IsRegion(database, region))
            throw Failures.Validation(Messages.BackupArnNotValid);
        if (account != database.Settings.AccountId)
            throw Failures.AccessDenied(Messages.AccessDenied);
        return new BackupArn(region, account, table, id);
    }

    /// <summary>Finds a backup by its ARN, whose region is ignored.</summary>
    public static Backup Resolve(Database database, string arn)
    {
        var parts = Parse(database, arn);
        // A table whose deletion has ended leaves a backup.
        database.GetBackups();
        return database.Backups.Find(parts.Id, parts.TableName, database.Now)
            ?? throw Failures.BackupNotFound(Messages.BackupNotFound(arn));
    }

    private static bool IsPartition(string partition) =>
        RegionEndpoint.EnumerableAllRegions.Any(region => region.PartitionName == partition);

    private static bool IsRegion(Database database, string name) =>
        name == database.Settings.Region || RegionEndpoint.EnumerableAllRegions.Any(region => region.SystemName == name);
}
