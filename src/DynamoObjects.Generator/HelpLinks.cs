using System.Reflection;

namespace DynamoObjects;

/// <summary>Links to the page that explains the diagnostics of the compiler and the build.</summary>
internal static class HelpLinks
{
    private static readonly string Diagnostics = typeof(HelpLinks)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Diagnostics")
        .Value!;

    /// <param name="id">The id of the diagnostic, which is a heading of the page.</param>
    public static string To(string id) => $"{Diagnostics}#{id.ToLowerInvariant()}";
}
