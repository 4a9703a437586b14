namespace DynamoObjects.Testing.Build.SetUp;

/// <summary>The DynamoObjects packages use each other's internals, so all must have the same version.</summary>
internal static class DynamoObjectsPackages
{
    private const string Name = "DynamoObjects";

    public static string? FindProblem(ProjectSetUp project)
    {
        var packages = project.Packages.StartingWith(Name).Where(IsDynamoObjects).ToList();
        if (packages.Select(package => package.Version.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count() < 2)
            return null;
        var newest = packages.Max(package => package.Version)!.Text;
        var older = packages.Where(package => package.Version.IsBefore(newest)).Select(package => package.Id).ToList();
        var toAdd = older
            .Where(project.References)
            .DefaultIfEmpty(older[0])
            .Select(package => Recommended.FormatAddCommand(package, newest));
        return "The DynamoObjects packages must have the same version, but the project uses "
            + $"{string.Join(", ", packages.Select(package => $"{package.Id} {package.Version}"))}. {string.Join("; ", toAdd)}";
    }

    private static bool IsDynamoObjects((string Id, PackageVersion Version) package) =>
        package.Id.Length == Name.Length || package.Id[Name.Length] == '.';
}
