namespace DynamoObjects.Differential.Generating;

/// <summary>Valid INSERT, UPDATE and DELETE statements: alone, in a batch and in a transaction.</summary>
internal static class StatementWrites
{
    public static Gen<AmazonDynamoDBRequest> Generate(TableShape shape)
    {
        var writes = Gen.OneOf(Inserts(shape), Updates(shape), Deletes(shape));
        return Gen.OneOf(
            writes.Select(w => (AmazonDynamoDBRequest)new ExecuteStatementRequest { Statement = w.Text, Parameters = w.Parameters }),
            writes
                .Array[1, 3]
                .Select(all =>
                    (AmazonDynamoDBRequest)
                        new BatchExecuteStatementRequest
                        {
                            // DynamoDB Local rejects a batch with a repeated item only after it has written it.
                            Statements =
                            [
                                .. all.DistinctBy(w => w.Key)
                                    .Select(w => new BatchStatementRequest { Statement = w.Text, Parameters = w.Parameters }),
                            ],
                        }
                ),
            writes
                .Array[1, 3]
                .Select(all =>
                    (AmazonDynamoDBRequest)
                        new ExecuteTransactionRequest
                        {
                            TransactStatements =
                            [
                                .. all.Select(w => new ParameterizedStatement { Statement = w.Text, Parameters = w.Parameters }),
                            ],
                        }
                )
        );
    }

    private static Gen<(string Key, string Text, List<AttributeValue> Parameters)> Inserts(TableShape shape) =>
        Items.Generate(shape).Select(item => (shape.KeyText(item), InsertText(shape, item), item.Values.ToList()));

    private static Gen<(string Key, string Text, List<AttributeValue> Parameters)> Updates(TableShape shape) =>
        Gen.Select(
            Items.Keys(shape),
            LegacyConditions.ByName(Gen.OneOf(Items.Attributes), Values.Any),
            Gen.OneOf(Items.Attributes).InPercent(40),
            (key, values, removed) =>
                (
                    shape.KeyText(key),
                    $"UPDATE \"{shape.Name}\" {string.Join(' ', values.Keys.Select(n => $"SET \"{n}\" = ?"))}"
                        + $"{(removed is null || values.ContainsKey(removed) ? "" : $" REMOVE \"{removed}\"")} WHERE {Where(key)}",
                    values.Values.Concat(key.Values).ToList()
                )
        );

    private static Gen<(string Key, string Text, List<AttributeValue> Parameters)> Deletes(TableShape shape) =>
        Items.Keys(shape).Select(key => (shape.KeyText(key), $"DELETE FROM \"{shape.Name}\" WHERE {Where(key)}", key.Values.ToList()));

    /// <summary>An INSERT whose parameters are the values of an item.</summary>
    public static string InsertText(TableShape shape, Dictionary<string, AttributeValue> item) =>
        $"INSERT INTO \"{shape.Name}\" VALUE {{{string.Join(", ", item.Keys.Select(n => $"'{n}': ?"))}}}";

    /// <summary>The conditions on a key whose values are parameters.</summary>
    public static string Where(Dictionary<string, AttributeValue> key) => string.Join(" AND ", key.Keys.Select(n => $"{n} = ?"));
}
