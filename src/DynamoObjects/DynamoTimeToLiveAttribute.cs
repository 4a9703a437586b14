namespace DynamoObjects;

/// <summary>Marks the point in time after which DynamoDB deletes the item.</summary>
/// <remarks>A <see cref="DateTime"/> or <see cref="DateTimeOffset"/>, which is stored in seconds since 1970, or an
/// integer of such seconds; nullable ones for items that stay. The table is created with time to live. See
/// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html">Using time to
/// live</see>.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DynamoTimeToLiveAttribute : Attribute;
