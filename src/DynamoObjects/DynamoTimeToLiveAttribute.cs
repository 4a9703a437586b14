namespace DynamoObjects;

/// <summary>Marks the property that stores the time after which DynamoDB deletes the item.</summary>
/// <remarks>
/// The property is a <see cref="DateTime"/> or <see cref="DateTimeOffset"/>, which is stored in seconds since 1970, or an integer with such
/// seconds. An item without a value is not deleted. The first use of the table enables time to live on this attribute. See
/// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html">Using time to live</see>.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DynamoTimeToLiveAttribute : Attribute;
