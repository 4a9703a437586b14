namespace DynamoObjects.Differential.Generating;

/// <summary>Conditions in legacy parameters, some with too few or too many values.</summary>
internal static class LegacyConditions
{
    private static readonly Gen<Condition> Any = Gen.Select(
        Gen.OneOf("EQ", "NE", "LT", "LE", "GT", "GE", "CONTAINS", "NOT_CONTAINS", "BEGINS_WITH", "IN", "BETWEEN", "NULL", "NOT_NULL"),
        Gen.Frequency((30, Values.Scalars), (8, Values.Any), (1, Values.Invalid)).Array[3],
        Gen.Int[0, 29],
        (symbol, values, percentile) =>
            new Condition
            {
                ComparisonOperator = symbol,
                AttributeValueList =
                    symbol is "NULL" or "NOT_NULL" && percentile > 0
                        ? null
                        : [.. values.Take(percentile == 0 ? 3 : Arguments(symbol, percentile))],
            }
    );

    /// <summary>Conditions on one to three attributes of a table's items.</summary>
    public static Gen<Dictionary<string, Condition>> Generate(TableShape shape) => ByName(Names(shape), Any);

    /// <summary>The same conditions, of which some only check whether the attribute exists.</summary>
    public static Gen<Dictionary<string, ExpectedAttributeValue>> Expected(TableShape shape) =>
        ByName(
            Names(shape),
            Gen.Frequency(
                (
                    6,
                    Any.Select(c => new ExpectedAttributeValue
                    {
                        ComparisonOperator = c.ComparisonOperator,
                        AttributeValueList = c.AttributeValueList,
                    })
                ),
                (4, Values.Scalars.Select(v => new ExpectedAttributeValue { Value = v })),
                (2, Gen.Const(() => new ExpectedAttributeValue { Exists = false })),
                (1, Gen.Select(Values.Scalars, Gen.Bool, (v, exists) => new ExpectedAttributeValue { Value = v, Exists = exists }))
            )
        );

    /// <summary>Conditions on the key of a table or index; one in ten does not fit it.</summary>
    public static Gen<Dictionary<string, Condition>> Key(IReadOnlyList<(string Name, string Type)> key)
    {
        var hash = CreateCondition(key[0].Type, "EQ");
        if (key.Count == 1)
            return hash.Select(h => new Dictionary<string, Condition> { [key[0].Name] = h });
        var range = Gen.OneOf(
            Gen.OneOf("EQ", "LT", "LE", "GT", "GE", "BEGINS_WITH", "BETWEEN")
                .Select(o => CreateCondition(key[1].Type, o))
                .SelectMany(x => x),
            Any
        );
        return Gen.Select(hash, Gen.Frequency((9, range), (1, Any)).InPercent(80), (h, r) =>
            r is null
                ? new Dictionary<string, Condition> { [key[0].Name] = h }
                : new Dictionary<string, Condition> { [key[0].Name] = h, [key[1].Name] = r }
        );
    }

    public static Gen<Dictionary<string, T>> ByName<T>(Gen<string> names, Gen<T> values) =>
        Gen.Select(names, values).Array[1, 3].Select(pairs => pairs.DistinctBy(p => p.Item1).ToDictionary(p => p.Item1, p => p.Item2));

    public static Gen<string> Names(TableShape shape) =>
        Gen.Frequency((9, Gen.OneOf(Items.Attributes)), (1, Gen.OneOf([.. shape.Key.Concat(shape.IndexKeys).Select(k => k.Name)])));

    private static Gen<Condition> CreateCondition(string type, string symbol) =>
        Values
            .KeyOfType(type)
            .Array[2]
            .Select(values => new Condition
            {
                ComparisonOperator = symbol,
                AttributeValueList = [.. values.Take(symbol == "BETWEEN" ? 2 : 1)],
            });

    private static int Arguments(string symbol, int percentile) =>
        symbol switch
        {
            "NULL" or "NOT_NULL" => 0,
            "BETWEEN" => 2,
            "IN" => 1 + (percentile % 3),
            _ => 1,
        };
}
