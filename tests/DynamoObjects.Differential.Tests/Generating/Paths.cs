namespace DynamoObjects.Differential.Generating;

/// <summary>Document paths, with placeholders where the name needs one and sometimes where it does not.</summary>
internal static class Paths
{
    private static readonly string[] NeedPlaceholders = ["name", "d-e"];

    /// <summary>A path to or into an attribute of the table's items.</summary>
    public static Gen<Fragment> Generate(TableShape shape) =>
        Gen.Frequency((5, TopLevel(shape)), (3, Gen.Select(TopLevel(shape), Steps.Array[1, 2], AppendSteps)));

    /// <summary>A path of one name.</summary>
    public static Gen<Fragment> TopLevel(TableShape shape) =>
        Gen.Frequency(
            (8, Names(Items.Attributes)),
            (1, Names([.. shape.Key.Select(k => k.Name)])),
            (1, Names([.. shape.IndexKeys.Select(k => k.Name), "absent1"]))
        );

    private static readonly Gen<Fragment> Steps = Gen.OneOf(
        Names(["a", "b", "x", "name"]).Select(n => (Fragment)(p => "." + n(p))),
        Gen.OneOf("[0]", "[1]", "[2]", "[7]").Select(i => (Fragment)(_ => i))
    );

    public static Gen<Fragment> Names(string[] names) =>
        Gen.Select(Gen.OneOf(names), Gen.Int[0, 39], (name, percentile) =>
            (Fragment)(
                placeholders => percentile == 0 || (percentile < 20 && !NeedPlaceholders.Contains(name)) ? name : placeholders.Name(name)
            )
        );

    private static Fragment AppendSteps(Fragment top, Fragment[] steps) =>
        placeholders => top(placeholders) + string.Concat(steps.Select(s => s(placeholders)));
}
