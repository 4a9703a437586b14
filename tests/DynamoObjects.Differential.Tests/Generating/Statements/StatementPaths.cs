namespace DynamoObjects.Differential.Generating.Statements;

/// <summary>Paths in statements: quoted names, and sometimes names without quotes.</summary>
internal static class StatementPaths
{
    private static readonly string[] NeedQuotes = ["name", "d-e"];

    private static readonly Gen<string> Steps = Gen.OneOf(".a", ".\"b\"", "['x']", ".\"name\"", "[0]", "[1]", "[7]");

    /// <summary>A path to or into an attribute of the table's items.</summary>
    public static Gen<string> Generate(TableShape shape) =>
        Gen.Frequency(
            (5, TopLevel(shape)),
            (3, Gen.Select(TopLevel(shape), Steps.Array[1, 2], (top, steps) => top + string.Concat(steps)))
        );

    /// <summary>A path of one name.</summary>
    public static Gen<string> TopLevel(TableShape shape) =>
        Gen.Frequency(
            (8, Names(Items.Attributes)),
            (1, Names([.. shape.Key.Select(k => k.Name)])),
            (1, Names([.. shape.IndexKeys.Select(k => k.Name), "absent1"]))
        );

    public static Gen<string> Names(string[] names) =>
        Gen.Select(Gen.OneOf(names), Gen.Bool, (name, isQuoted) => isQuoted || NeedQuotes.Contains(name) ? $"\"{name}\"" : name);
}
