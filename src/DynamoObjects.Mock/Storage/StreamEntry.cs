using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>One change of an item, as its stream keeps it.</summary>
/// <param name="Number">Its place in the order of all changes of the database.</param>
/// <param name="Time">When it was made.</param>
/// <param name="Old">The item before, or <see langword="null"/> when there was none.</param>
/// <param name="New">The item after, or <see langword="null"/> when there is none.</param>
/// <param name="IsByService">Whether DynamoDB made it itself: the item had expired.</param>
internal sealed record StreamEntry(long Number, DateTimeOffset Time, Item? Old, Item? New, bool IsByService);
