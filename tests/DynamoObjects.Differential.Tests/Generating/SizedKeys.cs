namespace DynamoObjects.Differential.Generating;

/// <summary>Writes of keys of the table and its indexes that have the limits of their sizes, are empty, or have another type; and
/// reads of the indexes.</summary>
internal static class SizedKeys
{
    private const int MaxHash = 2048;
    private const int MaxRange = 1024;

    private static readonly Gen<int> Lengths = Gen.Frequency(
        (4, Gen.Const(1)),
        (1, Gen.Const(0)),
        (6, Gen.OneOf(MaxRange - 1, MaxRange, MaxRange + 1)),
        (6, Gen.OneOf(MaxHash - 1, MaxHash, MaxHash + 1))
    );

    public static Gen<AmazonDynamoDBRequest> Generate(TableShape shape) =>
        Gen.Frequency(
            (2, Puts(shape)),
            (3, Updates(shape)),
            (2, LegacyUpdates(shape)),
            (1, BatchPuts(shape)),
            (2, Transactions(shape)),
            (2, Statements(shape)),
            (2, Gen.OneOf([.. shape.Indexes]).Select(i => (AmazonDynamoDBRequest)new ScanRequest(shape.Name) { IndexName = i.Index }))
        );

    private static Gen<Dictionary<string, AttributeValue>> SizedItems(TableShape shape) =>
        Gen.Select(
            Gen.Frequency((3, Items.Keys(shape)), (1, Sized(shape.Key))),
            Sized(shape.IndexKeys),
            Gen.Int[0, 15],
            (key, indexKeys, chosen) => key.Concat(indexKeys.Where((_, i) => (chosen & (1 << i)) != 0)).ToDictionary()
        );

    private static Gen<Dictionary<string, AttributeValue>> Sized(IReadOnlyList<(string Name, string Type)> attributes) =>
        attributes.Aggregate(Gen.Const(() => new Dictionary<string, AttributeValue>()), (items, attribute) =>
            Gen.Select(items, Value(attribute.Type), (item, value) =>
                new Dictionary<string, AttributeValue>(item) { [attribute.Name] = value }
            )
        );

    private static Gen<AttributeValue> Value(string type) =>
        Gen.Frequency(
            (12, type == "N" ? Values.OfType("N") : Lengths.Select(length => Create(type, length))),
            (1, Gen.OneOf(Values.Scalars, Values.Any)),
            (1, Lengths.Select(length => Create(type == "S" ? "B" : "S", length)))
        );

    private static AttributeValue Create(string type, int length) =>
        type == "B" ? new() { B = new MemoryStream(new byte[length]) } : new() { S = new string('x', length) };

    private static Gen<AmazonDynamoDBRequest> Puts(TableShape shape) =>
        SizedItems(shape).Select(item => (AmazonDynamoDBRequest)new PutItemRequest(shape.Name, item));

    private static Gen<AmazonDynamoDBRequest> BatchPuts(TableShape shape) =>
        SizedItems(shape)
            .Select(item =>
                (AmazonDynamoDBRequest)
                    new BatchWriteItemRequest { RequestItems = new() { [shape.Name] = [new WriteRequest(new PutRequest(item))] } }
            );

    private static Gen<AmazonDynamoDBRequest> Updates(TableShape shape) =>
        Changes(shape)
            .Select(change =>
                (AmazonDynamoDBRequest)
                    new UpdateItemRequest
                    {
                        TableName = shape.Name,
                        Key = change.Key,
                        UpdateExpression = $"SET {change.Name} = :v",
                        ExpressionAttributeValues = new() { [":v"] = change.Value },
                    }
            );

    private static Gen<AmazonDynamoDBRequest> LegacyUpdates(TableShape shape) =>
        Changes(shape)
            .Select(change =>
                (AmazonDynamoDBRequest)
                    new UpdateItemRequest
                    {
                        TableName = shape.Name,
                        Key = change.Key,
                        AttributeUpdates = new() { [change.Name] = new(change.Value, AttributeAction.PUT) },
                    }
            );

    private static Gen<AmazonDynamoDBRequest> Transactions(TableShape shape) =>
        Gen.OneOf(
                SizedItems(shape)
                    .Select(item => new TransactWriteItem
                    {
                        Put = new() { TableName = shape.Name, Item = item },
                    }),
                Changes(shape)
                    .Select(change => new TransactWriteItem
                    {
                        Update = new()
                        {
                            TableName = shape.Name,
                            Key = change.Key,
                            UpdateExpression = $"SET {change.Name} = :v",
                            ExpressionAttributeValues = new() { [":v"] = change.Value },
                        },
                    })
            )
            .Select(action => (AmazonDynamoDBRequest)new TransactWriteItemsRequest { TransactItems = [action] });

    private static Gen<AmazonDynamoDBRequest> Statements(TableShape shape) =>
        Gen.Select(
            Gen.OneOf(
                SizedItems(shape).Select(item => (Text: StatementWrites.InsertText(shape, item), Parameters: item.Values.ToList())),
                Changes(shape)
                    .Select(change =>
                        (
                            Text: $"UPDATE \"{shape.Name}\" SET {change.Name} = ? WHERE {StatementWrites.Where(change.Key)}",
                            Parameters: (List<AttributeValue>)[change.Value, .. change.Key.Values]
                        )
                    )
            ),
            Gen.Bool,
            (statement, isTransaction) =>
                isTransaction
                    ? (AmazonDynamoDBRequest)
                        new ExecuteTransactionRequest
                        {
                            TransactStatements = [new() { Statement = statement.Text, Parameters = statement.Parameters }],
                        }
                    : new ExecuteStatementRequest { Statement = statement.Text, Parameters = statement.Parameters }
        );

    /// <summary>A key of an item, and a new value for one key of an index.</summary>
    private static Gen<(Dictionary<string, AttributeValue> Key, string Name, AttributeValue Value)> Changes(TableShape shape) =>
        Gen.OneOf([.. shape.IndexKeys])
            .SelectMany(attribute => Gen.Select(Items.Keys(shape), Value(attribute.Type), (key, value) => (key, attribute.Name, value)));
}
