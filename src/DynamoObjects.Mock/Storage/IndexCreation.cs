namespace DynamoObjects.Mock.Storage;

/// <summary>The creation of an index of an existing table, in two phases: AWS allocates resources, then fills the index.</summary>
/// <param name="Until">When the phase ends.</param>
/// <param name="IndexName">The index.</param>
/// <param name="BackfilledAt">When the second phase ends; <see langword="null"/> if it has begun.</param>
internal sealed record IndexCreation(DateTimeOffset Until, string IndexName, DateTimeOffset? BackfilledAt)
    : RunningChange(RunningChangeKind.IndexCreation, Until, IndexName)
{
    public bool IsAllocating => BackfilledAt is not null;

    public override TableDefinition Complete(TableDefinition definition) =>
        BackfilledAt is { } end
            ? definition with
            {
                Changes = [.. definition.Changes, new IndexCreation(end, IndexName!, BackfilledAt: null)],
            }
            : definition;
}
