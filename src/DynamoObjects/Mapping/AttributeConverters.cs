using System.Globalization;
using System.Numerics;

namespace DynamoObjects.Mapping;

/// <summary>The converters that records are made of: one for each scalar, and those that build lists, sets and maps from them.</summary>
/// <remarks>
/// Points in time are stored in UTC with seven decimals, so that their text sorts as they do; enums by name; numbers exactly.
/// </remarks>
public static class AttributeConverters
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string TimeOfDayFormat = "HH:mm:ss.fffffff";
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Text, as S.</summary>
    public static AttributeConverter<string> String { get; } = new StringConverter();

    /// <summary>A boolean, as BOOL.</summary>
    public static AttributeConverter<bool> Boolean { get; } = new BooleanConverter();

    /// <summary>Binary, as B.</summary>
    public static AttributeConverter<byte[]> Bytes { get; } = new BytesConverter();

    /// <summary>A <see cref="System.Guid"/>, as S: <c>00000000-0000-0000-0000-000000000000</c>.</summary>
    public static AttributeConverter<Guid> Guid { get; } =
        new TextConverter<Guid>(static v => v.ToString("D"), static s => System.Guid.Parse(s, Invariant));

    /// <summary>A point in time, as S, in UTC: what has no kind is taken as UTC, and all are read as UTC.</summary>
    public static AttributeConverter<DateTime> DateTime { get; } =
        new TextConverter<DateTime>(
            static v => DateTimeText.Format(v.Kind == DateTimeKind.Local ? v.ToUniversalTime() : v),
            DateTimeText.Parse
        );

    /// <summary>A point in time, as S, in UTC: the offset itself is not kept.</summary>
    public static AttributeConverter<DateTimeOffset> DateTimeOffset { get; } =
        new TextConverter<DateTimeOffset>(
            static v => DateTimeText.Format(v.UtcDateTime),
            static s => new DateTimeOffset(DateTimeText.Parse(s))
        );

    /// <summary>A date, as S: <c>2026-12-31</c>.</summary>
    public static AttributeConverter<DateOnly> DateOnly { get; } =
        new TextConverter<DateOnly>(
            static v => v.ToString(DateFormat, Invariant),
            static s => System.DateOnly.ParseExact(s, DateFormat, Invariant)
        );

    /// <summary>A time of day, as S: <c>23:59:59.9999999</c>.</summary>
    public static AttributeConverter<TimeOnly> TimeOnly { get; } =
        new TextConverter<TimeOnly>(static v => v.ToString(TimeOfDayFormat, Invariant), static s => System.TimeOnly.Parse(s, Invariant));

    /// <summary>A length of time, as S: <c>1.02:03:04.5000000</c>, which does not sort as the times do.</summary>
    public static AttributeConverter<TimeSpan> TimeSpan { get; } =
        new TextConverter<TimeSpan>(
            static v => v.ToString("c", Invariant),
            static s => System.TimeSpan.Parse(s, Invariant),
            isOrdered: false
        );

    /// <summary>A point in time, as N: whole seconds since 1970, as time to live needs it.</summary>
    public static AttributeConverter<DateTime> DateTimeSeconds { get; } =
        new SecondsConverter<DateTime>(
            static v =>
                new DateTimeOffset(
                    v.Kind == DateTimeKind.Unspecified ? System.DateTime.SpecifyKind(v, DateTimeKind.Utc) : v
                ).ToUnixTimeSeconds(),
            static seconds => System.DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime
        );

    /// <summary>A point in time, as N: whole seconds since 1970, as time to live needs it.</summary>
    public static AttributeConverter<DateTimeOffset> DateTimeOffsetSeconds { get; } =
        new SecondsConverter<DateTimeOffset>(
            static v => v.ToUnixTimeSeconds(),
            static seconds => System.DateTimeOffset.FromUnixTimeSeconds(seconds)
        );

    /// <summary>A number, as N.</summary>
    /// <typeparam name="T">Any integer type, <see cref="decimal"/>, <see cref="double"/> or <see cref="float"/>.</typeparam>
    /// <returns>The converter.</returns>
    public static AttributeConverter<T> Number<T>()
        where T : struct, INumber<T> => NumberConverter<T>.Instance;

    /// <summary>An enum, as S, by name; values without a name by their number.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <returns>The converter.</returns>
    public static AttributeConverter<T> Enum<T>()
        where T : struct, Enum => EnumConverter<T>.Instance;

    /// <summary>A value type that may be null, which then is not stored.</summary>
    /// <typeparam name="T">The value type.</typeparam>
    /// <param name="value">The converter of the type itself.</param>
    /// <returns>The converter.</returns>
    public static AttributeConverter<T?> Nullable<T>(AttributeConverter<T> value)
        where T : struct => new NullableConverter<T>(value);

    /// <summary>An array, as L.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="element">The converter of the elements.</param>
    /// <returns>The converter.</returns>
    public static AttributeConverter<T[]> Array<T>(AttributeConverter<T> element) =>
        new ListConverter<T[], T>(element, static list => [.. list]);

    /// <summary>A <see cref="System.Collections.Generic.List{T}"/>, or an interface of it, as L.</summary>
    /// <typeparam name="TList">The property's type, which a <see cref="System.Collections.Generic.List{T}"/> can be
    /// assigned to.</typeparam>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="element">The converter of the elements.</param>
    /// <returns>The converter.</returns>
    public static AttributeConverter<TList> List<TList, T>(AttributeConverter<T> element)
        where TList : class, IEnumerable<T> => new ListConverter<TList, T>(element, static list => (TList)(object)list);

    /// <summary>A <see cref="HashSet{T}"/>, or an interface of it, as SS, NS or BS. Empty sets are not stored.</summary>
    /// <typeparam name="TSet">The property's type, which a <see cref="HashSet{T}"/> can be assigned to.</typeparam>
    /// <typeparam name="T">The type of the members.</typeparam>
    /// <param name="element">The converter of the members, to S, N or B.</param>
    /// <returns>The converter.</returns>
    /// <exception cref="ArgumentException">DynamoDB has no sets of that type.</exception>
    public static AttributeConverter<TSet> Set<TSet, T>(AttributeConverter<T> element)
        where TSet : class, IEnumerable<T>
    {
        ArgumentNullException.ThrowIfNull(element);
        return new SetConverter<TSet, T>(element);
    }

    /// <summary>A <see cref="System.Collections.Generic.Dictionary{TKey, TValue}"/> by string, or an interface of it, as M.</summary>
    /// <typeparam name="TMap">The property's type, which a
    /// <see cref="System.Collections.Generic.Dictionary{TKey, TValue}"/> can be assigned to.</typeparam>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="element">The converter of the values.</param>
    /// <returns>The converter.</returns>
    public static AttributeConverter<TMap> Dictionary<TMap, T>(AttributeConverter<T> element)
        where TMap : class, IEnumerable<KeyValuePair<string, T>> => new MapConverter<TMap, T>(element);
}
