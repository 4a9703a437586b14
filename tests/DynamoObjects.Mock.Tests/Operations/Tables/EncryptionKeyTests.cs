using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Operations.Tables;

/// <summary>Keys of AWS KMS that exist or not, as measured on AWS, T020, T021, T139 and T461.</summary>
public class EncryptionKeyTests
{
    private const string Prefix = "arn:aws:kms:us-east-1:000000000000:";
    private const string Orders = Prefix + "key/orders-key";
    private const string NotFound = "KMS validation error: com.amazonaws.services.kms.model.NotFoundException: ";
    private const string Denied = "KMS key access denied error: com.amazonaws.services.kms.model.";
    private const string Details = "(Service: AWSKMS; Status Code: 400; Error Code: ";

    private static readonly MockDynamoDbOptions Options = new()
    {
        EncryptionKeys =
        [
            new("orders-key") { Alias = "alias/orders" },
            new("disabled-key") { Alias = "alias/disabled", State = MockEncryptionKeyState.Disabled },
            new("deleted-key") { State = MockEncryptionKeyState.PendingDeletion },
        ],
    };

    /// <summary>Each has the key of a request, and the error code and the beginning of the message.</summary>
    public static TheoryData<string, string, string> Rejected =>
        new()
        {
            { "none", "ValidationException", $"{NotFound}Key '{Prefix}key/none' does not exist {Details}NotFoundException; Request ID: " },
            { $"{Prefix}key/none", "ValidationException", $"{NotFound}Key '{Prefix}key/none' does not exist {Details}NotFoundException; " },
            { "alias/none", "ValidationException", $"{NotFound}Alias {Prefix}alias/none is not found. {Details}NotFoundException; " },
            {
                Orders.Replace("us-east-1", "eu-west-1", StringComparison.Ordinal),
                "ValidationException",
                $"{NotFound}Invalid arn eu-west-1 {Details}"
            },
            {
                "disabled-key",
                "ValidationException",
                $"KMS key disabled error: com.amazonaws.services.kms.model.DisabledException: {Prefix}key/disabled-key is disabled. "
                    + $"{Details}DisabledException; "
            },
            { "alias/disabled", "ValidationException", "KMS key disabled error: " },
            {
                "deleted-key",
                "ValidationException",
                "KMS validation error: com.amazonaws.services.kms.model.KMSInvalidStateException: "
                    + $"{Prefix}key/deleted-key is pending deletion. {Details}KMSInvalidStateException; "
            },
            { Orders.Replace("000000000000", "111122223333", StringComparison.Ordinal), "AccessDeniedException", Denied },
            { "alias/aws/s3", "AccessDeniedException", Denied },
            { "arn:aws:s3:::bucket", "ValidationException", NotFound },
        };

    [Theory]
    [MemberData(nameof(Rejected))]
    public void A_key_that_cannot_be_used_is_rejected_and_no_table_created(string key, string code, string message)
    {
        using var engine = new MockDynamoDb(Options);

        var exception = Assert.ThrowsAny<AmazonDynamoDBException>(() => engine.Execute(Table(key)));

        Assert.Equal(code, exception.ErrorCode);
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("; Proxy: null)", exception.Message, StringComparison.Ordinal);
        Assert.Empty(engine.Run<ListTablesResponse>(new ListTablesRequest()).TableNames);
    }

    [Theory]
    [InlineData("orders-key")]
    [InlineData(Orders)]
    [InlineData("alias/orders")]
    [InlineData(Prefix + "alias/orders")]
    public void A_known_key_is_found_by_ID_alias_or_ARN(string key)
    {
        using var engine = new MockDynamoDb(Options);

        Assert.Equal(Orders, Create(engine, key));
    }

    [Theory]
    [InlineData("1234abcd-12ab", Prefix + "key/1234abcd-12ab")]
    [InlineData("arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab", "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab")]
    [InlineData("alias/aws/dynamodb", Prefix + "key/d7a0d8ab-0000-4000-8000-000000000000")]
    public void Every_key_exists_by_default(string key, string expected)
    {
        using var engine = new MockDynamoDb();

        Assert.Equal(expected, Create(engine, key));
    }

    [Fact]
    public void An_alias_is_always_the_same_key()
    {
        using var first = new MockDynamoDb();
        using var second = new MockDynamoDb();

        var key = Create(first, "alias/orders");

        Assert.Equal(key, Create(second, $"{Prefix}alias/orders"));
        Assert.StartsWith(Prefix + "key/", key, StringComparison.Ordinal);
        Assert.NotEqual(key, Create(second, "alias/other", "other"));
    }

    [Fact]
    public void A_change_to_an_unknown_key_is_rejected_and_does_not_count()
    {
        using var engine = new MockDynamoDb(new() { EncryptionKeys = Options.EncryptionKeys, EnforceCooldowns = true });
        engine.Execute(TestRequests.Table());
        UpdateTableRequest Change(string key) => new() { TableName = "books", SSESpecification = Kms(key) };

        for (var i = 0; i < 5; i++)
            Assert.ThrowsAny<AmazonDynamoDBException>(() => engine.Execute(Change("none")));
        engine.Execute(Change("orders-key"));

        Assert.Equal(Orders, engine.Run<DescribeTableResponse>(new DescribeTableRequest("books")).Table.SSEDescription.KMSMasterKeyArn);
    }

    [Theory]
    [InlineData("alias/orders", null)]
    [InlineData(Orders, null)]
    [InlineData(" ", null)]
    [InlineData("orders-key", "orders")]
    [InlineData("orders-key", "alias/aws/orders")]
    public void An_invalid_key_is_reported_when_it_is_created(string keyId, string? alias) =>
        Assert.ThrowsAny<ArgumentException>(() => new MockEncryptionKey(keyId) { Alias = alias });

    private static string Create(MockDynamoDb engine, string key, string name = "books") =>
        engine.Run<CreateTableResponse>(Table(key, name)).TableDescription.SSEDescription.KMSMasterKeyArn;

    private static CreateTableRequest Table(string key, string name = "books") =>
        TestRequests.Table(name, table => table.SSESpecification = Kms(key));

    private static SSESpecification Kms(string key) =>
        new()
        {
            Enabled = true,
            SSEType = SSEType.KMS,
            KMSMasterKeyId = key,
        };
}
