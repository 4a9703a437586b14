namespace DynamoObjects.Differential.Generating.Statements;

/// <summary>Conditions of statements, on keys and on other attributes.</summary>
internal static class StatementConditions
{
    private static readonly Gen<Clause> Values = Gen.Frequency((30, Generating.Values.Scalars), (8, Generating.Values.Any)).Select(Write);

    private static readonly Gen<string> Comparators = Gen.OneOf("=", "<>", "<", "<=", ">", ">=");

    /// <summary>Conditions on a table's items, nested up to two levels.</summary>
    public static Gen<Clause> Generate(TableShape shape) => Generate(shape, 1);

    /// <summary>Writes an equality of each key attribute: the condition that writes need.</summary>
    public static string WriteKey(Dictionary<string, AttributeValue> key, StatementParameters parameters) =>
        string.Join(" AND ", key.Select(a => $"{a.Key} = {parameters.Write(a.Value)}"));

    /// <summary>A condition on the key of a table or an index, which reads one part of it, several, or all of it.</summary>
    public static Gen<Clause> OfView(IReadOnlyList<(string Name, string Type)> key)
    {
        var hash = Equality(key[0]);
        var choice = Gen.Select(Gen.OneOf("[]", "()"), KeyValue(key[0]).Array[1, 3], (brackets, values) =>
            (Clause)(p => $"{key[0].Name} IN {brackets[0]}{string.Join(", ", values.Select(p.Write))}{brackets[1]}")
        );
        if (key.Count == 1)
            return Gen.Frequency((6, hash), (2, choice), (1, Gen.Select(hash, hash, Or)));
        var range = Range(key[1]);
        return Gen.Frequency(
            (3, hash),
            (8, Gen.Select(hash, range, And)),
            (2, Gen.Select(choice, range, And)),
            (2, choice),
            (1, range),
            (1, Gen.Select(Gen.Select(hash, range, And), Gen.Select(hash, range, And), Or))
        );
    }

    public static Clause And(Clause left, Clause right) => p => $"{left(p)} AND {right(p)}";

    private static Clause Or(Clause left, Clause right) => p => $"{left(p)} OR {right(p)}";

    private static Clause Write(AttributeValue value) => p => p.Write(value);

    private static Gen<AttributeValue> KeyValue((string Name, string Type) attribute) => Generating.Values.KeyOfType(attribute.Type);

    private static Gen<Clause> Equality((string Name, string Type) attribute) =>
        KeyValue(attribute).Select(value => (Clause)(p => $"{attribute.Name} = {p.Write(value)}"));

    private static Gen<Clause> Range((string Name, string Type) attribute)
    {
        var value = KeyValue(attribute);
        var comparison = Gen.Select(Gen.OneOf("=", "<", "<=", ">", ">="), value, (symbol, v) =>
            (Clause)(p => $"{attribute.Name} {symbol} {p.Write(v)}")
        );
        return Gen.Frequency(
            (6, comparison),
            (1, value.Select(v => (Clause)(p => $"{p.Write(v)} = {attribute.Name}"))),
            (2, Gen.Select(value, value, (l, h) => (Clause)(p => $"{attribute.Name} BETWEEN {p.Write(l)} AND {p.Write(h)}"))),
            (1, value.Array[1, 2].Select(v => (Clause)(p => $"{attribute.Name} IN [{string.Join(", ", v.Select(p.Write))}]"))),
            (attribute.Type == "N" ? 0 : 2, value.Select(v => (Clause)(p => $"begins_with({attribute.Name}, {p.Write(v)})")))
        );
    }

    private static Gen<Clause> Generate(TableShape shape, int depth)
    {
        if (depth == 0)
            return Leaves(shape);
        var inner = Generate(shape, depth - 1);
        return Gen.Frequency(
            (5, Leaves(shape)),
            (1, inner.Select(c => (Clause)(p => $"NOT ({c(p)})"))),
            (2, Gen.Select(inner, Gen.OneOf("AND", "OR", "and"), inner, (l, o, r) => (Clause)(p => $"({l(p)} {o} {r(p)})"))),
            (1, Gen.Select(inner, Gen.OneOf("=", "<>"), Gen.OneOf("true", "false"), (c, o, b) => (Clause)(p => $"({c(p)}) {o} {b}")))
        );
    }

    private static Gen<Clause> Leaves(TableShape shape)
    {
        var path = StatementPaths.Generate(shape);
        var operand = Gen.Frequency(
            (5, path.Select(x => (Clause)(_ => x))),
            (5, Values),
            (1, path.Select(x => (Clause)(_ => $"size({x})")))
        );
        var types = Gen.OneOf("NULL", "MISSING", "STRING", "NUMERIC", "BOOLEAN", "BLOB", "LIST", "STRUCT", "TUPLE", "INT");
        return Gen.Frequency(
            (8, Gen.Select(operand, Comparators, operand, (l, o, r) => (Clause)(p => $"{l(p)} {o} {r(p)}"))),
            (2, Gen.Select(operand, operand, operand, (o, l, h) => (Clause)(p => $"{o(p)} BETWEEN {l(p)} AND {h(p)}"))),
            (2, Gen.Select(path, Values.Array[1, 3], (x, v) => (Clause)(p => $"{x} IN [{string.Join(", ", v.Select(one => one(p)))}]"))),
            (3, Gen.Select(Gen.OneOf("attribute_exists", "attribute_not_exists"), path, (f, x) => (Clause)(_ => $"{f}({x})"))),
            (2, Gen.Select(path, Gen.OneOf("IS", "IS NOT"), types, (x, o, t) => (Clause)(_ => $"{x} {o} {t}"))),
            (1, Gen.Select(path, Gen.OneOf("S", "N", "M", "SS"), (x, t) => (Clause)(_ => $"attribute_type({x}, '{t}')"))),
            (3, Gen.Select(Gen.OneOf("begins_with", "contains"), path, operand, (f, x, o) => (Clause)(p => $"{f}({x}, {o(p)})")))
        );
    }
}
