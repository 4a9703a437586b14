namespace DynamoObjects.Mock.Storage;

/// <summary>A backup: a table as it was, without a copy of its items.</summary>
internal sealed record Backup
{
    public const string User = "USER";
    public const string System = "SYSTEM";

    /// <summary>How long DynamoDB keeps the backup of a deleted table.</summary>
    public static readonly TimeSpan SystemLifetime = TimeSpan.FromDays(35);

    /// <summary>The last part of the ARN: the time in milliseconds and a number.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary><see cref="User"/> or <see cref="System"/>.</summary>
    public required string Type { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>When it becomes available.</summary>
    public required DateTimeOffset Available { get; init; }

    /// <summary>The table when the backup was created, with its settings and items.</summary>
    public required TableVersion Table { get; init; }

    public string TableName => Table.Definition.Name;

    public string Arn => $"{Table.Definition.Arn}/backup/{Id}";

    /// <summary>When DynamoDB deletes it; never for a backup of the user.</summary>
    public DateTimeOffset? Expiry => Type == System ? Created + SystemLifetime : null;

    /// <summary>The position among all backups: by time, then in the order of creation.</summary>
    public string Position => GetPosition(Id, TableName);

    public static string GetPosition(string id, string tableName) => $"{id}/{tableName}";
}
