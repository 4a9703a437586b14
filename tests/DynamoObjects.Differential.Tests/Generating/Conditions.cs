namespace DynamoObjects.Differential.Generating;

/// <summary>Condition and filter expressions.</summary>
internal static class Conditions
{
    private static readonly Gen<Fragment> Literals = Gen.Frequency((30, Values.Scalars), (8, Values.Any), (1, Values.Invalid))
        .Select(Literal);

    private static readonly Gen<Fragment> Types = Gen.Frequency(
            (12, Gen.OneOf("S", "N", "B", "BOOL", "NULL", "L", "M", "SS", "NS", "BS")),
            (1, Gen.Const("X"))
        )
        .Select(t => Literal(new AttributeValue { S = t }));

    /// <summary>Conditions on a table's items, nested up to three levels.</summary>
    public static Gen<Fragment> Generate(TableShape shape) => Generate(shape, 2);

    private static Gen<Fragment> Generate(TableShape shape, int depth)
    {
        if (depth == 0)
            return Leaves(shape);
        var inner = Generate(shape, depth - 1);
        return Gen.Frequency(
            (4, Leaves(shape)),
            (1, inner.Select(c => (Fragment)(p => $"NOT {c(p)}"))),
            (1, inner.Select(c => (Fragment)(p => $"({c(p)})"))),
            (2, Gen.Select(inner, Gen.OneOf("AND", "OR", "and"), inner, (l, o, r) => (Fragment)(p => $"{l(p)} {o} {r(p)}"))),
            (2, Gen.Select(inner, Gen.OneOf("AND", "OR"), inner, (l, o, r) => (Fragment)(p => $"({l(p)}) {o} ({r(p)})")))
        );
    }

    private static Gen<Fragment> Leaves(TableShape shape)
    {
        var path = Paths.Generate(shape);
        var operand = Gen.Frequency((5, path), (5, Literals), (1, path.Select(x => (Fragment)(p => $"size({x(p)})"))));
        return Gen.Frequency(
            (
                8,
                Gen.Select(operand, Gen.OneOf("=", "<>", "<", "<=", ">", ">="), operand, (l, o, r) => (Fragment)(p => $"{l(p)} {o} {r(p)}"))
            ),
            (2, Gen.Select(operand, operand, operand, (o, low, high) => (Fragment)(p => $"{o(p)} BETWEEN {low(p)} AND {high(p)}"))),
            (
                2,
                Gen.Select(operand, operand.Array[1, 4], (o, list) =>
                    (Fragment)(p => $"{o(p)} IN ({string.Join(", ", list.Select(x => x(p)))})")
                )
            ),
            (3, Gen.Select(Gen.OneOf("attribute_exists", "attribute_not_exists"), path, (f, x) => (Fragment)(p => $"{f}({x(p)})"))),
            (1, Gen.Select(path, Types, (x, t) => (Fragment)(p => $"attribute_type({x(p)}, {t(p)})"))),
            (3, Gen.Select(Gen.OneOf("begins_with", "contains"), path, operand, (f, x, o) => (Fragment)(p => $"{f}({x(p)}, {o(p)})")))
        );
    }

    private static Fragment Literal(AttributeValue value) => placeholders => placeholders.Value(value);
}
