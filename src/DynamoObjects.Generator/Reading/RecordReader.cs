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

        if (!CanBeEmitted(type, context, location, diagnostics))
            return new RecordResult(null, new EquatableArray<DiagnosticModel>([.. diagnostics]));

        cancellation.ThrowIfCancellationRequested();
        var types = new TypeReader(context.SemanticModel.Compilation, OwnDialect.Instance, diagnostics);
        var properties = types.ReadRecord(type, location);
        var special = new SpecialProperties(type, OwnDialect.Instance, properties, location, diagnostics);
        special.RequireDistinctNames();
        var hash = special.Key(AttributeNames.HashKey, "HashKey");
        var range = special.Key(AttributeNames.RangeKey, "RangeKey");
        if (hash is null && !diagnostics.Any(d => d.Descriptor.Id is "DYNO003" or "DYNO009" or "DYNO012"))
            diagnostics.Add(DiagnosticModel.Create(Diagnostics.NoHashKey, location, type.Name));
        var indexes = new IndexReader(type, properties.ConvertAll(p => p.Model), hash, range is not null, location, diagnostics).Read();
        var all = types.Types([.. indexes.SelectMany(index => index.HashKeys.Concat(index.RangeKeys)).Where(name => name != hash?.Name && name != range?.Name)]);
        if (all[0] is { Creation: CreationKind.None, Derived.Count: 0 })
            diagnostics.Add(DiagnosticModel.Create(Diagnostics.CannotCreate, location, type.Name, type.IsAbstract ? "is abstract" : "has no constructor without parameters, nor one whose parameters are its properties"));

        var attribute = context.Attributes[0];
        var table = new TableModel(
            AttributeNames.Positional<string>(attribute, 0) ?? "",
            hash?.Name,
            range?.Name,
            AttributeNames.Named(attribute, "Read", 0),
            AttributeNames.Named(attribute, "Write", 0),
            AttributeNames.Named(attribute, "Stream", 0),
            special.Version()?.Name,
            special.Time(AttributeNames.CreatedAt, "CreatedAt")?.Name,
            special.Time(AttributeNames.UpdatedAt, "UpdatedAt")?.Name,
            special.Only(AttributeNames.TimeToLive, "TimeToLive")?.Model.Name,
            AttributeNames.Find(type, AttributeNames.SchemaLess) is not null);
        var record = new RecordModel(
            type.ToDisplayString().Replace('<', '{').Replace('>', '}').Replace("@", "") + ".g.cs",
            TypeNames.ClassOf(type),
            new PartialModel(
                type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
                new EquatableArray<string>([.. TypeNames.Declarations(type)]),
                AttributeNames.DerivesFromRecord(type)),
            table,
            all,
            indexes);
        return new RecordResult(diagnostics.Count == 0 ? record : null, new EquatableArray<DiagnosticModel>([.. diagnostics]));
    }

    private static bool CanBeEmitted(INamedTypeSymbol type, GeneratorAttributeSyntaxContext context, Location location, List<DiagnosticModel> diagnostics)
    {
        for (var at = context.TargetNode as TypeDeclarationSyntax; at is not null; at = at.Parent as TypeDeclarationSyntax)
        {
            if (!at.Modifiers.Any(SyntaxKind.PartialKeyword))
                diagnostics.Add(DiagnosticModel.Create(Diagnostics.NotPartial, at.Identifier.GetLocation(), at.Identifier.Text));
        }
        if (WhyNotReachable(type, context.SemanticModel.Compilation) is { } reason)
            diagnostics.Add(DiagnosticModel.Create(Diagnostics.NotAccessible, location, type.Name, reason));
        return diagnostics.Count == 0;
    }

    internal static string? WhyNotReachable(INamedTypeSymbol type, Compilation compilation)
    {
        for (var at = type; at is not null; at = at.ContainingType)
        {
            if (at.Arity > 0)
                return SymbolEqualityComparer.Default.Equals(at, type) ? "is generic" : $"is inside the generic type '{at.Name}'";
            if (at.IsFileLocal)
                return "is local to its file";
        }
        return compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) ? null : "is private or protected, or inside of such a type";
    }
}
