namespace DynamoObjects.Differential.Generating;

/// <summary>Items and keys of a table, occasionally with one error.</summary>
internal static class Items
{
    /// <summary>The names of the attributes that are not in a key; one is a reserved word, and one needs a placeholder.</summary>
    public static readonly string[] Attributes = ["a", "b", "c", "name", "d-e"];

    /// <summary>A valid item of the table.</summary>
    public static Gen<Dictionary<string, AttributeValue>> Generate(TableShape shape) =>
        Gen.Select(
            Keys(shape),
            Optional(shape.IndexKeys.Select(k => (k.Name, Values.KeyOfType(k.Type)))),
            Optional(Attributes.Select(a => (a, Values.Any))),
            (key, indexes, others) => key.Concat(indexes).Concat(others).ToDictionary()
        );

    /// <summary>An item so large that a few fill a page of 1 MB.</summary>
    public static Gen<Dictionary<string, AttributeValue>> Large(TableShape shape) =>
        Gen.Select(Generate(shape), Gen.OneOf(100_000, 250_000, 390_000), (item, bytes) =>
            With(item, "large", new AttributeValue { S = new string('x', bytes) })
        );

    /// <summary>An item; one in twelve has an invalid value or key.</summary>
    public static Gen<Dictionary<string, AttributeValue>> MostlyValid(TableShape shape) =>
        Gen.Frequency(
            (22, Generate(shape)),
            (1, Gen.Select(Generate(shape), Gen.OneOf("a", "b"), Values.Invalid, With)),
            (1, Invalid(shape, Generate(shape))),
            (1, Gen.Select(Generate(shape), Gen.OneOf([.. shape.IndexKeys.Select(k => k.Name), "a"]), Values.Any, With))
        );

    /// <summary>A key of the table.</summary>
    public static Gen<Dictionary<string, AttributeValue>> Keys(TableShape shape) =>
        All(shape.Key.Select(k => (k.Name, Values.KeyOfType(k.Type))));

    /// <summary>A key; one in twenty does not fit the table.</summary>
    public static Gen<Dictionary<string, AttributeValue>> MostlyValidKeys(TableShape shape) =>
        Gen.Frequency((19, Keys(shape)), (1, Invalid(shape, Keys(shape))));

    private static Gen<Dictionary<string, AttributeValue>> Invalid(TableShape shape, Gen<Dictionary<string, AttributeValue>> items)
    {
        var name = Gen.OneOf([.. shape.Key.Select(k => k.Name)]);
        return Gen.OneOf(
            Gen.Select(items, name, Without),
            Gen.Select(items, name, Values.Any, With),
            Gen.Select(items, name, Values.Invalid, With),
            Gen.Select(items, Values.Any, (item, value) => With(item, "extra", value))
        );
    }

    private static Dictionary<string, AttributeValue> With(Dictionary<string, AttributeValue> item, string name, AttributeValue value) =>
        new(item) { [name] = value };

    private static Dictionary<string, AttributeValue> Without(Dictionary<string, AttributeValue> item, string name)
    {
        var rest = new Dictionary<string, AttributeValue>(item);
        rest.Remove(name);
        return rest;
    }

    private static Gen<Dictionary<string, AttributeValue>> All(IEnumerable<(string Name, Gen<AttributeValue> Values)> attributes) =>
        attributes.Aggregate(Gen.Const(() => new Dictionary<string, AttributeValue>()), (items, a) =>
            Gen.Select(items, a.Values, (item, value) => With(item, a.Name, value))
        );

    private static Gen<Dictionary<string, AttributeValue>> Optional(IEnumerable<(string Name, Gen<AttributeValue> Values)> attributes) =>
        attributes.Aggregate(Gen.Const(() => new Dictionary<string, AttributeValue>()), (items, a) =>
            Gen.Select(items, Gen.Bool, a.Values, (item, has, value) => has ? With(item, a.Name, value) : item)
        );
}
