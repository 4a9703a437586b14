using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Schema;

/// <summary>Invalid changes of a table's stream, encryption, class and deletion protection:
/// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html</summary>
public class TableSettingsSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("view type missing", Invalid + "If stream is being enabled then UpdateViewType is required")]
    [InlineData("view type unasked", Invalid + "If stream is being disabled, then UpdateViewType must not be specified")]
    [InlineData("no stream", "Table has no stream to disable: TableName: items")]
    [KnownDifference(Backend.Local, "It says: Invalid StreamViewType.", ExpectedMessage = "Invalid StreamViewType")]
    [KnownDifference(Backend.Local, "It does not name the table.", ExpectedMessage = "Answered: Table has no stream to disable")]
    public Task A_stream_is_changed_as_it_can_be(string fault, string message, IAmazonDynamoDB client) =>
        AssertRejectedAsync(fault, message, client);

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(
        "class unknown",
        "Invalid table-class parameter provided. Please try again with a valid table-class value: [STANDARD, STANDARD_INFREQUENT_ACCESS]."
    )]
    [InlineData("encrypted by default", Invalid + "Table is already encrypted by default")]
    [InlineData("key without type", Invalid + "SSEType KMS is required if KMSMasterKeyId is specified")]
    [InlineData("type and disabled", Invalid + "SSEType can not be specified if Enabled is false")]
    [KnownDifference(Backend.Local, "It has neither classes nor encryption.", ExpectedMessage = "Answered: Nothing to update")]
    public Task A_class_is_known_and_encryption_is_complete(string fault, string message, IAmazonDynamoDB client) =>
        AssertRejectedAsync(fault, message, client);

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It does not name the table.", ExpectedMessage = "Answered: Table already has an enabled stream")]
    public async Task A_stream_cannot_be_enabled_twice(IAmazonDynamoDB client)
    {
        var request = Tables.Hash();
        request.StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.NEW_IMAGE };
        await client.CreateTableAsync(request);

        await ErrorAssert.ThrowsValidationAsync("Table already has an enabled stream: TableName: items", () => client.UpdateTableAsync(
                new UpdateTableRequest
                {
                    TableName = "items",
                    StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.KEYS_ONLY },
                }
            ));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_without_class_or_key_is_described_without_them(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        var table = (await client.DescribeTableAsync("items")).Table;

        Assert.Null(table.TableClassSummary);
        Assert.Null(table.SSEDescription);
        Assert.False(table.DeletionProtectionEnabled);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It has neither classes nor encryption.", ExpectedMessage = "Expected: STANDARD_INFREQUENT_ACCESS")]
    public async Task A_table_has_the_class_and_the_key_of_its_creation(IAmazonDynamoDB client)
    {
        var request = Tables.Hash();
        request.TableClass = TableClass.STANDARD_INFREQUENT_ACCESS;
        request.SSESpecification = new() { Enabled = true, SSEType = SSEType.KMS };
        await client.CreateTableAsync(request);

        var table = (await client.DescribeTableAsync("items")).Table;

        Assert.Equal(TableClass.STANDARD_INFREQUENT_ACCESS, table.TableClassSummary?.TableClass);
        Assert.Equal((SSEStatus.ENABLED, SSEType.KMS), (table.SSEDescription?.Status, table.SSEDescription?.SSEType));
    }

    private static async Task AssertRejectedAsync(string fault, string message, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(message, () => client.UpdateTableAsync(CreateInvalidRequest(fault)));
    }

    private static UpdateTableRequest CreateInvalidRequest(string fault)
    {
        var request = new UpdateTableRequest { TableName = "items" };
        switch (fault)
        {
            case "view type missing":
                request.StreamSpecification = new() { StreamEnabled = true };
                break;
            case "view type unasked":
                request.StreamSpecification = new() { StreamEnabled = false, StreamViewType = StreamViewType.NEW_IMAGE };
                break;
            case "no stream":
                request.StreamSpecification = new() { StreamEnabled = false };
                break;
            case "class unknown":
                request.TableClass = "GLACIER";
                break;
            case "encrypted by default":
                request.SSESpecification = new() { Enabled = false };
                break;
            case "key without type":
                request.SSESpecification = new() { Enabled = true, KMSMasterKeyId = "alias/orders" };
                break;
            case "type and disabled":
                request.SSESpecification = new() { Enabled = false, SSEType = SSEType.KMS };
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not a fault of a setting.");
        }

        return request;
    }
}
