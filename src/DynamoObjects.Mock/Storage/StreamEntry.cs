using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>One change of an item in a stream.</summary>
/// <param name="Number">The number in the order of all changes of the process.</param>
/// <param name="Time">The time of the change.</param>
/// <param name="Old">The item before the change, or <see langword="null"/>.</param>
/// <param name="New">The item after the change, or <see langword="null"/>.</param>
/// <param name="IsByService">Whether DynamoDB itself deleted the item because it had expired.</param>
internal sealed record StreamEntry(long Number, DateTimeOffset Time, Item? Old, Item? New, bool IsByService);
