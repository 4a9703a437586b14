namespace DynamoObjects.Differential.Generating.Statements;

/// <summary>ExecuteStatement, BatchExecuteStatement and ExecuteTransaction on one table.</summary>
internal static class StatementRequests
{
    public static Gen<AmazonDynamoDBRequest> Generate(TableShape shape) =>
        Gen.Frequency((8, StatementReads.Generate(shape)), (8, Writes(shape)), (3, Batches(shape)), (3, Transactions(shape)));

    private static Gen<AmazonDynamoDBRequest> Writes(TableShape shape) =>
        Gen.Select(StatementWrites.Generate(shape, canReturn: true), Gen.OneOf("ALL_OLD", "NONE").InPercent(40), (statement, onFailure) =>
            (AmazonDynamoDBRequest)
                new ExecuteStatementRequest
                {
                    Statement = statement.Text,
                    Parameters = statement.Parameters,
                    ReturnValuesOnConditionCheckFailure = onFailure,
                }
        );

    // DynamoDB Local writes some statements of a batch with duplicate items although it rejects the batch.
    private static Gen<AmazonDynamoDBRequest> Batches(TableShape shape) =>
        Gen.OneOf(StatementReads.OfItem(shape).Array[1, 3], StatementWrites.Generate(shape, canReturn: true).Array[1, 3])
            .Select(statements =>
                (AmazonDynamoDBRequest)
                    new BatchExecuteStatementRequest
                    {
                        Statements =
                        [
                            .. statements
                                .DistinctBy(s => s.Key)
                                .Select(s => new BatchStatementRequest { Statement = s.Text, Parameters = s.Parameters }),
                        ],
                    }
            );

    private static Gen<AmazonDynamoDBRequest> Transactions(TableShape shape) =>
        Gen.OneOf(
                StatementReads.OfItem(shape).Array[1, 3],
                Gen.Frequency((4, StatementWrites.Generate(shape, canReturn: false)), (1, Checks(shape))).Array[1, 3]
            )
            .Select(statements =>
                (AmazonDynamoDBRequest)
                    new ExecuteTransactionRequest
                    {
                        TransactStatements =
                        [
                            .. statements.Select(s => new ParameterizedStatement { Statement = s.Text, Parameters = s.Parameters }),
                        ],
                    }
            );

    private static Gen<GeneratedStatement> Checks(TableShape shape) =>
        Gen.Select(
            Items.MostlyValidKeys(shape),
            StatementConditions.Generate(shape),
            StatementParameters.Generator,
            (key, condition, parameters) =>
            {
                var where = $"{StatementConditions.WriteKey(key, parameters)} AND {condition(parameters)}";
                return new GeneratedStatement($"EXISTS(SELECT * FROM \"{shape.Name}\" WHERE {where})", parameters.Values, shape.KeyOf(key));
            }
        );
}
