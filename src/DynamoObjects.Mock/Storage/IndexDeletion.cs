namespace DynamoObjects.Mock.Storage;

/// <summary>The deletion of an index.</summary>
/// <param name="Until">When the index is gone.</param>
/// <param name="IndexName">The index.</param>
internal sealed record IndexDeletion(DateTimeOffset Until, string IndexName)
    : RunningChange(RunningChangeKind.IndexDeletion, Until, IndexName)
{
    /// <summary>Removes the index with its settings, and attributes that are in no key any more.</summary>
    public override TableDefinition Complete(TableDefinition definition)
    {
        IndexDefinition[] indexes = [.. definition.Indexes.Where(index => index.Name != IndexName)];
        var keys = definition.Key.Attributes.Concat(indexes.SelectMany(index => index.Key.Attributes)).ToHashSet();
        return definition with
        {
            Indexes = indexes,
            Attributes = [.. definition.Attributes.Where(keys.Contains)],
            Insights = definition.Insights.Where(setting => setting.Key != IndexName).ToDictionary(),
        };
    }
}
