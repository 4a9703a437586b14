using System.Reflection;

namespace DynamoObjects;

/// <summary>The links to the documentation of diagnostics, build warnings and errors, with the address in HelpLinks.targets.</summary>
internal static class HelpLinks
{
    private static readonly string Diagnostics = typeof(HelpLinks)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Diagnostics")
        .Value!;

    /// <param name="id">The id of the diagnostic, which is a heading of the page.</param>
    public static string To(string id) => $"{Diagnostics}#{id.ToLowerInvariant()}";
}
