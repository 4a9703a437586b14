using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>Converts between <typeparamref name="T"/> and a DynamoDB attribute.</summary>
/// <typeparam name="T">The .NET type.</typeparam>
/// <remarks>
/// Derive from this class for your own types, and set the converter with <see cref="DynamoConverterAttribute"/>. A converter must be
/// immutable and thread-safe, because all records use one instance.
/// </remarks>
public abstract class AttributeConverter<T> : AttributeConverter
{
#pragma warning disable RS0022 // The base class has an internal constructor, and only this class is public to derive from.
    /// <summary>Creates a converter.</summary>
    /// <param name="kind">The attribute's type in DynamoDB.</param>
    protected AttributeConverter(AttributeKind kind)
        : base(kind) { }
#pragma warning restore RS0022

    /// <inheritdoc/>
    public sealed override Type ValueType => typeof(T);

    /// <summary>Converts a value to an attribute.</summary>
    /// <param name="value">The value to convert.</param>
    /// <returns>The attribute, or <see langword="null"/> if nothing is stored: for <see langword="null"/> and for empty sets.</returns>
    /// <exception cref="FormatException">DynamoDB cannot store the value.</exception>
    public abstract AttributeValue? ToAttribute(T value);

    /// <summary>Converts an attribute to a value.</summary>
    /// <param name="value">The attribute to convert.</param>
    /// <returns>The converted value.</returns>
    /// <exception cref="FormatException">The attribute is of another type, or its text is not a valid value.</exception>
    /// <exception cref="OverflowException">The number is out of range of the type.</exception>
    public abstract T FromAttribute(AttributeValue value);

    /// <summary>Converts a value whose type is known only at run time without a loss.</summary>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    /// <exception cref="OverflowException">The number is out of range.</exception>
    internal virtual T FromObject(object? value) =>
        value is T or null ? (T)value! : throw new InvalidCastException($"A {value.GetType().Name} is not a {typeof(T).Name}.");

    /// <summary>Converts an element of a list or map, which cannot be absent as an attribute can.</summary>
    internal virtual AttributeValue ToElement(T value) => ToAttribute(value) ?? new AttributeValue { NULL = true };

    internal sealed override AttributeValue? ToAttributeUntyped(object? value) => value is null ? null : ToAttribute(FromObject(value));

    internal sealed override object? FromAttributeUntyped(AttributeValue value) => FromAttribute(value);

    internal sealed override object? FromObjectUntyped(object? value) => FromObject(value);
}
