namespace DynamoObjects.Differential.Generating.Statements;

/// <summary>A part of a statement; writing it adds the parameters that it needs, in the order of its question marks.</summary>
internal delegate string Clause(StatementParameters parameters);

/// <summary>The parameters of one statement: some of its values, the others are literals.</summary>
internal sealed class StatementParameters(int parameterPercent)
{
    /// <summary>New parameters: of some statements all values, of others none.</summary>
    public static readonly Gen<StatementParameters> Generator = Gen.OneOf(0, 50, 100).Select(percent => new StatementParameters(percent));

    private readonly List<AttributeValue> _values = [];

    private int _written;

    /// <summary>The parameters; <see langword="null"/> for none.</summary>
    public List<AttributeValue>? Values => _values.Count == 0 ? null : _values;

    /// <summary>Writes a value as a literal, or as a question mark.</summary>
    public string Write(AttributeValue value)
    {
        // Spreads the parameters evenly, without another random number.
        var isParameter = _written++ * parameterPercent / 100 < _written * parameterPercent / 100;
        if (!isParameter && Literals.TryWrite(value) is { } literal)
            return literal;
        _values.Add(value);
        return "?";
    }
}
