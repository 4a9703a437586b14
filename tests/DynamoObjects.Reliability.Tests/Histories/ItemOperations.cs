using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Reliability.Histories;

/// <summary>Every way to read or write one item.</summary>
internal sealed class ItemOperations(Items items, int item)
{
    private const string Failed = "failed on ";

    private string Table => items.Table(item);

    private Dictionary<string, AttributeValue> Key => items.Key(item);

    private string Id => Key["id"].S;

    /// <summary>Generates an operation. Its value should be unique, and the expected value one that another operation may
    /// write.</summary>
    public Gen<Operation> Any(int value, Gen<int> expected) =>
        Gen.OneOf(
            Choose(Put(value), PutNew(value), Set(value), Add(), Delete()),
            expected.SelectMany(old => Choose(PutIf(old, value), DeleteIf(old), SetIf(old, value))),
            Choose(BatchPut(value), TransactPut(value), TransactSet(value), Insert(value), StatementSet(value), StatementDelete()),
            Choose(Get(), Query(), Scan(), BatchGet(), TransactGet(), Select()),
            Choose(Get(), TransactGet())
        );

    /// <summary>Generates an operation that is not a transaction, which tables with strong consistency over regions reject.</summary>
    public Gen<Operation> AnySingle(int value, Gen<int> expected) =>
        Gen.OneOf(
            Choose(Put(value), PutNew(value), Set(value), Add(), Delete()),
            expected.SelectMany(old => Choose(PutIf(old, value), DeleteIf(old), SetIf(old, value))),
            Choose(BatchPut(value), Insert(value), StatementSet(value), StatementDelete()),
            Choose(Get(), Query(), Scan(), BatchGet(), Select())
        );

    private static Gen<Operation> Choose(params Operation[] operations) =>
        Gen.Int[0, operations.Length - 1].Select(choice => operations[choice]);

    private Operation Put(int value) =>
        Write(
            $"put {value}",
            async client =>
                Items.Text(
                    (
                        await client.PutItemAsync(
                            new PutItemRequest
                            {
                                TableName = Table,
                                Item = items.Item(item, value),
                                ReturnValues = ReturnValue.ALL_OLD,
                            }
                        )
                    ).Attributes
                ),
            state => (state.With(item, value), State.Text(state[item]))
        );

    private Operation PutNew(int value) =>
        Write(
            $"put {value} if absent",
            async client =>
            {
                await client.PutItemAsync(
                    new PutItemRequest
                    {
                        TableName = Table,
                        Item = items.Item(item, value),
                        ConditionExpression = "attribute_not_exists(id)",
                        ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
                    }
                );
                return "done";
            },
            state => state[item] is { } old ? (state, Failed + State.Text(old)) : (state.With(item, value), "done")
        );

    private Operation PutIf(int was, int value) =>
        Write(
            $"put {value} if {was}",
            async client =>
            {
                await client.PutItemAsync(
                    new PutItemRequest
                    {
                        TableName = Table,
                        Item = items.Item(item, value),
                        ConditionExpression = "v = :was",
                        ExpressionAttributeValues = new() { [":was"] = Items.Number(was) },
                        ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
                    }
                );
                return "done";
            },
            state => IfIs(state, was, value)
        );

    private Operation DeleteIf(int was) =>
        Write(
            $"delete if {was}",
            async client =>
            {
                await client.DeleteItemAsync(
                    new DeleteItemRequest
                    {
                        TableName = Table,
                        Key = Key,
                        ConditionExpression = "v = :was",
                        ExpressionAttributeValues = new() { [":was"] = Items.Number(was) },
                        ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
                    }
                );
                return "done";
            },
            state => IfIs(state, was, null)
        );

