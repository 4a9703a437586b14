namespace DynamoObjects.Testing.Build.SetUp;

/// <summary>Packages of DynamoObjects use each other's internals: all are of one version.</summary>
internal static class OwnPackages
{
    private const string Name = "DynamoObjects";

    public static string? Problem(ProjectSetUp project)
    {
        var own = project.Packages.StartingWith(Name).Where(IsOwn).ToList();
        if (own.Select(package => package.Version.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count() < 2)
            return null;
        var newest = own.Max(package => package.Version)!.Text;
        var older = own.Where(package => package.Version.IsBefore(newest)).Select(package => package.Id).ToList();
        var toAdd = older.Where(project.References).DefaultIfEmpty(older[0]).Select(package => Recommended.Add(package, newest));
        return "Packages of DynamoObjects work together at the same version only, and there are "
            + $"{string.Join(", ", own.Select(package => $"{package.Id} {package.Version}"))}. {string.Join("; ", toAdd)}";
    }

    private static bool IsOwn((string Id, PackageVersion Version) package) =>
        package.Id.Length == Name.Length || package.Id[Name.Length] == '.';
}
