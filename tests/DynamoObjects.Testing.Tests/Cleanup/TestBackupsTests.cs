using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Testing.Cleanup;
using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Tests.Cleanup;

public class TestBackupsTests
{
    [Fact]
    public async Task All_pages_of_the_tables_backups_are_dropped()
    {
        using var service = new StubBackupClient();

        await TestBackups.DropAsync(service, "p-store");

        Assert.Equal(["p-store/1", "p-store/2", "p-store/3"], service.Dropped);
    }

    [Fact]
    public void The_tables_that_a_test_backs_up_are_known_by_the_names_that_DynamoDB_knows()
    {
        var isolation = new TableIsolation("Mine", "p-");

        isolation.Enter(new CreateBackupRequest { TableName = "store", BackupName = "daily" });
        isolation.Enter(new DescribeTableRequest { TableName = "other" });

        Assert.Equal(["p-store"], isolation.BackedUpTables);
    }

    private sealed class StubBackupClient()
        : AmazonDynamoDBClient(new BasicAWSCredentials("any", "any"), new AmazonDynamoDBConfig { ServiceURL = "http://localhost:1" })
    {
        public List<string> Dropped { get; } = [];

        public override Task<ListBackupsResponse> ListBackupsAsync(
            ListBackupsRequest request,
            CancellationToken cancellationToken = default
        ) =>
            Task.FromResult(
                request.ExclusiveStartBackupArn is null
                    ? new ListBackupsResponse
                    {
                        BackupSummaries = [CreateSummary(request, 1), CreateSummary(request, 2)],
                        LastEvaluatedBackupArn = CreateSummary(request, 2).BackupArn,
                    }
                    : new ListBackupsResponse { BackupSummaries = [CreateSummary(request, 3)] }
            );

        public override Task<DeleteBackupResponse> DeleteBackupAsync(
            DeleteBackupRequest request,
            CancellationToken cancellationToken = default
        )
        {
            Dropped.Add(request.BackupArn);
            return request.BackupArn.EndsWith('2')
                ? throw new BackupNotFoundException("gone")
                : Task.FromResult(new DeleteBackupResponse());
        }

        private static BackupSummary CreateSummary(ListBackupsRequest request, int number) =>
            new() { BackupArn = $"{request.TableName}/{number}" };
    }
}
