namespace DynamoObjects.Mock;

/// <summary>Represents an object in a bucket of an <see cref="IObjectStore"/>.</summary>
/// <param name="Key">The key of the object, such as <c>AWSDynamoDB/01791194400000-0a1b2c3d/manifest-summary.json</c>.</param>
/// <param name="Size">The size of the content, in bytes.</param>
public readonly record struct StoredObject(string Key, long Size);
