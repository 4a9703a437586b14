using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Queries;

/// <summary>What a condition compares.</summary>
internal abstract record Operand
{
    /// <summary>A property, or something within it; a step is a map's name (string) or a list's index (int).</summary>
    internal sealed record Path(PropertySchema Property, IReadOnlyList<object> Steps, AttributeConverter Converter) : Operand
    {
        internal Path Within(object step, AttributeConverter element) => new(Property, [.. Steps, step], element);
    }

    /// <summary>The length of a path's value.</summary>
    internal sealed record Size(Path Of) : Operand;

    /// <summary>A value, already as the attribute that it is compared with would hold it.</summary>
    internal sealed record Value(AttributeValue Attribute) : Operand;
}
