namespace DynamoObjects.Testing.Build.SetUp;

/// <summary>The packages that a project restores for one target framework, direct or not.</summary>
internal sealed class ResolvedPackages
{
    private readonly Dictionary<string, PackageVersion> _byId = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the packages in the SDK's format.</summary>
    /// <param name="packages">Each package as <c>id/version</c>.</param>
    public ResolvedPackages(IEnumerable<string> packages)
    {
        foreach (var package in packages.Select(package => package.Split('/')).Where(parts => parts.Length == 2))
            _byId[package[0]] = new PackageVersion(package[1]);
    }

    public PackageVersion? this[string id] => _byId.TryGetValue(id, out var version) ? version : null;

    public bool Has(string id) => _byId.ContainsKey(id);

    /// <summary>Returns the packages whose id starts with a prefix, ordered by id.</summary>
    public IReadOnlyList<(string Id, PackageVersion Version)> StartingWith(string prefix) =>
        [
            .. _byId
                .Where(package => package.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                .OrderBy(package => package.Key, StringComparer.OrdinalIgnoreCase)
                .Select(package => (package.Key, package.Value)),
        ];
}
