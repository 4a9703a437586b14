using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>What is wrong with a record, all of one severity.</summary>
internal sealed class Problems(DiagnosticSeverity severity)
{
    private readonly List<Diagnostic> _found = [];

    internal IReadOnlyList<Diagnostic> Found => _found;

    internal bool Any => _found.Count > 0;

    internal bool Has(params string[] ids) => _found.Exists(diagnostic => ids.Contains(diagnostic.Id));

    /// <summary>Adds a problem that is found again with every class that has to do with it.</summary>
    internal void AddOnce(DiagnosticDescriptor descriptor, Location location, params string[] arguments)
    {
        if (!location.IsInSource || !_found.Exists(diagnostic => diagnostic.Id == descriptor.Id && diagnostic.Location == location))
            Add(descriptor, location, arguments);
    }

    internal void Add(DiagnosticDescriptor descriptor, Location? location, params string[] arguments)
        => _found.Add(Diagnostic.Create(descriptor, location, severity, additionalLocations: null, properties: null, [.. arguments]));
}
