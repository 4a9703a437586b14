using System.Globalization;

namespace DynamoObjects;

/// <summary>The primary key of an item: its partition key, and its sort key where the table has one.</summary>
/// <param name="hash">The value of the partition key, of the property's type.</param>
/// <param name="range">The value of the sort key, or <see langword="null"/> where the table has none.</param>
/// <remarks>
/// Single values and pairs convert: <c>GetAsync("s1")</c>, <c>GetAsync(("acme", 7))</c>. Values are checked against the table
/// by the call that takes the key, which throws <see cref="InvalidKeysException"/>.
/// </remarks>
public readonly struct DynamoKey(object? hash, object? range = null) : IEquatable<DynamoKey>
{
    /// <summary>The value of the partition key.</summary>
    public object? Hash { get; } = hash;

    /// <summary>The value of the sort key, or <see langword="null"/>.</summary>
    public object? Range { get; } = range;

    /// <summary>A key of one string.</summary>
    public static implicit operator DynamoKey(string? hash) => new(hash);

    /// <summary>A key of one integer.</summary>
    public static implicit operator DynamoKey(long hash) => new(hash);

    /// <summary>A key of one decimal number.</summary>
    public static implicit operator DynamoKey(decimal hash) => new(hash);

    /// <summary>A key of one <see cref="Guid"/>.</summary>
    public static implicit operator DynamoKey(Guid hash) => new(hash);

    /// <summary>A key of one binary value.</summary>
    public static implicit operator DynamoKey(byte[]? hash) => new(hash);

    /// <summary>A key of one enum value, stored by name.</summary>
    public static implicit operator DynamoKey(Enum? hash) => new(hash);

    /// <summary>A key of one point in time.</summary>
    public static implicit operator DynamoKey(DateTime hash) => new(hash);

    /// <summary>A key of one point in time.</summary>
    public static implicit operator DynamoKey(DateTimeOffset hash) => new(hash);

    /// <summary>A key of one date.</summary>
    public static implicit operator DynamoKey(DateOnly hash) => new(hash);

    /// <summary>A key of partition and sort key.</summary>
    public static implicit operator DynamoKey((object? Hash, object? Range) key) => new(key.Hash, key.Range);

    /// <summary>Whether two keys are equal.</summary>
    public static bool operator ==(DynamoKey left, DynamoKey right) => left.Equals(right);

    /// <summary>Whether two keys differ.</summary>
    public static bool operator !=(DynamoKey left, DynamoKey right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(DynamoKey other) => Equals(Hash, other.Hash) && Equals(Range, other.Range);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DynamoKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Hash, Range);

    /// <summary>Both values as text, for messages.</summary>
    public override string ToString() => Range is null ? $"hash key {Text(Hash)}" : $"hash key {Text(Hash)} and range key {Text(Range)}";

    internal static bool IsEmpty(object? value) => value is null or "" or byte[] { Length: 0 };

    internal static string Text(object? value) =>
        value switch
        {
            null => "null",
            byte[] bytes => Convert.ToBase64String(bytes),
            string text => $"'{text}'",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
}
