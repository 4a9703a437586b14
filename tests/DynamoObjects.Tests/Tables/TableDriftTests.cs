using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Tables;

public sealed class TableDriftTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_with_another_key_is_rejected(DynamoTestContext test) =>
        await AssertRejectedAsync<Store>(
            test,
            new()
            {
                TableName = "store",
                KeySchema = [new("id", KeyType.HASH)],
                AttributeDefinitions = [new("id", ScalarAttributeType.N)],
            },
            "Table 'store' exists with the key id (N HASH), but Store declares StoreId (S HASH). Change the record, or use another "
                + "table name or prefix."
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_with_a_key_of_another_type_is_rejected(DynamoTestContext test) =>
        await AssertRejectedAsync<Order>(
            test,
            new()
            {
                TableName = "order",
                KeySchema = [new("customer", KeyType.HASH), new("Number", KeyType.RANGE)],
                AttributeDefinitions = [new("customer", ScalarAttributeType.S), new("Number", ScalarAttributeType.S)],
            },
            "Table 'order' exists with the key customer (S HASH), Number (S RANGE), but Order declares customer (S HASH), Number (N "
                + "RANGE). Change the record, or use another table name or prefix."
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_without_a_declared_global_index_is_rejected(DynamoTestContext test) =>
        await AssertRejectedAsync<Store>(
            test,
            Stores(),
            "Table 'store' exists without a global index 'StoreCompanyIndex' (its indexes: none), but Store declares this index "
                + "with the key CompanyId (S HASH), name (S RANGE). Add the index to the table (UpdateTable), or remove it "
                + "from the record."
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_without_a_declared_local_index_is_rejected(DynamoTestContext test) =>
        await AssertRejectedAsync<Order>(
            test,
            new()
            {
                TableName = "order",
                KeySchema = [new("customer", KeyType.HASH), new("Number", KeyType.RANGE)],
                AttributeDefinitions = [new("customer", ScalarAttributeType.S), new("Number", ScalarAttributeType.N)],
            },
            "Table 'order' exists without a local index 'ByTotal' (its indexes: none), but Order declares this index with the key customer "
                + "(S HASH), Total (N RANGE). A local index cannot be added to a table, so remove it from the record, or use another table "
                + "name or prefix."
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_index_with_other_keys_is_rejected(DynamoTestContext test) =>
        await AssertRejectedAsync<Store>(
            test,
            Stores(new Projection { ProjectionType = ProjectionType.ALL }, "CompanyId"),
            "Table 'store' exists with a global index 'StoreCompanyIndex' with the key CompanyId (S HASH), but Store declares the key "
                + "CompanyId (S HASH), name (S RANGE). Give the index another name, or change the record."
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_index_with_a_smaller_projection_is_rejected(DynamoTestContext test) =>
        await AssertRejectedAsync<Store>(
            test,
            Stores(new Projection { ProjectionType = ProjectionType.KEYS_ONLY }, "CompanyId", "name"),
            "Table 'store' exists with a global index 'StoreCompanyIndex' with the projection KEYS_ONLY and without ALL, but Store "
                + "declares it. "
                + "Records that are read from the index would miss values, so give the index another name, or change the record."
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_without_the_declared_stream_is_rejected(DynamoTestContext test) =>
        await AssertRejectedAsync<Session>(
            test,
            new()
            {
                TableName = "session",
                KeySchema = [new("Id", KeyType.HASH)],
                AttributeDefinitions = [new("Id", ScalarAttributeType.S)],
            },
            "Table 'session' exists without a stream, but Session declares a NEW_AND_OLD_IMAGES stream. Enable the stream (UpdateTable), "
                + "or remove it from the record."
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_with_another_stream_is_rejected(DynamoTestContext test) =>
        await AssertRejectedAsync<Session>(
            test,
            new()
            {
                TableName = "session",
                KeySchema = [new("Id", KeyType.HASH)],
                AttributeDefinitions = [new("Id", ScalarAttributeType.S)],
                StreamSpecification = new StreamSpecification { StreamEnabled = true, StreamViewType = StreamViewType.KEYS_ONLY },
            },
            "Table 'session' exists with a KEYS_ONLY stream, but Session declares a NEW_AND_OLD_IMAGES stream. Disable the "
                + "stream and enable one with the declared view type, or change the record."
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_with_more_than_the_declaration_is_accepted(DynamoTestContext test, DynamoDatabase db)
    {
        var request = Stores(new Projection { ProjectionType = ProjectionType.ALL }, "CompanyId", "name");
        request.GlobalSecondaryIndexes.Add(Index("ByCompany", new Projection { ProjectionType = ProjectionType.KEYS_ONLY }, "CompanyId"));
        request.StreamSpecification = new StreamSpecification { StreamEnabled = true, StreamViewType = StreamViewType.KEYS_ONLY };
        await test.Client.CreateTableAsync(request);

        await db.Table<Store>().SaveAsync(new Store { StoreId = "s1" });

        Assert.Single(test.Requests.OfType<CreateTableRequest>());
    }

    private static async Task AssertRejectedAsync<T>(DynamoTestContext test, CreateTableRequest existing, string message)
        where T : class
    {
        existing.BillingMode = BillingMode.PAY_PER_REQUEST;
        await test.Client.CreateTableAsync(existing);

        var exception = await Assert.ThrowsAsync<DynamoSchemaException>(() => test.Database.CreateTableAsync<T>());

        Assert.Equal(message, exception.Message);
    }

    private static CreateTableRequest Stores(Projection? projection = null, params string[] indexKeys) =>
        new()
        {
            TableName = "store",
            KeySchema = [new("StoreId", KeyType.HASH)],
            AttributeDefinitions = [.. indexKeys.Prepend("StoreId").Select(name => new AttributeDefinition(name, ScalarAttributeType.S))],
            BillingMode = BillingMode.PAY_PER_REQUEST,
            GlobalSecondaryIndexes = indexKeys.Length == 0 ? null : [Index("StoreCompanyIndex", projection!, indexKeys)],
        };

    private static GlobalSecondaryIndex Index(string name, Projection projection, params string[] keys) =>
        new()
        {
            IndexName = name,
            KeySchema = [.. keys.Select((key, i) => new KeySchemaElement(key, i == 0 ? KeyType.HASH : KeyType.RANGE))],
            Projection = projection,
        };
}
