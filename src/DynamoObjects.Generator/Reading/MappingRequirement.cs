using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoObjects.Generator.Reading;

/// <summary>Finds out why a class that is used as a record has no mapping. Otherwise the code would fail only at run time.</summary>
internal static class MappingRequirement
{
    public static Diagnostic? Check(INamedTypeSymbol type, SyntaxNode node, Compilation compilation, CancellationToken cancellationToken) =>
        FindUnmappedReason(type, compilation, cancellationToken) is { } reason
            ? Diagnostic.Create(Diagnostics.NotMapped, GetLocation(node), type.Name, reason)
            : null;

    private static string? FindUnmappedReason(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        // Errors of the mapper's own records are reported at the records.
        if (AttributeNames.Find(type, AttributeNames.Table) is not null)
            return null;
        if (!RecordUses.IsContextClass(type))
            return "add [DynamoTable] and [DynamoHashKey]";
        if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
            return FindUnmappedReasonInReference(type);
        if (type.IsAbstract)
            return "the class is abstract";

        // Errors of a class that is requested by name are reported at the class.
        if (RequestedContextRecords.FindSeverity(type, compilation.Assembly) is DiagnosticSeverity.Error)
            return null;
        var problems = new Problems(DiagnosticSeverity.Error);
        if (RecordSource.From(type, ContextNames.Table, compilation, cancellationToken) is { } source)
            RecordReader.ReadContext(source, problems, cancellationToken);
        return problems.Any ? $"{problems.Found[0].Id}, {problems.Found[0].GetMessage(CultureInfo.InvariantCulture)}" : null;
    }

    /// <summary>
    /// Returns why a class of a referenced project has no mapping. Only its own compilation sees all its members and can map it.
    /// </summary>
    private static string? FindUnmappedReasonInReference(INamedTypeSymbol type) =>
        type.ContainingAssembly.GetTypeByMetadataName($"DynamoObjects.Generated.{TypeNames.GetMappingClassName(type)}") is not null
            ? null
            : $"its project '{type.ContainingAssembly.Name}' does not use it with the mapper; "
                + $"reference DynamoObjects there and add [assembly: DynamoObjects.DynamoContextRecords(typeof({type.Name}))]";

    private static Location GetLocation(SyntaxNode node) =>
        node switch
        {
            GenericNameSyntax name => name.TypeArgumentList.Arguments[0].GetLocation(),
            InvocationExpressionSyntax call when RecordUses.GetCalledName(call) is { } name => name.GetLocation(),
            _ => node.GetLocation(),
        };
}
