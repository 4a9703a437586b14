using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>What is wrong with a record, all of one severity.</summary>
internal sealed class Problems(DiagnosticSeverity severity)
{
    private readonly List<Diagnostic> _found = [];

    internal IReadOnlyList<Diagnostic> Found => _found;

    internal bool Any => _found.Count > 0;

    internal bool Has(params string[] ids) => _found.Exists(diagnostic => ids.Contains(diagnostic.Id));

    internal void Add(DiagnosticDescriptor descriptor, Location? location, params string[] arguments)
        => _found.Add(Diagnostic.Create(descriptor, location, severity, additionalLocations: null, properties: null, [.. arguments]));
}
