using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>Collects the diagnostics of a record, all with the same severity.</summary>
internal sealed class Problems(DiagnosticSeverity severity)
{
    private readonly List<Diagnostic> _found = [];

    public IReadOnlyList<Diagnostic> Found => _found;

    public bool Any => _found.Count > 0;

    public bool Has(params string[] ids) => _found.Exists(diagnostic => ids.Contains(diagnostic.Id));

    /// <summary>Adds a diagnostic that several classes of a record may cause.</summary>
    public void AddOnce(DiagnosticDescriptor descriptor, Location location, params string[] arguments)
    {
        if (!location.IsInSource || !_found.Exists(diagnostic => diagnostic.Id == descriptor.Id && diagnostic.Location == location))
            Add(descriptor, location, arguments);
    }

    public void Add(DiagnosticDescriptor descriptor, Location? location, params string[] arguments) =>
        _found.Add(Diagnostic.Create(descriptor, location, severity, additionalLocations: null, properties: null, [.. arguments]));
}
