using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Cleanup;

/// <summary>Deletes the backups of a test's tables, which would remain, and cost money, after the tables are
/// dropped.</summary>
internal static class TestBackups
{
    // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListBackups.html
    public static async Task DropAsync(AmazonDynamoDBClient client, string table)
    {
        try
        {
            await DropAllAsync(client, table).ConfigureAwait(false);
        }
        catch (AmazonDynamoDBException exception) when (IsUnknownOperation(exception))
        {
            // DynamoDB Local has no backups: the request of the test failed, too.
        }
    }

    /// <summary>Disables point-in-time recovery, so that DynamoDB does not create a backup when the table is dropped,
    /// which nobody could delete for 35 days.</summary>
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html
    public static async Task PreventAsync(AmazonDynamoDBClient client, string table)
    {
        try
        {
            await client
                .UpdateContinuousBackupsAsync(
                    new UpdateContinuousBackupsRequest
                    {
                        TableName = table,
                        PointInTimeRecoverySpecification = new() { PointInTimeRecoveryEnabled = false },
                    }
                )
                .ConfigureAwait(false);
        }
        catch (TableNotFoundException)
        {
            // The test has dropped it itself.
        }
        catch (AmazonDynamoDBException exception) when (IsUnknownOperation(exception))
        {
            // DynamoDB Local has no point-in-time recovery: the request of the test failed, too.
        }
    }

    private static async Task DropAllAsync(AmazonDynamoDBClient client, string table)
    {
        string? start = null;
        do
        {
            var page = await client
                .ListBackupsAsync(new ListBackupsRequest { TableName = table, ExclusiveStartBackupArn = start })
                .ConfigureAwait(false);
            foreach (var backup in page.BackupSummaries ?? [])
                await DropAsync(client, backup).ConfigureAwait(false);
            start = page.LastEvaluatedBackupArn;
        } while (start is not null);
    }

    private static async Task DropAsync(AmazonDynamoDBClient client, BackupSummary backup)
    {
        try
        {
            await client.DeleteBackupAsync(new DeleteBackupRequest { BackupArn = backup.BackupArn }).ConfigureAwait(false);
        }
        catch (BackupNotFoundException)
        {
            // The test has deleted it itself.
        }
    }

    private static bool IsUnknownOperation(AmazonDynamoDBException exception) => exception.ErrorCode == "UnknownOperationException";
}
