namespace DynamoObjects.Layering.Tests;

/// <summary>A use of one type by another.</summary>
/// <param name="From">The room of the type that uses it; empty for the project's root.</param>
/// <param name="To">The room of the type that is used.</param>
/// <param name="User">The type that uses it.</param>
/// <param name="Used">The type that is used.</param>
/// <param name="IsPublic">Whether users can name the type that is used.</param>
internal sealed record Arrow(string From, string To, string User, string Used, bool IsPublic);
