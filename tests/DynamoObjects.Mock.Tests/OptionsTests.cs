namespace DynamoObjects.Mock.Tests;

public class OptionsTests
{
    public static TheoryData<string, MockDynamoDbOptions> InvalidOptions =>
        new()
        {
            {
                nameof(MockDynamoDbOptions.TimeProvider),
                new() { TimeProvider = null! }
            },
            {
                nameof(MockDynamoDbOptions.Region),
                new() { Region = null! }
            },
            {
                nameof(MockDynamoDbOptions.Region),
                new() { Region = "" }
            },
            {
                nameof(MockDynamoDbOptions.Region),
                new() { Region = " " }
            },
            {
                nameof(MockDynamoDbOptions.Region),
                new() { Region = "eu:west" }
            },
            {
                nameof(MockDynamoDbOptions.Region),
                new() { Region = "\ud800" }
            },
            {
                nameof(MockDynamoDbOptions.Regions),
                new() { Regions = null! }
            },
            {
                nameof(MockDynamoDbOptions.Regions),
                new() { Regions = ["eu-west-1", ""] }
            },
            {
                nameof(MockDynamoDbOptions.Regions),
                new() { Regions = [null!] }
            },
            {
                nameof(MockDynamoDbOptions.Regions),
                new() { Regions = ["eu west 1"] }
            },
            {
                nameof(MockDynamoDbOptions.ReplicationDelay),
                new() { ReplicationDelay = TimeSpan.FromTicks(-1) }
            },
            {
                nameof(MockDynamoDbOptions.ReplicationDelay),
                new() { ReplicationDelay = TimeSpan.MaxValue }
            },
            {
                nameof(MockDynamoDbOptions.AccountId),
                new() { AccountId = null! }
            },
            {
                nameof(MockDynamoDbOptions.AccountId),
                new() { AccountId = "" }
            },
            {
                nameof(MockDynamoDbOptions.AccountId),
                new() { AccountId = "12" }
            },
            {
                nameof(MockDynamoDbOptions.AccountId),
                new() { AccountId = "\u0661\u0662\u0663456789012" }
            },
            {
                nameof(MockDynamoDbOptions.TableStatusDelay),
                new() { TableStatusDelay = TimeSpan.FromTicks(-1) }
            },
            {
                nameof(MockDynamoDbOptions.TableStatusDelay),
                new() { TableStatusDelay = TimeSpan.MaxValue }
            },
            {
                nameof(MockDynamoDbOptions.TableStatusDelay),
                new() { TableStatusDelay = null! }
            },
            {
                nameof(MockDynamoDbOptions.EncryptionKeys),
                new() { EncryptionKeys = [new MockEncryptionKey("key"), null!] }
            },
            {
                nameof(MockDynamoDbOptions.ItemCollectionSizeLimit),
                new() { ItemCollectionSizeLimit = 0 }
            },
            {
                nameof(MockDynamoDbOptions.ObjectStore),
                new() { ObjectStore = null! }
            },
            {
                nameof(MockDynamoDbOptions.PointInTimeHistoryLimit),
                new() { PointInTimeHistoryLimit = -1 }
            },
            {
                nameof(MockDynamoDbOptions.PointInTimeRecoveryDelay),
                new() { PointInTimeRecoveryDelay = TimeSpan.FromTicks(-1) }
            },
            {
                nameof(MockDynamoDbOptions.PointInTimeRecoveryDelay),
                new() { PointInTimeRecoveryDelay = TimeSpan.MaxValue }
            },
            {
                nameof(MockDynamoDbOptions.TimeToLiveDelay),
                new() { TimeToLiveDelay = TimeSpan.FromTicks(-1) }
            },
            {
                nameof(MockDynamoDbOptions.TimeToLiveDelay),
                new() { TimeToLiveDelay = TimeSpan.MaxValue }
            },
        };

    [Theory]
    [MemberData(nameof(InvalidOptions))]
    public void An_engine_with_an_invalid_option_is_not_created_and_the_error_names_the_option(string name, MockDynamoDbOptions options) =>
        Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(() => new MockDynamoDb(options)).ParamName);

    /// <summary>A new option needs rows above, unless it has no invalid value.</summary>
    [Fact]
    public void Every_option_is_tested() =>
        Assert.Equal(
            typeof(MockDynamoDbOptions)
                .GetProperties()
                .Where(property => property.PropertyType != typeof(bool))
                .Select(property => property.Name)
                .Order(),
            InvalidOptions.Select(row => (string)row[0]).Distinct().Order()
        );
}
