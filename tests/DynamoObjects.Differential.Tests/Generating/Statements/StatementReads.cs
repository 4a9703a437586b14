namespace DynamoObjects.Differential.Generating.Statements;

/// <summary>SELECT statements on tables and on both kinds of indexes.</summary>
internal static class StatementReads
{
    /// <summary>A statement that reads items, in pages.</summary>
    public static Gen<AmazonDynamoDBRequest> Generate(TableShape shape) =>
        Gen.OneOf([.. shape.Views.Select(view => Generate(shape, view.Index, view.Key))]);

    /// <summary>A SELECT of one item by its key.</summary>
    public static Gen<GeneratedStatement> OfItem(TableShape shape) =>
        Gen.Select(
            Selected(shape),
            Items.MostlyValidKeys(shape),
            StatementConditions.Generate(shape).InPercent(10),
            StatementParameters.Generator,
            (selected, key, filter, parameters) =>
            {
                var text = $"SELECT {selected} FROM \"{shape.Name}\" WHERE {StatementConditions.WriteKey(key, parameters)}";
                text = filter is null ? text : $"{text} AND {filter(parameters)}";
                return new GeneratedStatement(text, parameters.Values, shape.KeyOf(key));
            }
        );

    private static Gen<AmazonDynamoDBRequest> Generate(TableShape shape, string? index, IReadOnlyList<(string Name, string Type)> key) =>
        Gen.Select(
            Selected(shape),
            StatementConditions.OfView(key).InPercent(80),
            StatementConditions.Generate(shape).InPercent(40),
            Gen.OneOf("", " DESC", " ASC").InPercent(20),
            Pages.Limits,
            StatementParameters.Generator,
            Gen.Bool,
            (selected, view, filter, order, limit, parameters, consistent) =>
            {
                var source = index is null ? $"\"{shape.Name}\"" : $"\"{shape.Name}\".\"{index}\"";
                Clause?[] conditions = [view, filter];
                var where = string.Join(" AND ", conditions.Where(c => c is not null).Select(c => c!(parameters)));
                var by = order is null ? "" : $" ORDER BY {key[^1].Name}{order}";
                return (AmazonDynamoDBRequest)
                    new ExecuteStatementRequest
                    {
                        Statement = $"SELECT {selected} FROM {source}{(where.Length == 0 ? "" : $" WHERE {where}")}{by}",
                        Parameters = parameters.Values,
                        Limit = limit,
                        ConsistentRead = consistent,
                    };
            }
        );

    private static Gen<string> Selected(TableShape shape) =>
        Gen.Frequency((6, Gen.Const("*")), (4, StatementPaths.Generate(shape).Array[1, 2].Select(paths => string.Join(", ", paths))));
}
