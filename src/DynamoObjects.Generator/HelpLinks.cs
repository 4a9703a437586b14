using System.Reflection;

namespace DynamoObjects;

/// <summary>The links to the documentation of diagnostics, build warnings and errors, with the address in HelpLinks.targets.</summary>
internal static class HelpLinks
{
    private static readonly string Documentation = typeof(HelpLinks)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Documentation")
        .Value!;

    /// <param name="page">The page, such as <c>troubleshooting.md</c>.</param>
    /// <param name="id">The id, which is a heading of the page.</param>
    public static string To(string page, string id) => $"{Documentation}{page}#{id.ToLowerInvariant()}";
}
