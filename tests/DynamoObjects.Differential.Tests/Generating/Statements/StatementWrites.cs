namespace DynamoObjects.Differential.Generating.Statements;

/// <summary>INSERT, UPDATE and DELETE statements.</summary>
internal static class StatementWrites
{
    private static readonly Gen<string> Returnings = Gen.Select(Gen.OneOf("ALL", "MODIFIED"), Gen.OneOf("OLD", "NEW"), (which, when) =>
        $" RETURNING {which} {when} *"
    );

    /// <summary>A statement that writes an item.</summary>
    /// <param name="shape">The table.</param>
    /// <param name="canReturn">Whether the statement can have a RETURNING clause, which transactions do not support.</param>
    public static Gen<GeneratedStatement> Generate(TableShape shape, bool canReturn) =>
        Gen.Frequency((2, Inserts(shape)), (4, Updates(shape, canReturn)), (2, Deletes(shape, canReturn)));

    private static Gen<GeneratedStatement> Inserts(TableShape shape) =>
        Gen.Select(Items.MostlyValid(shape), StatementParameters.Generator, (item, parameters) =>
        {
            var members = string.Join(", ", item.Select(a => $"{Literals.Quote(a.Key)}: {parameters.Write(a.Value)}"));
            return new GeneratedStatement($"INSERT INTO \"{shape.Name}\" VALUE {{{members}}}", parameters.Values, shape.KeyOf(item));
        });

    private static Gen<GeneratedStatement> Updates(TableShape shape, bool canReturn) =>
        Gen.Select(
            Changes(shape).Array[1, 3],
            Items.MostlyValidKeys(shape),
            StatementConditions.Generate(shape).InPercent(30),
            Returnings.InPercent(30),
            StatementParameters.Generator,
            (changes, key, condition, returning, parameters) =>
            {
                var text =
                    $"UPDATE \"{shape.Name}\" {string.Join(' ', changes.Select(c => c(parameters)))}"
                    + $" WHERE {StatementConditions.WriteKey(key, parameters)}";
                var complete = Complete(text, condition, canReturn ? returning : null, parameters);
                return new GeneratedStatement(complete, parameters.Values, shape.KeyOf(key));
            }
        );

    private static Gen<GeneratedStatement> Deletes(TableShape shape, bool canReturn) =>
        Gen.Select(
            Items.MostlyValidKeys(shape),
            StatementConditions.Generate(shape).InPercent(40),
            Gen.Const(" RETURNING ALL OLD *").InPercent(40),
            StatementParameters.Generator,
            (key, condition, returning, parameters) =>
            {
                var text = $"DELETE FROM \"{shape.Name}\" WHERE {StatementConditions.WriteKey(key, parameters)}";
                var complete = Complete(text, condition, canReturn ? returning : null, parameters);
                return new GeneratedStatement(complete, parameters.Values, shape.KeyOf(key));
            }
        );

    private static string Complete(string text, Clause? condition, string? returning, StatementParameters parameters) =>
        (condition is null ? text : $"{text} AND {condition(parameters)}") + returning;

    private static Gen<Clause> Changes(TableShape shape)
    {
        var path = StatementPaths.Generate(shape);
        var value = Gen.Frequency((30, Values.Any), (20, Values.OfType("N"))).Select(v => (Clause)(p => p.Write(v)));
        var set = Gen.OneOf(
            Values.Any.Where(v => v.SS is { Count: > 0 } || v.NS is { Count: > 0 }),
            Gen.Const(() => new AttributeValue { SS = ["a"] })
        );
        return Gen.Frequency(
            (6, Gen.Select(path, value, (x, v) => (Clause)(p => $"SET {x} = {v(p)}"))),
            (2, Gen.Select(path, path, (x, y) => (Clause)(_ => $"SET {x} = {y}"))),
            (3, Gen.Select(path, path, Gen.OneOf("+", "-"), value, (x, y, o, v) => (Clause)(p => $"SET {x} = {y} {o} {v(p)}"))),
            (2, Gen.Select(path, path, value, (x, y, v) => (Clause)(p => $"SET {x} = if_not_exists({y}, {v(p)})"))),
            (2, Gen.Select(path, path, value, (x, y, v) => (Clause)(p => $"SET {x} = list_append({y}, {v(p)})"))),
            (
                3,
                Gen.Select(StatementPaths.TopLevel(shape), Gen.OneOf("set_add", "SET_DELETE"), set, (x, f, v) =>
                    (Clause)(p => $"SET {x} = {f}({x}, {p.Write(v)})")
                )
            ),
            (3, path.Select(x => (Clause)(_ => $"REMOVE {x}")))
        );
    }
}
