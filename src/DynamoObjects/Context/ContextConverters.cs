using System.ComponentModel;
using System.Globalization;
using Amazon.DynamoDBv2.DataModel;
using DynamoObjects.Mapping;

namespace DynamoObjects.Context;

/// <summary>Provides the converters of the properties of classes with the SDK's attributes, such as <c>[DynamoDBTable]</c>.</summary>
/// <remarks>The converters write the same attribute values as <see cref="DynamoDBContext"/>. This type is thread-safe.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ContextConverters
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>Gets the converter between a string and a DynamoDB string.</summary>
    /// <remarks>Empty strings are not stored.</remarks>
    public static AttributeConverter<string> String { get; } = new ContextStringConverter();

    /// <summary>Gets the converter that stores a Boolean value as the DynamoDB number 1 or 0, and also reads a DynamoDB Boolean.</summary>
    public static AttributeConverter<bool> BooleanAsNumber { get; } = new ContextBooleanConverter(AttributeKind.N);

    /// <summary>Gets the converter that stores a Boolean value as a DynamoDB Boolean, and also reads a DynamoDB number.</summary>
    public static AttributeConverter<bool> Boolean { get; } = new ContextBooleanConverter(AttributeKind.BOOL);

    /// <summary>Gets the converter between a character and a DynamoDB string.</summary>
    public static AttributeConverter<char> Char { get; } =
        new TextConverter<char>(
            static v => v.ToString(),
            static s => s.Length == 1 ? s[0] : throw new FormatException($"'{s}' is not a single character.")
        );

    /// <summary>Gets the converter between a point in time and a DynamoDB string in UTC with milliseconds.</summary>
    /// <remarks>Smaller fractions are truncated.</remarks>
    public static AttributeConverter<DateTime> DateTime { get; } =
        new TextConverter<DateTime>(
            static v => (v.Kind == DateTimeKind.Local ? v.ToUniversalTime() : v).ToString(TimeFormat, CultureInfo.InvariantCulture),
            DateTimeText.Parse
        );

    /// <summary>Gets the converter between binary data and a DynamoDB binary value.</summary>
    public static AttributeConverter<MemoryStream> Stream { get; } = new StreamConverter();

    /// <summary>Creates a converter that stores a list of scalars as a DynamoDB set, and also reads a DynamoDB list.</summary>
    /// <typeparam name="TList">The property's type.</typeparam>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="element">The converter of the elements, to a DynamoDB string, number or binary value.</param>
    /// <returns>The converter.</returns>
    /// <remarks>Empty lists are not stored.</remarks>
    public static AttributeConverter<TList> ListAsSet<TList, T>(AttributeConverter<T> element)
        where TList : class, IEnumerable<T> => new ListAsSetConverter<TList, T>(element, static list => (TList)(object)list);

    /// <summary>Creates a converter that stores an array of scalars as a DynamoDB set, and also reads a DynamoDB list.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="element">The converter of the elements, to a DynamoDB string, number or binary value.</param>
    /// <returns>The converter.</returns>
    /// <remarks>Empty arrays are not stored.</remarks>
    public static AttributeConverter<T[]> ArrayAsSet<T>(AttributeConverter<T> element) =>
        new ListAsSetConverter<T[], T>(element, static list => [.. list]);

    /// <summary>Creates a converter between a dictionary and a DynamoDB map.</summary>
    /// <remarks>Entries whose values are not stored are omitted.</remarks>
    /// <typeparam name="TMap">The property's type.</typeparam>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="element">The converter of the values.</param>
    /// <returns>The converter.</returns>
    public static AttributeConverter<TMap> Dictionary<TMap, T>(AttributeConverter<T> element)
        where TMap : class, IEnumerable<KeyValuePair<string, T>> => new MapConverter<TMap, T>(element, keepsNull: false);

    /// <summary>Creates a converter from one of the SDK's property converters.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="converter">The SDK's converter.</param>
    /// <returns>The converter.</returns>
    public static AttributeConverter<T> Property<T>(IPropertyConverter converter)
    {
        ArgumentNullException.ThrowIfNull(converter);
        return new PropertyConverterAdapter<T>(converter);
    }
}
