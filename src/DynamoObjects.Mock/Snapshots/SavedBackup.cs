using System.Text.Json;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>The line of a backup; the lines of its items follow.</summary>
internal sealed record SavedBackup
{
    /// <summary>The last part of the ARN.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>USER or SYSTEM.</summary>
    public required string Type { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Available { get; init; }

    /// <summary>The table when the backup was created.</summary>
    public required SavedTable Table { get; init; }

    /// <param name="backup">The backup.</param>
    /// <param name="region">The region, or <see langword="null"/> for the home region.</param>
    public static SavedBackup From(Backup backup, string? region) =>
        new()
        {
            Id = backup.Id,
            Name = backup.Name,
            Type = backup.Type,
            Created = backup.Created,
            Available = backup.Available,
            Table = SavedTable.From(backup.Table.Definition, backup.Table.Items.Count, SnapshotFormat.Sealed) with { Region = region },
        };

    /// <exception cref="JsonException">The values are not valid for a backup.</exception>
    public void Check()
    {
        if (Id is null || !TableNames.IsName(Id))
            throw new JsonException($"'{Id}' is not the ID of a backup, which is the last part of its ARN.");
        if (string.IsNullOrEmpty(Name))
            throw new JsonException("the backup has no name.");
        if (Table is null)
            throw new JsonException("the backup has no table.");
        SavedKeys.OneOf(Type, Backup.User, Backup.System);
    }

    public Backup ToBackup(TableVersion table) =>
        new()
        {
            Id = Id,
            Name = Name,
            Type = Type,
            Created = Created,
            Available = Available,
            Table = table,
        };
}
