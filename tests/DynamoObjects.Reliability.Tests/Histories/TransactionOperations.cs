using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Reliability.Histories;

/// <summary>Transactions over several items of several tables.</summary>
internal sealed class TransactionOperations(Items items, int count)
{
    /// <summary>Generates a transaction; all of its writes write the same value.</summary>
    public Gen<Operation> Any(int value, Gen<int> expected) =>
        Gen.Frequency(
            (
                3,
                Gen.Int[1, (1 << count) - 1].Select(Gen.Int[0, (1 << count) - 1], (written, read) => Write(written, read & ~written, value))
            ),
            (2, expected.SelectMany(was => Gen.Int[0, count - 1].Select(item => WriteIf(item, was, value)))),
            (3, Gen.Const(ReadAll()))
        );

    /// <summary>Puts some items, on condition that others do not exist.</summary>
    private Operation Write(int written, int absent, int value) =>
        new(
            $"transact put {value} to {Names(written)}, {Names(absent)} absent",
            client => SendAsync(client, [.. In(written).Select(item => Put(item, value)), .. In(absent).Select(Absent)]),
            state =>
                In(absent).Any(item => state[item] is not null)
                    ? (state, OperationOutcomes.Canceled)
                    : (In(written).Aggregate(state, (after, item) => after.With(item, value)), "done")
        );

    /// <summary>Deletes one item if it holds a number, and puts all others.</summary>
    private Operation WriteIf(int item, int was, int value)
    {
        var others = ((1 << count) - 1) & ~(1 << item);
        return new Operation(
            $"transact delete [{item}] if {was}, put {value} to {Names(others)}",
            client => SendAsync(client, [DeleteIf(item, was), .. In(others).Select(other => Put(other, value))]),
            state =>
                state[item] != was
                    ? (state, OperationOutcomes.Canceled)
                    : (In(others).Aggregate(state.With(item, null), (after, other) => after.With(other, value)), "done")
        );
    }

    private Operation ReadAll()
    {
        var all = (1 << count) - 1;
        return new Operation("transact get all", client => OperationOutcomes.GetAsync(client, async sender => string.Join(
                        ' ',
                        (
                            await sender.TransactGetItemsAsync(
                                new TransactGetItemsRequest
                                {
                                    TransactItems =
                                    [
                                        .. In(all)
                                            .Select(item => new TransactGetItem
                                            {
                                                Get = new Get { TableName = items.Table(item), Key = items.Key(item) },
                                            }),
                                    ],
                                }
                            )
                        ).Responses.Select(response => Items.Text(response.Item))
                    )), state => (state, string.Join(' ', In(all).Select(item => State.Text(state[item])))));
    }

    private static Task<string> SendAsync(IAmazonDynamoDB client, List<TransactWriteItem> actions) =>
        OperationOutcomes.GetAsync(client, async sender =>
        {
            await sender.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = actions });
            return "done";
        });

    private TransactWriteItem Put(int item, int value) =>
        new()
        {
            Put = new Put { TableName = items.Table(item), Item = items.Item(item, value) },
        };

    private TransactWriteItem Absent(int item) =>
        new()
        {
            ConditionCheck = new ConditionCheck
            {
                TableName = items.Table(item),
                Key = items.Key(item),
                ConditionExpression = "attribute_not_exists(id)",
            },
        };

    private TransactWriteItem DeleteIf(int item, int was) =>
        new()
        {
            Delete = new Delete
            {
                TableName = items.Table(item),
                Key = items.Key(item),
                ConditionExpression = "v = :was",
                ExpressionAttributeValues = new() { [":was"] = Items.Number(was) },
            },
        };

    private IEnumerable<int> In(int set) => Enumerable.Range(0, count).Where(item => (set & (1 << item)) != 0);

    private string Names(int set) => $"[{string.Join(", ", In(set))}]";
}
