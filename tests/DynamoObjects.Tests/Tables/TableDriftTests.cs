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
            "Table 'store' exists with the key id (N HASH), but Store declares StoreId (S HASH): change the record, or use another "
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
                + "RANGE): change the record, or use another table name or prefix."
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_without_a_declared_global_index_is_rejected(DynamoTestContext test) =>
        await AssertRejectedAsync<Store>(
            test,
            Stores(),
            "Table 'store' exists without a global index 'StoreCompanyIndex' (it has none), but Store declares it with CompanyId (S "
                + "HASH), name (S RANGE): add it to the table (UpdateTable), or take it off the record."
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
            "Table 'order' exists without a local index 'ByTotal' (it has none), but Order declares it with customer (S HASH), "
                + "Total (N RANGE): local indexes are created with their table: take it off the record, or use another table "
                + "name or prefix."
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_index_of_other_keys_is_rejected(DynamoTestContext test) =>
        await AssertRejectedAsync<Store>(
            test,
            Stores(new Projection { ProjectionType = ProjectionType.ALL }, "CompanyId"),
            "Table 'store' exists with a global index 'StoreCompanyIndex' of CompanyId (S HASH), but Store declares it with "
                + "CompanyId (S HASH), name (S RANGE): give the index another name, or change the record."
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_index_that_holds_less_is_rejected(DynamoTestContext test) =>
        await AssertRejectedAsync<Store>(
            test,
            Stores(new Projection { ProjectionType = ProjectionType.KEYS_ONLY }, "CompanyId", "name"),
            "Table 'store' exists with a global index 'StoreCompanyIndex' that holds KEYS_ONLY and not ALL, but Store declares it so: "
                + "records read from it would lack values: give the index another name, or change the record."
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
            "Table 'session' exists without a stream, but Session declares a stream of NEW_AND_OLD_IMAGES: enable it (UpdateTable), "
                + "or take it off the record."
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
            "Table 'session' exists with a stream of KEYS_ONLY, but Session declares a stream of NEW_AND_OLD_IMAGES: disable the "
                + "stream and enable the other one, or change the record."
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task What_a_table_has_beyond_the_declaration_is_no_hindrance(DynamoTestContext test, DynamoDatabase db)
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
