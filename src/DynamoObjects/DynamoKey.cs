using System.Globalization;

namespace DynamoObjects;

/// <summary>Represents the primary key of an item: its partition key and, if the table has one, its sort key.</summary>
/// <param name="hash">The value of the partition key, of the property's type.</param>
/// <param name="range">The value of the sort key, or <see langword="null"/> if the table has none.</param>
/// <remarks>
/// Single values and pairs convert implicitly: <c>GetAsync("s1")</c>, <c>GetAsync(("acme", 7))</c>. The call that receives the key checks
/// it against the table, and throws <see cref="InvalidKeyException"/>.
/// </remarks>
public readonly struct DynamoKey(object? hash, object? range = null) : IEquatable<DynamoKey>
{
    /// <summary>Gets the value of the partition key.</summary>
    public object? Hash { get; } = hash;

    /// <summary>Gets the value of the sort key, or <see langword="null"/> if there is none.</summary>
    public object? Range { get; } = range;

    /// <summary>Creates a key from a string.</summary>
    /// <param name="hash">The value of the partition key.</param>
    /// <returns>A key without a sort key.</returns>
    public static implicit operator DynamoKey(string? hash) => new(hash);

    /// <summary>Creates a key from an integer.</summary>
    /// <param name="hash">The value of the partition key.</param>
    /// <returns>A key without a sort key.</returns>
    public static implicit operator DynamoKey(long hash) => new(hash);

    /// <summary>Creates a key from a decimal number.</summary>
    /// <param name="hash">The value of the partition key.</param>
    /// <returns>A key without a sort key.</returns>
    public static implicit operator DynamoKey(decimal hash) => new(hash);

    /// <summary>Creates a key from a <see cref="Guid"/>.</summary>
    /// <param name="hash">The value of the partition key.</param>
    /// <returns>A key without a sort key.</returns>
    public static implicit operator DynamoKey(Guid hash) => new(hash);

    /// <summary>Creates a key from a binary value.</summary>
    /// <param name="hash">The value of the partition key.</param>
    /// <returns>A key without a sort key.</returns>
    public static implicit operator DynamoKey(byte[]? hash) => new(hash);

    /// <summary>Creates a key from an enum value, which is stored by name.</summary>
    /// <param name="hash">The value of the partition key.</param>
    /// <returns>A key without a sort key.</returns>
    public static implicit operator DynamoKey(Enum? hash) => new(hash);

    /// <summary>Creates a key from a point in time.</summary>
    /// <param name="hash">The value of the partition key.</param>
    /// <returns>A key without a sort key.</returns>
    public static implicit operator DynamoKey(DateTime hash) => new(hash);

    /// <summary>Creates a key from a point in time.</summary>
    /// <param name="hash">The value of the partition key.</param>
    /// <returns>A key without a sort key.</returns>
    public static implicit operator DynamoKey(DateTimeOffset hash) => new(hash);

    /// <summary>Creates a key from a date.</summary>
    /// <param name="hash">The value of the partition key.</param>
    /// <returns>A key without a sort key.</returns>
    public static implicit operator DynamoKey(DateOnly hash) => new(hash);

    /// <summary>Creates a key from a partition key and a sort key.</summary>
    /// <param name="key">The values of the partition key and the sort key.</param>
    /// <returns>A key with both values.</returns>
    public static implicit operator DynamoKey((object? Hash, object? Range) key) => new(key.Hash, key.Range);

    /// <summary>Returns whether two keys are equal.</summary>
    /// <param name="left">The first key.</param>
    /// <param name="right">The second key.</param>
    /// <returns><see langword="true"/> if the keys are equal; otherwise, <see langword="false"/>.</returns>
    public static bool operator ==(DynamoKey left, DynamoKey right) => left.Equals(right);

    /// <summary>Returns whether two keys differ.</summary>
    /// <param name="left">The first key.</param>
    /// <param name="right">The second key.</param>
    /// <returns><see langword="true"/> if the keys differ; otherwise, <see langword="false"/>.</returns>
    public static bool operator !=(DynamoKey left, DynamoKey right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(DynamoKey other) => Equals(Hash, other.Hash) && Equals(Range, other.Range);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DynamoKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Hash, Range);

    /// <summary>Returns the key as text for error messages.</summary>
    /// <returns>The key as text.</returns>
    public override string ToString() =>
        Range is null ? $"partition key {Text(Hash)}" : $"partition key {Text(Hash)} and sort key {Text(Range)}";

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
