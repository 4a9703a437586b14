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

    [Fact]
    public void The_tables_with_recovery_are_known_by_the_names_that_DynamoDB_knows()
    {
        var isolation = new TableIsolation("Mine", "p-");

        isolation.Enter(CreateUpdate("store", isEnabled: true));
        isolation.Enter(CreateUpdate("other", isEnabled: false));

        Assert.Equal(["p-store"], isolation.RecoverableTables);
    }

    [Fact]
    public async Task Recovery_is_disabled_so_that_no_backup_of_a_dropped_table_remains()
    {
        using var service = new StubBackupClient();

        await TestBackups.PreventAsync(service, "p-store");
        await TestBackups.PreventAsync(service, StubBackupClient.Missing);

        Assert.Equal(["p-store", StubBackupClient.Missing], service.Disabled);
    }

    [Fact]
    public async Task A_service_without_backups_has_none_to_drop()
    {
        using var service = new StubBackupClient { HasBackups = false };

        await TestBackups.DropAsync(service, "p-store");
        await TestBackups.PreventAsync(service, "p-store");

        Assert.Empty(service.Dropped);
    }

    [Fact]
    public async Task Other_errors_are_thrown()
    {
        using var service = new StubBackupClient { HasBackups = false, ErrorCode = "ThrottlingException" };

        await Assert.ThrowsAsync<AmazonDynamoDBException>(() => TestBackups.DropAsync(service, "p-store"));
        await Assert.ThrowsAsync<AmazonDynamoDBException>(() => TestBackups.PreventAsync(service, "p-store"));
    }

    private static UpdateContinuousBackupsRequest CreateUpdate(string table, bool isEnabled) =>
        new()
        {
            TableName = table,
            PointInTimeRecoverySpecification = new() { PointInTimeRecoveryEnabled = isEnabled },
        };

    private sealed class StubBackupClient()
        : AmazonDynamoDBClient(new BasicAWSCredentials("any", "any"), new AmazonDynamoDBConfig { ServiceURL = "http://localhost:1" })
    {
        public const string Missing = "p-missing";

        public List<string> Dropped { get; } = [];

        public List<string> Disabled { get; } = [];

        public bool HasBackups { get; init; } = true;

        public string ErrorCode { get; init; } = "UnknownOperationException";

        public override Task<UpdateContinuousBackupsResponse> UpdateContinuousBackupsAsync(
            UpdateContinuousBackupsRequest request,
            CancellationToken cancellationToken = default
        )
        {
            if (!HasBackups)
                throw CreateException();
            Assert.False(request.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled);
            Disabled.Add(request.TableName);
            return request.TableName == Missing
                ? throw new TableNotFoundException("gone")
                : Task.FromResult(new UpdateContinuousBackupsResponse());
        }

        public override Task<ListBackupsResponse> ListBackupsAsync(
            ListBackupsRequest request,
            CancellationToken cancellationToken = default
        ) =>
            !HasBackups
                ? throw CreateException()
                : Task.FromResult(
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

        private AmazonDynamoDBException CreateException() => new("An unknown operation was requested.") { ErrorCode = ErrorCode };

        private static BackupSummary CreateSummary(ListBackupsRequest request, int number) =>
            new() { BackupArn = $"{request.TableName}/{number}" };
    }
}
