namespace DynamoObjects.Mock.Storage;

/// <summary>A change of tags in progress, which rejects other changes of the table's tags.</summary>
/// <param name="Until">When it ends.</param>
/// <param name="Added">The tags that are being added; <see langword="null"/> while tags are being removed.</param>
internal sealed record TagLock(DateTimeOffset Until, IReadOnlyDictionary<string, string>? Added)
{
    /// <summary>Whether it rejects a change at a time: not if the change repeats the one in progress.</summary>
    /// <param name="added">The tags that the change adds; <see langword="null"/> if it removes tags.</param>
    /// <param name="now">The time.</param>
    public bool Rejects(IReadOnlyDictionary<string, string>? added, DateTimeOffset now) => now < Until && !IsRepeatedBy(added);

    private bool IsRepeatedBy(IReadOnlyDictionary<string, string>? added) =>
        added is not null && Added is not null && Added.All(tag => added.TryGetValue(tag.Key, out var value) && value == tag.Value);
}
