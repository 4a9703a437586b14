using System.ComponentModel;
using System.Globalization;
using Amazon.DynamoDBv2.DataModel;
using DynamoObjects.Mapping;

namespace DynamoObjects.Context;

/// <summary>The converters of classes with the SDK's own attributes: they write what <see cref="DynamoDBContext"/>
/// writes. Thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ContextConverters
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>Text, as S; empty text is not stored.</summary>
    public static AttributeConverter<string> String { get; } = new ContextStringConverter();

    /// <summary>A boolean, as N 1 or 0; BOOL is read as well.</summary>
    public static AttributeConverter<bool> BooleanAsNumber { get; } = new ContextBooleanConverter(AttributeKind.N);

    /// <summary>A boolean, as BOOL; N is read as well.</summary>
    public static AttributeConverter<bool> Boolean { get; } = new ContextBooleanConverter(AttributeKind.BOOL);

    /// <summary>A character, as S.</summary>
    public static AttributeConverter<char> Char { get; } =
        new TextConverter<char>(
            static v => v.ToString(),
            static s => s.Length == 1 ? s[0] : throw new FormatException($"'{s}' is not one character.")
        );

    /// <summary>A point in time, as S, in UTC with milliseconds; what is finer is cut off.</summary>
    public static AttributeConverter<DateTime> DateTime { get; } =
        new TextConverter<DateTime>(
            static v => (v.Kind == DateTimeKind.Local ? v.ToUniversalTime() : v).ToString(TimeFormat, CultureInfo.InvariantCulture),
            DateTimeText.Parse
        );

    /// <summary>Binary, as B.</summary>
    public static AttributeConverter<MemoryStream> Stream { get; } = new StreamConverter();

    /// <summary>A list of single values, as SS, NS or BS. Empty ones are not stored; L is read as well.</summary>
    /// <typeparam name="TList">The property's type.</typeparam>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="element">The converter of the elements, to S, N or B.</param>
    /// <returns>The converter.</returns>
    public static AttributeConverter<TList> ListAsSet<TList, T>(AttributeConverter<T> element)
        where TList : class, IEnumerable<T> => new ListAsSetConverter<TList, T>(element, static list => (TList)(object)list);

    /// <summary>An array of single values, as SS, NS or BS. Empty ones are not stored; L is read as well.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="element">The converter of the elements, to S, N or B.</param>
    /// <returns>The converter.</returns>
    public static AttributeConverter<T[]> ArrayAsSet<T>(AttributeConverter<T> element) =>
        new ListAsSetConverter<T[], T>(element, static list => [.. list]);

    /// <summary>A dictionary, as M, without entries that would not be stored.</summary>
    /// <typeparam name="TMap">The property's type.</typeparam>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="element">The converter of the values.</param>
    /// <returns>The converter.</returns>
    public static AttributeConverter<TMap> Dictionary<TMap, T>(AttributeConverter<T> element)
        where TMap : class, IEnumerable<KeyValuePair<string, T>> => new MapConverter<TMap, T>(element, keepsNull: false);

    /// <summary>What a converter of the SDK's makes of a property.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="converter">The converter.</param>
    /// <returns>The converter.</returns>
    public static AttributeConverter<T> Property<T>(IPropertyConverter converter)
    {
        ArgumentNullException.ThrowIfNull(converter);
        return new PropertyConverterAdapter<T>(converter);
    }
}
