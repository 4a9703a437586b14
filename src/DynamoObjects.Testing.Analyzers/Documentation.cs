using System.Reflection;

namespace DynamoObjects.Testing.Analyzers;

/// <summary>Where the documentation is, as build/DynamoObjects.Testing.HelpLinks.targets has it.</summary>
internal static class Documentation
{
    public static string Url { get; } =
        typeof(Documentation).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Documentation").Value!;
}
