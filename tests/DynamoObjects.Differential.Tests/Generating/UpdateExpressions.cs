namespace DynamoObjects.Differential.Generating;

/// <summary>Update expressions: one to three clauses of one or two actions each.</summary>
internal static class UpdateExpressions
{
    private static readonly Gen<Fragment> Literals = Gen.Frequency((30, Values.Any), (20, Values.OfType("N")), (1, Values.Invalid))
        .Select(v => (Fragment)(p => p.Value(v)));

    /// <summary>Updates of a table's items: one to three clauses in any order.</summary>
    public static Gen<Fragment> Generate(TableShape shape) =>
        Gen.Select(
            Gen.Shuffle(new[] { 0, 1, 2, 3 }, 1, 3),
            Clause("SET", shape),
            Clause("REMOVE", shape),
            Clause("ADD", shape),
            Clause("DELETE", shape),
            (order, set, remove, add, delete) =>
                (Fragment)(p => string.Join(' ', order.Select(i => new[] { set, remove, add, delete }[i](p))))
        );

    private static Gen<Fragment> Clause(string kind, TableShape shape)
    {
        var path = Paths.Generate(shape);
        var action = kind switch
        {
            "SET" => Gen.Select(path, Terms(path), (x, v) => (Fragment)(p => $"{x(p)} = {v(p)}")),
            "REMOVE" => path,
            _ => Gen.Select(Gen.Frequency((9, Paths.TopLevel(shape)), (1, path)), Literals, (x, v) => (Fragment)(p => $"{x(p)} {v(p)}")),
        };
        return action.Array[1, 2].Select(actions => (Fragment)(p => $"{kind} {string.Join(", ", actions.Select(a => a(p)))}"));
    }

    private static Gen<Fragment> Terms(Gen<Fragment> path)
    {
        var operand = Gen.Frequency(
            (4, Literals),
            (2, path),
            (1, Gen.Select(path, Literals, (x, v) => (Fragment)(p => $"if_not_exists({x(p)}, {v(p)})"))),
            (1, Gen.Select(Gen.OneOf(path, Literals), Gen.OneOf(path, Literals), (l, r) => (Fragment)(p => $"list_append({l(p)}, {r(p)})")))
        );
        return Gen.Frequency(
            (4, operand),
            (2, Gen.Select(operand, Gen.OneOf("+", "-"), operand, (l, o, r) => (Fragment)(p => $"{l(p)} {o} {r(p)}")))
        );
    }
}
