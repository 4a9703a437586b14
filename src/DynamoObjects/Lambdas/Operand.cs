using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>An operand of a condition or an update.</summary>
internal abstract record Operand
{
    /// <summary>A property or a part of its value.</summary>
    /// <param name="Property">The record's property.</param>
    /// <param name="Steps">The steps from the property: an attribute of a map (string) or an index of a list (int).</param>
    /// <param name="Converter">The converter of the values at the path's end.</param>
    /// <param name="Member">The property at the path's end, or null for an element.</param>
    public sealed record Path(PropertySchema Property, IReadOnlyList<object> Steps, AttributeConverter Converter, PropertySchema? Member)
        : Operand
    {
        public static Path FromProperty(PropertySchema property) => new(property, [], property.Converter, property);

        public Path Append(object step, AttributeConverter element) => new(Property, [.. Steps, step], element, null);

        public Path Append(PropertySchema member) => new(Property, [.. Steps, member.AttributeName], member.Converter, member);
    }

    /// <summary>The length of a path's value.</summary>
    public sealed record Size(Path Target) : Operand;

    /// <summary>A value, which each request fills in.</summary>
    public sealed record Value(ValueSlot Slot) : Operand;

    /// <summary>The sum or difference of two operands, in an update.</summary>
    public sealed record Sum(Operand Left, char Operator, Operand Right) : Operand;

    /// <summary>The value of a path or a fallback, in an update.</summary>
    public sealed record IfNotExists(Path Target, Operand Fallback) : Operand;

    /// <summary>The concatenation of two lists, in an update.</summary>
    public sealed record Concatenation(Operand First, Operand Second) : Operand;
}
