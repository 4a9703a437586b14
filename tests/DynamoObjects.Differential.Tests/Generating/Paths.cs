namespace DynamoObjects.Differential.Generating;

/// <summary>Document paths, through placeholders where the name needs one and at times where it does not.</summary>
internal static class Paths
{
    private static readonly string[] NeedPlaceholders = ["name", "d-e"];

    /// <summary>A path to or into an attribute of the table's items.</summary>
    public static Gen<Fragment> Of(Shape shape) => Gen.Frequency((5, Top(shape)), (3, Gen.Select(Top(shape), Steps.Array[1, 2], Into)));

    /// <summary>A path of one name.</summary>
    public static Gen<Fragment> Top(Shape shape) =>
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
        Gen.Select(Gen.OneOf(names), Gen.Int[0, 39], (name, dice) =>
            (Fragment)(placeholders => dice == 0 || (dice < 20 && !NeedPlaceholders.Contains(name)) ? name : placeholders.Name(name))
        );

    private static Fragment Into(Fragment top, Fragment[] steps) =>
        placeholders => top(placeholders) + string.Concat(steps.Select(s => s(placeholders)));
}
