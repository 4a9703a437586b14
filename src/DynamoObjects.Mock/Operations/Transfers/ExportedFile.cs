namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>A data file of an export.</summary>
/// <param name="Key">The key of the object.</param>
/// <param name="Items">The number of items in it.</param>
/// <param name="Hash">The MD5 hash of its content.</param>
internal sealed record ExportedFile(string Key, long Items, byte[] Hash);
