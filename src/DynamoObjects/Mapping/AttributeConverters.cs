using System.Globalization;
using System.Numerics;

namespace DynamoObjects.Mapping;

/// <summary>Provides the converters of scalar types, and creates converters of lists, sets and maps.</summary>
/// <remarks>
/// <see cref="System.DateTime"/> and <see cref="System.DateTimeOffset"/> values are stored in UTC with seven decimal places of a
/// second, so that the strings sort chronologically. Enums are stored by name. Numbers are stored without loss of precision.
/// </remarks>
public static class AttributeConverters
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string TimeOfDayFormat = "HH:mm:ss.fffffff";
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Gets the converter between a string and a DynamoDB string.</summary>
    public static AttributeConverter<string> String { get; } = new StringConverter();

    /// <summary>Gets the converter between a Boolean value and a DynamoDB Boolean.</summary>
    public static AttributeConverter<bool> Boolean { get; } = new BooleanConverter();

    /// <summary>Gets the converter between binary data and a DynamoDB binary value.</summary>
    public static AttributeConverter<byte[]> Bytes { get; } = new BytesConverter();

    /// <summary>
    /// Gets the converter between a <see cref="System.Guid"/> and a DynamoDB string: <c>00000000-0000-0000-0000-000000000000</c>.
    /// </summary>
    public static AttributeConverter<Guid> Guid { get; } =
        new TextConverter<Guid>(static v => v.ToString("D"), static s => System.Guid.Parse(s, Invariant));

    /// <summary>Gets the converter between a point in time and a DynamoDB string in UTC.</summary>
    /// <remarks>A value of <see cref="DateTimeKind.Unspecified"/> kind counts as UTC. Every loaded value is in UTC.</remarks>
    public static AttributeConverter<DateTime> DateTime { get; } =
        new TextConverter<DateTime>(
            static v => DateTimeText.Format(v.Kind == DateTimeKind.Local ? v.ToUniversalTime() : v),
            DateTimeText.Parse
        );

    /// <summary>Gets the converter between a point in time and a DynamoDB string in UTC.</summary>
    /// <remarks>The original offset is not stored.</remarks>
    public static AttributeConverter<DateTimeOffset> DateTimeOffset { get; } =
        new TextConverter<DateTimeOffset>(
            static v => DateTimeText.Format(v.UtcDateTime),
            static s => new DateTimeOffset(DateTimeText.Parse(s))
        );

    /// <summary>Gets the converter between a date and a DynamoDB string: <c>2026-12-31</c>.</summary>
    public static AttributeConverter<DateOnly> DateOnly { get; } =
        new TextConverter<DateOnly>(
            static v => v.ToString(DateFormat, Invariant),
            static s => System.DateOnly.ParseExact(s, DateFormat, Invariant)
        );

    /// <summary>Gets the converter between a time of day and a DynamoDB string: <c>23:59:59.9999999</c>.</summary>
    public static AttributeConverter<TimeOnly> TimeOnly { get; } =
        new TextConverter<TimeOnly>(static v => v.ToString(TimeOfDayFormat, Invariant), static s => System.TimeOnly.Parse(s, Invariant));

    /// <summary>Gets the converter between a duration and a DynamoDB string: <c>1.02:03:04.5000000</c>.</summary>
    /// <remarks>The text does not sort by duration.</remarks>
    public static AttributeConverter<TimeSpan> TimeSpan { get; } =
        new TextConverter<TimeSpan>(
            static v => v.ToString("c", Invariant),
            static s => System.TimeSpan.Parse(s, Invariant),
            isOrdered: false
        );

    /// <summary>
    /// Gets the converter between a point in time and a DynamoDB number: whole seconds since 1970, as time to live requires.
    /// </summary>
    public static AttributeConverter<DateTime> DateTimeSeconds { get; } =
        new SecondsConverter<DateTime>(
            static v =>
                new DateTimeOffset(
                    v.Kind == DateTimeKind.Unspecified ? System.DateTime.SpecifyKind(v, DateTimeKind.Utc) : v
                ).ToUnixTimeSeconds(),
            static seconds => System.DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime
        );

    /// <summary>
    /// Gets the converter between a point in time and a DynamoDB number: whole seconds since 1970, as time to live requires.
    /// </summary>
    public static AttributeConverter<DateTimeOffset> DateTimeOffsetSeconds { get; } =
        new SecondsConverter<DateTimeOffset>(
            static v => v.ToUnixTimeSeconds(),
            static seconds => System.DateTimeOffset.FromUnixTimeSeconds(seconds)
        );

    /// <summary>Creates a converter between a number and a DynamoDB number.</summary>
    /// <typeparam name="T">An integer type, <see cref="decimal"/>, <see cref="double"/> or <see cref="float"/>.</typeparam>
    /// <returns>The converter.</returns>
    public static AttributeConverter<T> Number<T>()
        where T : struct, INumber<T> => NumberConverter<T>.Instance;

    /// <summary>Creates a converter between an enum and a DynamoDB string, which is the name of the value.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <returns>The converter.</returns>
    /// <remarks>Values without a name are stored as their number.</remarks>
    public static AttributeConverter<T> Enum<T>()
        where T : struct, Enum => EnumConverter<T>.Instance;

    /// <summary>Creates a converter of a nullable value type.</summary>
    /// <typeparam name="T">The value type.</typeparam>
    /// <param name="value">The converter of the underlying type.</param>
    /// <returns>The converter.</returns>
    /// <remarks><see langword="null"/> is not stored.</remarks>
    public static AttributeConverter<T?> Nullable<T>(AttributeConverter<T> value)
        where T : struct => new NullableConverter<T>(value);

    /// <summary>Creates a converter between an array and a DynamoDB list.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="element">The converter of the elements.</param>
    /// <returns>The converter.</returns>
    public static AttributeConverter<T[]> Array<T>(AttributeConverter<T> element) =>
        new ListConverter<T[], T>(element, static list => [.. list]);

    /// <summary>
    /// Creates a converter between a <see cref="System.Collections.Generic.List{T}"/>, or one of its interfaces, and a DynamoDB list.
    /// </summary>
    /// <typeparam name="TList">
    /// The property's type, to which a <see cref="System.Collections.Generic.List{T}"/> can be assigned.
    /// </typeparam>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="element">The converter of the elements.</param>
    /// <returns>The converter.</returns>
    public static AttributeConverter<TList> List<TList, T>(AttributeConverter<T> element)
        where TList : class, IEnumerable<T> => new ListConverter<TList, T>(element, static list => (TList)(object)list);

    /// <summary>Creates a converter between a <see cref="HashSet{T}"/>, or one of its interfaces, and a DynamoDB set.</summary>
    /// <typeparam name="TSet">The property's type, to which a <see cref="HashSet{T}"/> can be assigned.</typeparam>
    /// <typeparam name="T">The type of the members.</typeparam>
    /// <param name="element">The converter of the members, to a DynamoDB string, number or binary value.</param>
    /// <returns>The converter.</returns>
    /// <remarks>Empty sets are not stored.</remarks>
    /// <exception cref="ArgumentException">DynamoDB has no sets of the type of the members.</exception>
    public static AttributeConverter<TSet> Set<TSet, T>(AttributeConverter<T> element)
        where TSet : class, IEnumerable<T>
    {
        ArgumentNullException.ThrowIfNull(element);
        return new SetConverter<TSet, T>(element);
    }

    /// <summary>
    /// Creates a converter between a <see cref="System.Collections.Generic.Dictionary{TKey, TValue}"/> with string keys, or one of its
    /// interfaces, and a DynamoDB map.
    /// </summary>
    /// <typeparam name="TMap">
    /// The property's type, to which a <see cref="System.Collections.Generic.Dictionary{TKey, TValue}"/> can be assigned.
    /// </typeparam>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="element">The converter of the values.</param>
    /// <returns>The converter.</returns>
    public static AttributeConverter<TMap> Dictionary<TMap, T>(AttributeConverter<T> element)
        where TMap : class, IEnumerable<KeyValuePair<string, T>> => new MapConverter<TMap, T>(element);
}
