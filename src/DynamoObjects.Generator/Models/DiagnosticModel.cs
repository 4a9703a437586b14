using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DynamoObjects.Generator.Models;

/// <summary>A diagnostic by value: the compiler's own holds on to its syntax tree.</summary>
internal sealed record DiagnosticModel(DiagnosticDescriptor Descriptor, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    internal DiagnosticSeverity Severity { get; init; } = DiagnosticSeverity.Error;

    internal static DiagnosticModel Create(DiagnosticDescriptor descriptor, Location? location, params string[] arguments)
    {
        var lines = location?.GetLineSpan() ?? default;
        return new DiagnosticModel(descriptor, lines.Path ?? "", location?.SourceSpan ?? default, lines.Span, new EquatableArray<string>([.. arguments]));
    }

    internal Diagnostic ToDiagnostic()
        => Diagnostic.Create(
            Descriptor, Path.Length == 0 ? Location.None : Location.Create(Path, Span, Lines), Severity, additionalLocations: null, properties: null, [.. Arguments]);
}
