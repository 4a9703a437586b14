using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tests.Operations.Backups;

/// <summary>An engine at noon, with a table "books".</summary>
public sealed class BackupScene : IDisposable
{
    public const string TableArn = "arn:aws:dynamodb:us-east-1:000000000000:table/books";

    /// <summary>The ARN of the first backup of "books", if it is created at noon.</summary>
    public const string Arn = TableArn + "/backup/01796040000000-00000001";

    /// <summary>The ARN of the system backup of "books", if it is created at noon.</summary>
    public const string SystemArn = TableArn + "/backup/01796040000000-00000000";

    public static readonly DateTimeOffset Noon = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    private readonly TimeSpan _delay;

    /// <param name="delay">The seconds that each change takes.</param>
    /// <param name="change">Changes the declaration of the table.</param>
    public BackupScene(int delay = 0, Action<CreateTableRequest>? change = null)
        : this(TimeSpan.FromSeconds(delay), change) => _delay = TimeSpan.FromSeconds(delay);

    private BackupScene(TableStatusDelays delays, Action<CreateTableRequest>? change)
    {
        Clock = new FakeTimeProvider(Noon);
        Engine = new MockDynamoDb(new MockDynamoDbOptions { TimeProvider = Clock, TableStatusDelay = delays });
        Engine.Execute(TestRequests.Table(change: change));
    }

    public FakeTimeProvider Clock { get; }

    public MockDynamoDb Engine { get; }

    /// <summary>Creates a scene with the durations of AWS: the table is active after 4 s, and can be backed up after 7 s.</summary>
    public static BackupScene AwsLike() => new(TableStatusDelays.AwsLike, null);

    /// <summary>Lets the table become active.</summary>
    public BackupScene Active() => _delay > TimeSpan.Zero ? After((int)_delay.TotalSeconds + 3) : this;

    public BackupScene After(int seconds)
    {
        Clock.Advance(TimeSpan.FromSeconds(seconds));
        return this;
    }

    public BackupScene Put(string pk, int sk = 1)
    {
        Engine.Put(TestRequests.Item(pk, sk));
        return this;
    }

    public BackupScene Run(AmazonDynamoDBRequest request)
    {
        Engine.Execute(request);
        return this;
    }

    public BackupScene Backup(string name = "daily") => Run(new CreateBackupRequest { TableName = "books", BackupName = name });

    public BackupScene Recovery(bool isEnabled = true, int? days = null) =>
        Run(
            new UpdateContinuousBackupsRequest
            {
                TableName = "books",
                PointInTimeRecoverySpecification = new() { PointInTimeRecoveryEnabled = isEnabled, RecoveryPeriodInDays = days },
            }
        );

    public BackupScene Delete(string table = "books") => Run(new DeleteTableRequest(table));

    public BackupScene Restore(string target = "copy", string arn = Arn) => Run(FromBackup(target, arn));

    public static RestoreTableFromBackupRequest FromBackup(string target = "copy", string arn = Arn) =>
        new() { TargetTableName = target, BackupArn = arn };

    /// <summary>Creates a request for a restore to a number of seconds after noon, or to the latest point.</summary>
    public static RestoreTableToPointInTimeRequest ToPoint(int? seconds = null, string target = "copy") =>
        new()
        {
            SourceTableName = "books",
            TargetTableName = target,
            RestoreDateTime = seconds is { } known ? Noon.UtcDateTime.AddSeconds(known) : null,
            UseLatestRestorableTime = seconds is null ? true : null,
        };

    public void Dispose() => Engine.Dispose();
}
