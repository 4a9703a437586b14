using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoObjects.Generator.Reading;

/// <summary>Finds out why a class that is used as a record has no mapping, which would fail only when the code runs.</summary>
internal static class MappingRequirement
{
    public static Diagnostic? Check(INamedTypeSymbol type, SyntaxNode node, Compilation compilation, CancellationToken cancellation) =>
        WhyNotMapped(type, compilation, cancellation) is { } reason
            ? Diagnostic.Create(Diagnostics.NotMapped, LocationOf(node), type.Name, reason)
            : null;

    private static string? WhyNotMapped(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        // What is wrong with the mapper's own records is reported at the records.
        if (AttributeNames.Find(type, AttributeNames.Table) is not null)
            return null;
        if (!RecordUses.IsOfContext(type))
            return "give it [DynamoTable] and a [DynamoHashKey]";
        if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
            return WhyNotMappedElsewhere(type);
        if (type.IsAbstract)
            return "it is abstract";

        // Problems of a class that is asked for by name are reported at the class.
        if (ContextRequests.SeverityFor(type, compilation.Assembly) is DiagnosticSeverity.Error)
            return null;
        var problems = new Problems(DiagnosticSeverity.Error);
        if (RecordSource.Of(type, ContextNames.Table, compilation, cancellation) is { } source)
            RecordReader.ReadContext(source, problems, cancellation);
        return problems.Any ? $"{problems.Found[0].Id}, {problems.Found[0].GetMessage(CultureInfo.InvariantCulture)}" : null;
    }

    /// <summary>Only a class's own compilation sees all of its members: elsewhere it cannot be mapped.</summary>
    private static string? WhyNotMappedElsewhere(INamedTypeSymbol type) =>
        type.ContainingAssembly.GetTypeByMetadataName($"DynamoObjects.Generated.{TypeNames.ClassOf(type)}") is not null
            ? null
            : $"its project '{type.ContainingAssembly.Name}' does not use it with the mapper; "
                + $"reference DynamoObjects there, and add [assembly: DynamoObjects.DynamoContextRecords(typeof({type.Name}))]";

    private static Location LocationOf(SyntaxNode node) =>
        node switch
        {
            GenericNameSyntax name => name.TypeArgumentList.Arguments[0].GetLocation(),
            InvocationExpressionSyntax call when RecordUses.CalledName(call) is { } name => name.GetLocation(),
            _ => node.GetLocation(),
        };
}
