using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Operations.Requests;

/// <summary>The constraints of a request's members that were not met: AWS reports them together, before it looks at anything else.</summary>
internal struct Constraints
{
    private List<string>? _unmet;

    public readonly bool AreMet => _unmet is null;

    /// <summary>Adds an unmet constraint in AWS's form that echoes the value.</summary>
    public void Add(string value, string member, string constraint) =>
        Add($"Value '{value}' at '{member}' failed to satisfy constraint: {constraint}");

    public void Add(string message) => (_unmet ??= []).Add(message);

    public void NotNull(object? value, string member)
    {
        if (value is null)
            Add($"Value null at '{member}' failed to satisfy constraint: Member must not be null");
    }

    /// <summary>Asks that an enumeration has one of its values; AWS lists them in an order of its own.</summary>
    public void OneOf(string? value, string member, string values)
    {
        if (value is not null && !Lists(values, value))
            Add(value, member, $"Member must satisfy enum value set: [{values}]");
    }

    /// <inheritdoc cref="OneOf(string, string, string)"/>
    public void OneOf(Amazon.Runtime.ConstantClass? value, string member, string values) => OneOf(value?.Value, member, values);

    public void AtLeast(long? value, long least, string member)
    {
        if (value < least)
            Add(Text(value.Value), member, $"Member must have value greater than or equal to {least}");
    }

    public void AtMost(long? value, long most, string member)
    {
        if (value > most)
            Add(Text(value.Value), member, $"Member must have value less than or equal to {most}");
    }

    public void Length(string? value, int least, int most, string member)
    {
        if (value is null)
            return;
        if (value.Length < least)
            Add(value, member, $"Member must have length greater than or equal to {least}");
        if (value.Length > most)
            Add(value, member, $"Member must have length less than or equal to {most}");
    }

    /// <summary>Asks that a name has only the characters of table and index names.</summary>
    public void NamePattern(string? value, string member)
    {
        if (value is not null && !TableNames.HasOnlyNameCharacters(value))
            Add(value, member, "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+");
    }

    public void IndexName(string? value)
    {
        Length(value, 3, 255, "indexName");
        NamePattern(value, "indexName");
    }

    public readonly void ThrowIfUnmet()
    {
        if (_unmet is not null)
            throw ToException();
    }

    public readonly AmazonDynamoDBException ToException() => Failures.Validation(Messages.ConstraintsUnmet(_unmet!));

    /// <summary>Whether a value is among some that are listed with commas.</summary>
    public static bool Lists(string values, string value)
    {
        for (var rest = values.AsSpan(); !rest.IsEmpty;)
        {
            var comma = rest.IndexOf(", ", StringComparison.Ordinal);
            if ((comma < 0 ? rest : rest[..comma]).SequenceEqual(value))
                return true;
            rest = comma < 0 ? [] : rest[(comma + 2)..];
        }
        return false;
    }

    private static string Text(long value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
