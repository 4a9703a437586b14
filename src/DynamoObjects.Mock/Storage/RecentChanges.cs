namespace DynamoObjects.Mock.Storage;

/// <summary>The latest changes of a setting, for its <see cref="Cooldown"/>; none by default.</summary>
/// <param name="WindowStart">When the window of the last change began.</param>
/// <param name="Count">The number of changes in that window.</param>
/// <param name="Last">When the last change was accepted.</param>
internal readonly record struct RecentChanges(DateTimeOffset WindowStart, int Count, DateTimeOffset Last);
