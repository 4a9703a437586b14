using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>What a condition compares, or an update sets.</summary>
internal abstract record Operand
{
    /// <summary>A property, or something within it.</summary>
    /// <param name="Property">The record's property.</param>
    /// <param name="Steps">The steps from there: an attribute of a map (string) or an index of a list (int).</param>
    /// <param name="Converter">How values at the path's end are converted.</param>
    /// <param name="Member">The property at the path's end, or null where that is an element.</param>
    public sealed record Path(PropertySchema Property, IReadOnlyList<object> Steps, AttributeConverter Converter, PropertySchema? Member)
        : Operand
    {
        public static Path FromProperty(PropertySchema property) => new(property, [], property.Converter, property);

        public Path Append(object step, AttributeConverter element) => new(Property, [.. Steps, step], element, null);

        public Path Append(PropertySchema member) => new(Property, [.. Steps, member.AttributeName], member.Converter, member);
    }

    /// <summary>The length of a path's value.</summary>
    public sealed record Size(Path Target) : Operand;

    /// <summary>A value, which is filled in for each request.</summary>
    public sealed record Value(ValueSlot Slot) : Operand;

    /// <summary>The sum or difference of numbers, in an update.</summary>
    public sealed record Sum(Operand Left, char Operator, Operand Right) : Operand;

    /// <summary>What a path holds, or else something, in an update.</summary>
    public sealed record IfNotExists(Path Target, Operand Fallback) : Operand;

    /// <summary>Two lists, one after the other, in an update.</summary>
    public sealed record Concatenation(Operand First, Operand Second) : Operand;
}