    private Operation SetIf(int was, int value) =>
        Write(
            $"set {value} if {was}",
            async client =>
            {
                await client.UpdateItemAsync(
                    new UpdateItemRequest
                    {
                        TableName = Table,
                        Key = Key,
                        UpdateExpression = "SET v = :v",
                        ConditionExpression = "v = :was",
                        ExpressionAttributeValues = new() { [":v"] = Items.Number(value), [":was"] = Items.Number(was) },
                        ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
                    }
                );
                return "done";
            },
            state => IfIs(state, was, value)
        );

    private Operation Set(int value) =>
        Write(
            $"set {value}",
            async client =>
                Items.Text(
                    (
                        await client.UpdateItemAsync(
                            new UpdateItemRequest
                            {
                                TableName = Table,
                                Key = Key,
                                UpdateExpression = "SET v = :v",
                                ExpressionAttributeValues = new() { [":v"] = Items.Number(value) },
                                ReturnValues = ReturnValue.ALL_OLD,
                            }
                        )
                    ).Attributes
                ),
            state => (state.With(item, value), State.Text(state[item]))
        );

    private Operation Add() =>
        Write(
            "add 1",
            async client =>
                Items.Text(
                    (
                        await client.UpdateItemAsync(
                            new UpdateItemRequest
                            {
                                TableName = Table,
                                Key = Key,
                                UpdateExpression = "ADD v :one",
                                ExpressionAttributeValues = new() { [":one"] = Items.Number(1) },
                                ReturnValues = ReturnValue.UPDATED_NEW,
                            }
                        )
                    ).Attributes
                ),
            state => state.With(item, (state[item] ?? 0) + 1) is var after ? (after, State.Text(after[item])) : default
        );

    private Operation Delete() =>
        Write(
            "delete",
            async client =>
                Items.Text(
                    (
                        await client.DeleteItemAsync(
                            new DeleteItemRequest
                            {
                                TableName = Table,
                                Key = Key,
                                ReturnValues = ReturnValue.ALL_OLD,
                            }
                        )
                    ).Attributes
                ),
            state => (state.With(item, null), State.Text(state[item]))
        );

    private Operation BatchPut(int value) =>
        Write(
            $"batch put {value}",
            async client =>
            {
                var response = await client.BatchWriteItemAsync(
                    new BatchWriteItemRequest
                    {
                        RequestItems = new() { [Table] = [new WriteRequest(new PutRequest(items.Item(item, value)))] },
                    }
                );
                return response.UnprocessedItems is { Count: > 0 } ? Operation.Conflict : "done";
            },
            state => (state.With(item, value), "done")
        );

    private Operation TransactPut(int value) =>
        Write(
            $"transact put {value}",
            async client =>
            {
                await client.TransactWriteItemsAsync(
                    new TransactWriteItemsRequest
                    {
                        TransactItems =
                        [
                            new()
                            {
                                Put = new Put { TableName = Table, Item = items.Item(item, value) },
                            },
                        ],
                    }
                );
                return "done";
            },
            state => (state.With(item, value), "done")
        );

    private Operation TransactSet(int value) =>
        Write(
            $"transact set {value} if it exists",
            async client =>
            {
                await client.TransactWriteItemsAsync(
                    new TransactWriteItemsRequest
                    {
                        TransactItems =
                        [
                            new()
                            {
                                Update = new Update
                                {
                                    TableName = Table,
                                    Key = Key,
                                    UpdateExpression = "SET v = :v",
                                    ConditionExpression = "attribute_exists(id)",
                                    ExpressionAttributeValues = new() { [":v"] = Items.Number(value) },
                                },
                            },
                        ],
                    }
                );
                return "done";
            },
            state => state[item] is null ? (state, OperationOutcomes.Canceled) : (state.With(item, value), "done")
        );

    private Operation Insert(int value) =>
        Write(
            $"INSERT {value}",
            async client =>
            {
                await client.ExecuteStatementAsync(
                    new ExecuteStatementRequest
                    {
                        Statement = $"INSERT INTO \"{Table}\" VALUE {{'id': ?, 'v': ?}}",
                        Parameters = [new(Id), Items.Number(value)],
                    }
                );
                return "done";
            },
            state => state[item] is null ? (state.With(item, value), "done") : (state, "duplicate")
        );

