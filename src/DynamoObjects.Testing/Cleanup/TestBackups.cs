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
}
