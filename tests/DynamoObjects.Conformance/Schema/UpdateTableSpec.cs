using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Schema;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html; for indexes see
/// <see cref="UpdateIndexesSpec"/>.</summary>
public class UpdateTableSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_billing_mode_and_the_throughput_can_be_changed(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await client.UpdateTableAsync(
            new UpdateTableRequest
            {
                TableName = "items",
                BillingMode = BillingMode.PROVISIONED,
                ProvisionedThroughput = new(3, 4),
            }
        );

        var units = (await client.DescribeTableAsync("items")).Table.ProvisionedThroughput;
        Assert.Equal((3L, 4L), (units.ReadCapacityUnits, units.WriteCapacityUnits));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: No provisioned throughput specified for the table.",
        ExpectedMessage = "No provisioned throughput specified for the table"
    )]
    public async Task Provisioned_billing_requires_capacity_units(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Invalid + "ProvisionedThroughput must be specified when BillingMode is PROVISIONED", () =>
            client.UpdateTableAsync(new UpdateTableRequest { TableName = "items", BillingMode = BillingMode.PROVISIONED })
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It ignores throughput.", ExpectedMessage = "No exception was thrown")]
    public async Task On_demand_billing_does_not_allow_capacity_units(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            Invalid + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST",
            () => client.UpdateTableAsync(new UpdateTableRequest { TableName = "items", ProvisionedThroughput = new(1, 1) })
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: The requested throughput value equals the current value.",
        ExpectedMessage = "The requested throughput value equals the current value"
    )]
    public async Task Throughput_changes_or_is_rejected(IAmazonDynamoDB client)
    {
        var request = Tables.Hash();
        request.BillingMode = BillingMode.PROVISIONED;
        request.ProvisionedThroughput = new(3, 4);
        await client.CreateTableAsync(request);

        await ErrorAssert.ThrowsValidationAsync(
            "The provisioned throughput for the table will not change. The requested value equals the current value. "
                + "Current ReadCapacityUnits provisioned for the table: 3. Requested ReadCapacityUnits: 3. "
                + "Current WriteCapacityUnits provisioned for the table: 4. Requested WriteCapacityUnits: 4. "
                + "Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits.",
            () => client.UpdateTableAsync("items", new(3, 4))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_update_changes_something(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() =>
            client.UpdateTableAsync(new UpdateTableRequest { TableName = "items" })
        );

        Assert.Equal("ValidationException", exception.ErrorCode);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_stream_is_enabled_once_and_disabled_once(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        Task<UpdateTableResponse> ChangeAsync(bool enabled) =>
            client.UpdateTableAsync(
                new UpdateTableRequest
                {
                    TableName = "items",
                    StreamSpecification = new() { StreamEnabled = enabled, StreamViewType = enabled ? StreamViewType.NEW_IMAGE : null },
                }
            );

        Assert.Equal(StreamViewType.NEW_IMAGE, (await ChangeAsync(true)).TableDescription.StreamSpecification.StreamViewType);
        await Assert.ThrowsAnyAsync<AmazonDynamoDBException>(() => ChangeAsync(true));
        Assert.Null((await ChangeAsync(false)).TableDescription.StreamSpecification);
        await Assert.ThrowsAnyAsync<AmazonDynamoDBException>(() => ChangeAsync(false));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_protected_table_is_not_deleted(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.UpdateTableAsync(new UpdateTableRequest { TableName = "items", DeletionProtectionEnabled = true });
        Assert.True((await client.DescribeTableAsync("items")).Table.DeletionProtectionEnabled);

        try
        {
            var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => client.DeleteTableAsync("items"));
            Assert.Equal("ValidationException", exception.ErrorCode);
            Assert.StartsWith(
                "Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.",
                exception.Message,
                StringComparison.Ordinal
            );
        }
        finally
        {
            await client.UpdateTableAsync(new UpdateTableRequest { TableName = "items", DeletionProtectionEnabled = false });
        }

        await client.DeleteTableAsync("items");
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_missing_table_cannot_be_changed(IAmazonDynamoDB client) =>
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.UpdateTableAsync("nowhere", new(1, 1)));
}
