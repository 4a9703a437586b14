using DynamoObjects.Generator.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoObjects.Generator.Reading;

/// <summary>Reads a class with <c>[DynamoTable]</c> into its model, and says what is wrong with it.</summary>
internal static class RecordReader
{
    internal static RecordResult Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var diagnostics = new List<DiagnosticModel>();
        var location = ((TypeDeclarationSyntax)context.TargetNode).Identifier.GetLocation();

        if (!CanBeEmitted(type, context.TargetNode, location, diagnostics))
            return new RecordResult(null, new EquatableArray<DiagnosticModel>([.. diagnostics]));

        cancellation.ThrowIfCancellationRequested();
        var properties = new PropertyReader(type, context.SemanticModel.Compilation, diagnostics).Read();
        RequireDistinctNames(type, properties, diagnostics, location);
        var hash = Key(type, AttributeNames.HashKey, "HashKey", properties, diagnostics, location);
        var range = Key(type, AttributeNames.RangeKey, "RangeKey", properties, diagnostics, location);
        if (hash is null && !diagnostics.Any(d => d.Descriptor.Id is "DYNO003" or "DYNO009"))
            diagnostics.Add(DiagnosticModel.Create(Diagnostics.NoHashKey, location, type.Name));
        var indexes = new IndexReader(type, properties.ConvertAll(p => p.Model), hash, location, diagnostics).Read();

        var table = context.Attributes[0];
        var record = new RecordModel(
            HintName(type),
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            new EquatableArray<string>([.. Declarations(type)]),
            type.Name,
            ConverterExpression.Name(type),
            AttributeNames.Positional<string>(table, 0) ?? "",
            AttributeNames.Named(table, "Read", 0),
            AttributeNames.Named(table, "Write", 0),
            HasRequiredMembers(type),
            hash?.Name,
            range?.Name,
            new EquatableArray<PropertyModel>([.. properties.Select(p => p.Model)]),
            indexes);
        return new RecordResult(record, new EquatableArray<DiagnosticModel>([.. diagnostics]));
    }

    private static bool CanBeEmitted(INamedTypeSymbol type, SyntaxNode node, Location location, List<DiagnosticModel> diagnostics)
    {
        if (!AttributeNames.DerivesFromRecord(type))
            diagnostics.Add(DiagnosticModel.Create(Diagnostics.NotARecord, location, type.Name));
        for (var at = node as TypeDeclarationSyntax; at is not null; at = at.Parent as TypeDeclarationSyntax)
        {
            if (!at.Modifiers.Any(SyntaxKind.PartialKeyword))
                diagnostics.Add(DiagnosticModel.Create(Diagnostics.NotPartial, at.Identifier.GetLocation(), at.Identifier.Text));
        }
        if (type.IsAbstract)
            diagnostics.Add(DiagnosticModel.Create(Diagnostics.CannotCreate, location, type.Name, "is abstract"));
        else if (!type.InstanceConstructors.Any(c => c.Parameters.IsEmpty))
            diagnostics.Add(DiagnosticModel.Create(Diagnostics.CannotCreate, location, type.Name, "has no constructor without parameters"));
        return diagnostics.Count == 0;
    }

    private static void RequireDistinctNames(
        INamedTypeSymbol type, List<(IPropertySymbol Symbol, PropertyModel Model)> properties, List<DiagnosticModel> diagnostics, Location location)
    {
        var byAttribute = new Dictionary<string, PropertyModel>(StringComparer.Ordinal);
        foreach (var (symbol, model) in properties)
        {
            if (byAttribute.TryGetValue(model.AttributeName, out var first))
                diagnostics.Add(DiagnosticModel.Create(Diagnostics.DuplicateAttribute, At(symbol, location), type.Name, first.Name, model.Name, model.AttributeName));
            else
                byAttribute.Add(model.AttributeName, model);
        }
    }

    private static PropertyModel? Key(
        INamedTypeSymbol type,
        string attributeName,
        string shortName,
        List<(IPropertySymbol Symbol, PropertyModel Model)> properties,
        List<DiagnosticModel> diagnostics,
        Location location)
    {
        PropertyModel? key = null;
        foreach (var (symbol, model) in properties)
        {
            if (AttributeNames.Find(symbol, attributeName) is null)
                continue;
            if (key is not null)
                diagnostics.Add(DiagnosticModel.Create(Diagnostics.TwoKeys, At(symbol, location), type.Name, shortName, key.Name, model.Name));
            else if (model.Kind is not ("S" or "N" or "B"))
                diagnostics.Add(DiagnosticModel.Create(Diagnostics.NotAKeyType, At(symbol, location), type.Name, model.Name, "its table", model.Kind));
            key ??= model;
        }
        return key;
    }

    private static Location At(ISymbol symbol, Location otherwise) => symbol.Locations.FirstOrDefault(l => l.IsInSource) ?? otherwise;

    /// <summary>The types around the record and the record itself, as headers of partial declarations.</summary>
    private static Stack<string> Declarations(INamedTypeSymbol type)
    {
        var headers = new Stack<string>();
        for (var at = type; at is not null; at = at.ContainingType)
        {
            var keyword = (at.TypeKind, at.IsRecord) switch
            {
                (TypeKind.Struct, true) => "record struct",
                (TypeKind.Struct, false) => "struct",
                (TypeKind.Interface, _) => "interface",
                (_, true) => "record",
                _ => "class",
            };
            headers.Push($"partial {keyword} {at.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers)).Split('.').Last()}");
        }
        return headers;
    }

    private static string HintName(INamedTypeSymbol type)
        => type.ToDisplayString().Replace('<', '{').Replace('>', '}').Replace("@", "") + ".g.cs";

    private static bool HasRequiredMembers(INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.GetMembers().Any(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }))
                return true;
        }
        return false;
    }
}