    private Operation StatementSet(int value) =>
        Write(
            $"UPDATE SET {value}",
            async client =>
            {
                await client.ExecuteStatementAsync(
                    new ExecuteStatementRequest
                    {
                        Statement = $"UPDATE \"{Table}\" SET v = ? WHERE id = ?",
                        Parameters = [Items.Number(value), new(Id)],
                    }
                );
                return "done";
            },
            state => state[item] is null ? (state, Failed + "none") : (state.With(item, value), "done")
        );

    private Operation StatementDelete() =>
        Write(
            "DELETE if there",
            async client =>
            {
                await client.ExecuteStatementAsync(
                    new ExecuteStatementRequest
                    {
                        Statement = $"DELETE FROM \"{Table}\" WHERE id = ? AND v >= ?",
                        Parameters = [new(Id), Items.Number(0)],
                    }
                );
                return "done";
            },
            state => (state.With(item, null), "done")
        );

    private Operation Get() => Read("get", async client => Items.Text(
                (
                    await client.GetItemAsync(
                        new GetItemRequest
                        {
                            TableName = Table,
                            Key = Key,
                            ConsistentRead = true,
                        }
                    )
                ).Item
            ));

    private Operation Query() => Read("query", async client => Items.Text(
                (
                    await client.QueryAsync(
                        new QueryRequest
                        {
                            TableName = Table,
                            KeyConditionExpression = "id = :id",
                            ExpressionAttributeValues = new() { [":id"] = new(Id) },
                            ConsistentRead = true,
                        }
                    )
                ).Items.SingleOrDefault()
            ));

    private Operation Scan() => Read("scan", async client => Items.Text(
                (
                    await client.ScanAsync(
                        new ScanRequest
                        {
                            TableName = Table,
                            FilterExpression = "id = :id",
                            ExpressionAttributeValues = new() { [":id"] = new(Id) },
                            ConsistentRead = true,
                        }
                    )
                ).Items.SingleOrDefault()
            ));

    private Operation BatchGet() => Read("batch get", async client => Items.Text((
                    await client.BatchGetItemAsync(
                        new BatchGetItemRequest
                        {
                            RequestItems = new()
                            {
                                [Table] = new KeysAndAttributes { Keys = [Key], ConsistentRead = true },
                            },
                        }
                    )
                ).Responses[Table].SingleOrDefault()));

    private Operation TransactGet() => Read("transact get", async client => Items.Text((
                    await client.TransactGetItemsAsync(
                        new TransactGetItemsRequest
                        {
                            TransactItems =
                            [
                                new()
                                {
                                    Get = new Get { TableName = Table, Key = Key },
                                },
                            ],
                        }
                    )
                ).Responses[0].Item));

    private Operation Select() => Read("SELECT", async client => Items.Text(
                (
                    await client.ExecuteStatementAsync(
                        new ExecuteStatementRequest
                        {
                            Statement = $"SELECT * FROM \"{Table}\" WHERE id = ?",
                            Parameters = [new(Id)],
                            ConsistentRead = true,
                        }
                    )
                ).Items.SingleOrDefault()
            ));

    private (State After, string Outcome) IfIs(State state, int was, int? value) =>
        state[item] == was ? (state.With(item, value), "done") : (state, Failed + State.Text(state[item]));

    private Operation Read(string name, Func<IAmazonDynamoDB, Task<string>> send) =>
        Write(name, send, state => (state, State.Text(state[item])));

    private Operation Write(string name, Func<IAmazonDynamoDB, Task<string>> send, Func<State, (State After, string Outcome)> model) =>
        new(string.Create(CultureInfo.InvariantCulture, $"[{item}] {name}"), client => OperationOutcomes.GetAsync(client, send), model);
}
