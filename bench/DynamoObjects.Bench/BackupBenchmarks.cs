using System.Globalization;
using Amazon.DynamoDBv2.Model;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using DynamoObjects.Mock;

namespace DynamoObjects.Bench;

/// <summary>Writes of random items with and without point-in-time recovery, backups and restores, in a table of 100,000
/// items.</summary>
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class BackupBenchmarks : IDisposable
{
    private const int Items = 100_000;

    private readonly MockDynamoDb _plain = new();
    private readonly MockDynamoDb _recoverable = new(new MockDynamoDbOptions { PointInTimeRecoveryDelay = TimeSpan.Zero });
    private readonly PutItemRequest[] _puts = CreatePuts();
    private MockDynamoDbClient _plainClient = null!;
    private MockDynamoDbClient _recoverableClient = null!;
    private string _backupArn = "";
    private int _next;
    private long _name;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _plainClient = _plain.CreateClient();
        _recoverableClient = _recoverable.CreateClient();
        await Plays.CreateAsync(_plainClient, Items);
        await Plays.CreateAsync(_recoverableClient, Items);
        await _recoverableClient.UpdateContinuousBackupsAsync(
            new UpdateContinuousBackupsRequest
            {
                TableName = Plays.Table,
                PointInTimeRecoverySpecification = new() { PointInTimeRecoveryEnabled = true },
            }
        );
        _backupArn = await CreateAsync();
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _plainClient?.Dispose();
        _recoverableClient?.Dispose();
        _plain.Dispose();
        _recoverable.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true), BenchmarkCategory("Put")]
    public Task<PutItemResponse> Put() => _plainClient.PutItemAsync(Next());

    [Benchmark, BenchmarkCategory("Put")]
    public Task<PutItemResponse> PutWithRecovery() => _recoverableClient.PutItemAsync(Next());

    [Benchmark, BenchmarkCategory("Backup")]
    public async Task CreateAndDeleteBackup() =>
        await _recoverableClient.DeleteBackupAsync(new DeleteBackupRequest { BackupArn = await CreateAsync() });

    [Benchmark, BenchmarkCategory("Backup")]
    public async Task RestoreBackupAndDelete()
    {
        await _recoverableClient.RestoreTableFromBackupAsync(
            new RestoreTableFromBackupRequest { BackupArn = _backupArn, TargetTableName = "restored" }
        );
        await _recoverableClient.DeleteTableAsync("restored");
    }

    [Benchmark, BenchmarkCategory("Backup")]
    public async Task RestorePointInTimeAndDelete()
    {
        await _recoverableClient.RestoreTableToPointInTimeAsync(
            new RestoreTableToPointInTimeRequest
            {
                SourceTableName = Plays.Table,
                TargetTableName = "restored",
                UseLatestRestorableTime = true,
            }
        );
        await _recoverableClient.DeleteTableAsync("restored");
    }

    private static PutItemRequest[] CreatePuts()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, 4096).Select(_ => new PutItemRequest(Plays.Table, Plays.Item(random.Next(Items))))];
    }

    private PutItemRequest Next() => _puts[_next++ & 4095];

    private async Task<string> CreateAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"backup-{_name++}");
        var response = await _recoverableClient.CreateBackupAsync(new CreateBackupRequest { TableName = Plays.Table, BackupName = name });
        return response.BackupDetails.BackupArn;
    }
}
