namespace DynamoObjects.Mock.Storage;

/// <summary>A key of AWS KMS that tables can be encrypted with.</summary>
/// <param name="Id">The key ID.</param>
/// <param name="Alias">The alias, such as <c>alias/orders</c>; <see langword="null"/> if the key has none.</param>
/// <param name="Problem">Why the key cannot be used; <see langword="null"/> if it can.</param>
internal sealed record EncryptionKey(string Id, string? Alias, EncryptionKeyProblem? Problem);
