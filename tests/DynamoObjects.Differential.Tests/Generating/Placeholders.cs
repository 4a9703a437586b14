namespace DynamoObjects.Differential.Generating;

/// <summary>A part of an expression; writing it adds the placeholders that it needs.</summary>
internal delegate string Fragment(Placeholders placeholders);

/// <summary>The names and values that the expressions of one request use.</summary>
internal sealed class Placeholders
{
    /// <summary>New placeholders, a few of them with an error.</summary>
    public static readonly Gen<Placeholders> Generator = Gen.Frequency<Action<Placeholders>>(
            (60, KeepValid),
            (1, static p => p.Value(new AttributeValue { S = "unused" })),
            (1, static p => p._names["#unused"] = "unused"),
            (1, static p => p._values.Remove(":v0")),
            (1, static p => p._names.Remove("#n0")),
            (1, static p => p._values["v"] = new AttributeValue { S = "no colon" })
        )
        .Select(flaw => new Placeholders(flaw));

    private readonly Action<Placeholders> _corrupt;
    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, AttributeValue> _values = [];

    private static void KeepValid(Placeholders placeholders) { }

    private Placeholders(Action<Placeholders> corrupt) => _corrupt = corrupt;

    /// <summary>Gets the names and values after all expressions of the request are written.</summary>
    public (Dictionary<string, string>? Names, Dictionary<string, AttributeValue>? Values) Complete()
    {
        _corrupt(this);
        return (_names.Count == 0 ? null : _names, _values.Count == 0 ? null : _values);
    }

    public string Name(string name)
    {
        foreach (var (placeholder, known) in _names)
        {
            if (known == name)
                return placeholder;
        }

        var added = $"#n{_names.Count}";
        _names[added] = name;
        return added;
    }

    public string Value(AttributeValue value)
    {
        var added = $":v{_values.Count}";
        _values[added] = value;
        return added;
    }
}
