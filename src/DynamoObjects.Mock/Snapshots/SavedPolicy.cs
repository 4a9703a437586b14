using DynamoObjects.Mock.Operations.Policies;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>The resource policy of a table or of its stream in a snapshot.</summary>
internal sealed record SavedPolicy
{
    /// <summary>The label of the stream; <see langword="null"/> for the table.</summary>
    public string? Stream { get; init; }

    /// <summary>The JSON; <see langword="null"/> after the policy was removed.</summary>
    public string? Document { get; init; }

    /// <summary>The ID of the change; <see langword="null"/> to create one when the table is loaded.</summary>
    public string? RevisionId { get; init; }

    public DateTimeOffset? Changed { get; init; }

    public static SavedPolicy[]? From(TableDefinition table, SnapshotFormat format)
    {
        var policies =
            format == SnapshotFormat.Editable
                ? table
                    .Policies.Where(p => p.Key == table.Arn && p.Value.Document is not null)
                    .Select(p => new SavedPolicy { Document = p.Value.Document })
                : table.Policies.Select(p => new SavedPolicy
                {
                    Stream = p.Key == table.Arn ? null : p.Key[(p.Key.LastIndexOf('/') + 1)..],
                    Document = p.Value.Document,
                    RevisionId = p.Value.RevisionId,
                    Changed = p.Value.Changed,
                });
        return policies.ToArray() is { Length: > 0 } saved ? saved : null;
    }

    public static Dictionary<string, ResourcePolicy> Read(IReadOnlyList<SavedPolicy>? saved, string tableArn, DateTimeOffset now) =>
        (saved ?? []).ToDictionary(
            policy => policy.Stream is null ? tableArn : $"{tableArn}/stream/{policy.Stream}",
            policy => policy.Read(now)
        );

    private ResourcePolicy Read(DateTimeOffset now)
    {
        var document = Document is null ? null : PolicyDocument.Read(Document).Json;
        return RevisionId is null ? PolicyChanges.Create(document, now) : new ResourcePolicy(document, RevisionId, Changed ?? now);
    }
}
