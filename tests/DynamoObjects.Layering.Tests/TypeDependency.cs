namespace DynamoObjects.Layering.Tests;

/// <summary>A use of one type by another.</summary>
/// <param name="From">The room of the type that uses it; empty for the project's root.</param>
/// <param name="To">The room of the type that is used.</param>
/// <param name="Source">The type that uses it.</param>
/// <param name="Target">The type that is used.</param>
/// <param name="IsPublic">Whether users can name the type that is used.</param>
internal sealed record TypeDependency(string From, string To, string Source, string Target, bool IsPublic);
