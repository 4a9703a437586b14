namespace DynamoObjects.Testing.Seeding;

/// <summary>A data file of an export.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Items">The number of items, as the manifest has it.</param>
/// <param name="Hash">The MD5 hash, as the manifest has it.</param>
internal sealed record ExportFile(string Path, long Items, byte[] Hash);
