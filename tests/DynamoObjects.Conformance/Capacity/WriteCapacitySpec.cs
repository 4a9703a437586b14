using static DynamoObjects.Conformance.Capacity.ConsumedCapacityText;
using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Capacity;

/// <summary>The capacity that writes consume:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html#write-operation-consumption</summary>
public class WriteCapacitySpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(5, "1")]
    [InlineData(1024, "1")]
    [InlineData(1025, "2")]
    [InlineData(10_240, "10")]
    public async Task A_put_costs_a_unit_a_kilobyte(int bytes, string bill, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        Assert.Equal(bill, Format(await PutAsync(client, bytes)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_write_costs_the_larger_of_the_old_item_and_the_new_one(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        Assert.Equal("3", Format(await PutAsync(client, 3000)));
        Assert.Equal("3", Format(await PutAsync(client, 100)));
        Assert.Equal("1", Format(await PutAsync(client, 100)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_update_costs_the_whole_item(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await PutAsync(client, 3000);

        Assert.Equal("3", Format(await UpdateAsync(client, "SET w = :w")));
        Assert.Equal("3", Format(await UpdateAsync(client, "SET v = :w")));
        Assert.Equal("1", Format(await UpdateAsync(client, "SET v = :w")));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_delete_costs_the_old_item(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await PutAsync(client, 3000);

        Assert.Equal("3", Format(await DeleteAsync(client)));
        Assert.Equal("1", Format(await DeleteAsync(client)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_batch_is_charged_by_the_item_and_reported_by_the_table(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await Tables.HashAsync(client, "others");

        var response = await client.BatchWriteItemAsync(
            new BatchWriteItemRequest
            {
                RequestItems = new()
                {
                    ["items"] = [new(new PutRequest(Parse("""{"pk":"a"}"""))), new(new PutRequest(Parse("""{"pk":"b"}""")))],
                    ["others"] = [new(new PutRequest(new() { ["pk"] = S("a"), ["v"] = S(new string('x', 2000)) }))],
                },
                ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
            }
        );

        Assert.Equal(
            ["items 2 = table 2", "others 2 = table 2"],
            response.ConsumedCapacity.Select(c => $"{c.TableName} {Format(c)}").Order()
        );
        Assert.All(response.ConsumedCapacity, c => Assert.Null(c.WriteCapacityUnits));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Only_transactions_report_write_units_separately(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        foreach (var consumed in new[] { await PutAsync(client, 100), await UpdateAsync(client, "SET w = :w"), await DeleteAsync(client) })
            Assert.Equal(("items", null, null), (consumed.TableName, consumed.ReadCapacityUnits, consumed.WriteCapacityUnits));
    }

    private static async Task<ConsumedCapacity> PutAsync(IAmazonDynamoDB client, int bytes) =>
        (
            await client.PutItemAsync(
                new PutItemRequest
                {
                    TableName = "items",
                    Item = new() { ["pk"] = S("a"), ["v"] = S(new string('x', bytes - 4)) },
                    ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL,
                }
            )
        ).ConsumedCapacity;

    private static async Task<ConsumedCapacity> UpdateAsync(IAmazonDynamoDB client, string expression) =>
        (
            await client.UpdateItemAsync(
                new UpdateItemRequest
                {
                    TableName = "items",
                    Key = Parse("""{"pk":"a"}"""),
                    UpdateExpression = expression,
                    ExpressionAttributeValues = new() { [":w"] = S("x") },
                    ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL,
                }
            )
        ).ConsumedCapacity;

    private static async Task<ConsumedCapacity> DeleteAsync(IAmazonDynamoDB client) =>
        (
            await client.DeleteItemAsync(
                new DeleteItemRequest
                {
                    TableName = "items",
                    Key = Parse("""{"pk":"a"}"""),
                    ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL,
                }
            )
        ).ConsumedCapacity;
}
