using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Operations.Requests;

/// <summary>Collects the constraints that a request's members do not meet: AWS reports them together, before all other
/// errors.</summary>
internal struct Constraints
{
    private List<string>? _unmet;

    public readonly bool AreMet => _unmet is null;

    /// <summary>Adds an unmet constraint in AWS's form that echoes the value.</summary>
    public void Add(string value, string member, string constraint) => Add(Messages.ConstraintUnmet(value, member, constraint));

    public void Add(string message) => (_unmet ??= []).Add(message);

    public void NotNull(object? value, MemberName member)
    {
        if (value is null)
            Add(Messages.MemberNull(member.ToString()));
    }

    /// <summary>Checks that an enumeration has one of its values, which AWS lists in a particular order.</summary>
    public void OneOf(string? value, MemberName member, string values)
    {
        if (value is not null && !EnumValues.Contains(values, value))
            Add(value, member.ToString(), Messages.InEnum(values));
    }

    /// <inheritdoc cref="OneOf(string, MemberName, string)"/>
    public void OneOf(Amazon.Runtime.ConstantClass? value, MemberName member, string values) => OneOf(value?.Value, member, values);

    public void AtLeast(long? value, long min, MemberName member)
    {
        if (value < min)
            Add(Text(value.Value), member.ToString(), Messages.ValueAtLeast(min));
    }

    public void AtMost(long? value, long max, MemberName member)
    {
        if (value > max)
            Add(Text(value.Value), member.ToString(), Messages.ValueAtMost(max));
    }

    public void Length(string? value, int min, int max, MemberName member)
    {
        if (value is null)
            return;
        if (value.Length < min)
            Add(value, member.ToString(), Messages.LengthAtLeast(min));
        if (value.Length > max)
            Add(value, member.ToString(), Messages.LengthAtMost(max));
    }

    /// <summary>Checks that a list that is sent has members.</summary>
    public void NotEmpty(System.Collections.ICollection? list, MemberName member)
    {
        if (list is { Count: 0 })
            Add("[]", member.ToString(), Messages.LengthAtLeast(1));
    }

    /// <summary>Checks that a name has only the characters of table and index names.</summary>
    public void NamePattern(string? value, MemberName member)
    {
        if (value is not null && !TableNames.HasOnlyNameCharacters(value))
            Add(value, member.ToString(), Messages.NamePattern);
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

    private static string Text(long value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
