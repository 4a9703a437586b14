using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>Converts between <typeparamref name="T"/> and an attribute. Derive from it for a type of your own, and name
/// it with <see cref="DynamoConverterAttribute"/>.</summary>
/// <typeparam name="T">The .NET type.</typeparam>
/// <remarks>Immutable and thread-safe: one instance serves every record.</remarks>
public abstract class AttributeConverter<T> : AttributeConverter
{
#pragma warning disable RS0022 // Only this class may be derived from the base, and users derive from this.
    /// <summary>Makes a converter.</summary>
    /// <param name="kind">The attribute's type in DynamoDB.</param>
    protected AttributeConverter(AttributeKind kind)
        : base(kind) { }
#pragma warning restore RS0022

    /// <inheritdoc/>
    public sealed override Type ValueType => typeof(T);

    /// <summary>Converts a value to an attribute.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The attribute, or <see langword="null"/> where nothing is to be stored: for <see langword="null"/> and for
    /// empty sets.</returns>
    /// <exception cref="FormatException">DynamoDB cannot hold the value.</exception>
    public abstract AttributeValue? ToAttribute(T value);

    /// <summary>Converts an attribute to a value.</summary>
    /// <param name="value">The attribute.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The attribute is of another type, or its text is not such a value.</exception>
    /// <exception cref="OverflowException">The number is out of the type's range.</exception>
    public abstract T FromAttribute(AttributeValue value);

    /// <summary>Takes a value that is known only at run time, without losing anything of it.</summary>
    /// <exception cref="InvalidCastException">It is of another type.</exception>
    /// <exception cref="OverflowException">It is a number out of range.</exception>
    internal virtual T FromObject(object? value) =>
        value is T or null ? (T)value! : throw new InvalidCastException($"A {value.GetType().Name} is not a {typeof(T).Name}.");

    /// <summary>Converts a value of a list or map, which cannot be left out as an attribute can.</summary>
    internal virtual AttributeValue ToElement(T value) => ToAttribute(value) ?? new AttributeValue { NULL = true };

    internal sealed override AttributeValue? ToAttributeUntyped(object? value) => value is null ? null : ToAttribute(FromObject(value));

    internal sealed override object? FromAttributeUntyped(AttributeValue value) => FromAttribute(value);

    internal sealed override object? FromObjectUntyped(object? value) => FromObject(value);
}
