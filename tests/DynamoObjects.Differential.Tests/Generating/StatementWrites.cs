namespace DynamoObjects.Differential.Generating;

/// <summary>Valid INSERT, UPDATE and DELETE statements: alone, in a batch and in a transaction.</summary>
internal static class StatementWrites
{
    public static Gen<AmazonDynamoDBRequest> Generate(TableShape shape)
    {
        var statement = Gen.OneOf(Inserts(shape), Updates(shape), Deletes(shape));
        return Gen.OneOf(
            statement.Select(s =>
                (AmazonDynamoDBRequest)new ExecuteStatementRequest { Statement = s.Statement, Parameters = s.Parameters }
            ),
            statement.Array[1, 3].Select(all => (AmazonDynamoDBRequest)new BatchExecuteStatementRequest { Statements = DistinctKeys(all) }),
            statement
                .Array[1, 3]
                .Select(all =>
                    (AmazonDynamoDBRequest)
                        new ExecuteTransactionRequest
                        {
                            TransactStatements = DistinctKeys(all)
                                .ConvertAll(s => new ParameterizedStatement { Statement = s.Statement, Parameters = s.Parameters }),
                        }
                )
        );
    }

    /// <summary>The statements of different texts and parameters: most of them write different items.</summary>
    private static List<BatchStatementRequest> DistinctKeys(BatchStatementRequest[] statements) =>
        [.. statements.DistinctBy(s => Comparing.SdkJson.Text(s))];

    private static Gen<BatchStatementRequest> Inserts(TableShape shape) =>
        Items
            .Generate(shape)
            .Select(item => new BatchStatementRequest { Statement = InsertText(shape, item), Parameters = [.. item.Values] });

    private static Gen<BatchStatementRequest> Updates(TableShape shape) =>
        Gen.Select(
            Items.Keys(shape),
            LegacyConditions.ByName(Gen.OneOf(Items.Attributes), Values.Any),
            Gen.OneOf(Items.Attributes).InPercent(40),
            (key, values, removed) =>
                new BatchStatementRequest
                {
                    Statement =
                        $"UPDATE \"{shape.Name}\" {string.Join(' ', values.Keys.Select(n => $"SET \"{n}\" = ?"))}"
                        + $"{(removed is null || values.ContainsKey(removed) ? "" : $" REMOVE \"{removed}\"")} WHERE {Where(key)}",
                    Parameters = [.. values.Values, .. key.Values],
                }
        );

    private static Gen<BatchStatementRequest> Deletes(TableShape shape) =>
        Items
            .Keys(shape)
            .Select(key => new BatchStatementRequest
            {
                Statement = $"DELETE FROM \"{shape.Name}\" WHERE {Where(key)}",
                Parameters = [.. key.Values],
            });

    /// <summary>An INSERT whose parameters are the values of an item.</summary>
    public static string InsertText(TableShape shape, Dictionary<string, AttributeValue> item) =>
        $"INSERT INTO \"{shape.Name}\" VALUE {{{string.Join(", ", item.Keys.Select(n => $"'{n}': ?"))}}}";

    /// <summary>The conditions on a key whose values are parameters.</summary>
    public static string Where(Dictionary<string, AttributeValue> key) => string.Join(" AND ", key.Keys.Select(n => $"{n} = ?"));
}
