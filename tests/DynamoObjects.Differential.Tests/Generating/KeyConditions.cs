namespace DynamoObjects.Differential.Generating;

/// <summary>Key condition expressions of a table or an index; one in ten does not fit its key.</summary>
internal static class KeyConditions
{
    public static Gen<Fragment> Generate(IReadOnlyList<(string Name, string Type)> key)
    {
        var hash = Equality(key[0]);
        if (key.Count == 1)
            return Gen.Frequency((9, hash), (1, Gen.Select(hash, Equality(("a", "S")), And)), (1, Range(key[0])));
        var range = Range(key[1]);
        return Gen.Frequency(
            (3, hash),
            (9, Gen.Select(hash, range, And)),
            (2, Gen.Select(range, hash, And)),
            (1, range),
            (1, Gen.Select(Gen.Select(hash, range, And), range, And))
        );
    }

    private static Gen<Fragment> Equality((string Name, string Type) attribute) =>
        Gen.Select(Paths.Names([attribute.Name]), Literals(attribute.Type), (n, v) => (Fragment)(p => $"{n(p)} = {v(p)}"));

    private static Gen<Fragment> Range((string Name, string Type) attribute)
    {
        var name = Paths.Names([attribute.Name]);
        var value = Literals(attribute.Type);
        return Gen.Frequency(
            (6, Gen.Select(name, Gen.OneOf("=", "<", "<=", ">", ">="), value, (n, o, v) => (Fragment)(p => $"{n(p)} {o} {v(p)}"))),
            (1, Gen.Select(name, Gen.OneOf("=", "<", "<=", ">", ">="), value, (n, o, v) => (Fragment)(p => $"{v(p)} {o} {n(p)}"))),
            (3, Gen.Select(name, value, value, (n, l, h) => (Fragment)(p => $"{n(p)} BETWEEN {l(p)} AND {h(p)}"))),
            (2, Gen.Select(name, value, (n, v) => (Fragment)(p => $"begins_with({n(p)}, {v(p)})"))),
            (1, Gen.Select(name, value, (n, v) => (Fragment)(p => $"({n(p)} = {v(p)})"))),
            (
                1,
                Gen.Select(name, Gen.OneOf("<>", "IN"), value, (n, o, v) =>
                    (Fragment)(p => o == "IN" ? $"{n(p)} IN ({v(p)})" : $"{n(p)} {o} {v(p)}")
                )
            )
        );
    }

    private static Gen<Fragment> Literals(string type) =>
        Gen.Frequency((30, Values.KeyOfType(type)), (1, Values.Scalars), (1, Values.Invalid)).Select(v => (Fragment)(p => p.Value(v)));

    private static Fragment And(Fragment left, Fragment right) => placeholders => $"{left(placeholders)} AND {right(placeholders)}";
}
