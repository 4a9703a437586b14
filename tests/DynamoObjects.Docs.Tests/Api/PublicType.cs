namespace DynamoObjects.Docs.Tests.Api;

/// <summary>A public type of a package, with the summary of its documentation.</summary>
internal sealed record PublicType(string Name, string Summary);
