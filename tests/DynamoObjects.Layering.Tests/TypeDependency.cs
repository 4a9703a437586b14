namespace DynamoObjects.Layering.Tests;

/// <summary>A use of one type by another.</summary>
/// <param name="From">The folder of the type that uses it; empty for the project's root.</param>
/// <param name="To">The folder of the type that is used.</param>
/// <param name="Source">The type that uses it.</param>
/// <param name="Target">The type that is used.</param>
/// <param name="IsPublic">Whether the type that is used is public.</param>
internal sealed record TypeDependency(string From, string To, string Source, string Target, bool IsPublic);
