using DynamoObjects.Generator.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoObjects.Generator.Reading;

/// <summary>Reads a class with <c>[DynamoTable]</c>, or with the SDK's <c>[DynamoDBTable]</c>, into its model, and says what is wrong with it.</summary>
internal static class RecordReader
{
    internal static RecordResult Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var diagnostics = new List<DiagnosticModel>();
        RequirePartial(context.TargetNode, diagnostics);
        var (record, properties) = Read(context, OwnDialect.Instance, diagnostics, cancellation);
        if (record is null)
            return Result(null, diagnostics, OwnDialect.Instance);
        var attribute = context.Attributes[0];
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var indexes = new IndexReader(type, properties, record.Table, LocationOf(context), diagnostics).Read();
        record = record with
        {
            Table = record.Table with
            {
                Name = AttributeNames.Positional<string>(attribute, 0) ?? "",
                Read = AttributeNames.Named(attribute, "Read", 0),
                Write = AttributeNames.Named(attribute, "Write", 0),
                Stream = AttributeNames.Named(attribute, "Stream", 0),
                IsSchemaLess = AttributeNames.Find(type, AttributeNames.SchemaLess) is not null,
            },
            Indexes = indexes,
        };
        return Result(record, diagnostics, OwnDialect.Instance);
    }

    /// <summary>Reads a class that was written for the SDK's context; null where it has the mapper's own attribute as well, which then counts.</summary>
    internal static RecordResult? ReadContext(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        if (type.IsAbstract || AttributeNames.Find(type, AttributeNames.Table) is not null)
            return null;
        var diagnostics = new List<DiagnosticModel>();
        var dialect = new ContextDialect(context.Attributes[0]);
        var (record, properties) = Read(context, dialect, diagnostics, cancellation);
        if (record is null)
            return Result(null, diagnostics, dialect);
        var index = new ContextIndexReader(type, LocationOf(context), diagnostics);
        index.RequireSupported();
        record = record with
        {
            Table = record.Table with { Name = AttributeNames.Positional<string>(context.Attributes[0], 0) ?? type.Name, FirstVersion = 0 },
            Indexes = index.Read(record.Table, properties),
        };
        return Result(record, diagnostics, dialect);
    }

    private static (RecordModel? Record, List<PropertyModel> Properties) Read(
        GeneratorAttributeSyntaxContext context, Dialect dialect, List<DiagnosticModel> diagnostics, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var location = LocationOf(context);
        if (WhyNotReachable(type, context.SemanticModel.Compilation) is { } reason)
            diagnostics.Add(DiagnosticModel.Create(Diagnostics.NotAccessible, location, type.Name, reason));
        if (diagnostics.Count > 0)
            return (null, []);

        cancellation.ThrowIfCancellationRequested();
        var types = new TypeReader(context.SemanticModel.Compilation, diagnostics);
        var properties = types.Read(type, dialect, location);
        var special = new SpecialProperties(type, dialect, properties, location, diagnostics);
        special.RequireDistinctNames();
        var hash = special.Key(AttributeNames.HashKey, "HashKey");
        if (hash is null && !diagnostics.Any(d => d.Descriptor.Id is "DYNO003" or "DYNO009" or "DYNO012"))
            diagnostics.Add(DiagnosticModel.Create(Diagnostics.NoHashKey, location, type.Name));
        var table = new TableModel(
            "",
            hash?.Name,
            special.Key(AttributeNames.RangeKey, "RangeKey")?.Name,
            special.Version()?.Name,
            special.Time(AttributeNames.CreatedAt, "CreatedAt")?.Name,
            special.Time(AttributeNames.UpdatedAt, "UpdatedAt")?.Name,
            special.Only(AttributeNames.TimeToLive, "TimeToLive")?.Model.Name);
        var read = types.Types();
        if (read[0] is { Creation: CreationKind.None, Derived.Count: 0 })
            diagnostics.Add(DiagnosticModel.Create(Diagnostics.CannotCreate, location, type.Name, type.IsAbstract ? "is abstract" : "has no constructor without parameters, nor one whose parameters are its properties"));
        var record = new RecordModel(
            type.ToDisplayString().Replace('<', '{').Replace('>', '}').Replace("@", "") + ".g.cs",
            TypeNames.ClassOf(type),
            IsPartial(context.TargetNode) ? PartialOf(type) : null,
            table,
            read,
            default);
        return (record, properties.ConvertAll(p => p.Model));
    }

    private static RecordResult Result(RecordModel? record, List<DiagnosticModel> diagnostics, Dialect dialect)
        => new(
            diagnostics.Count == 0 ? record?.WithEmptyIndexKeysLeftOut() : null,
            new EquatableArray<DiagnosticModel>([.. diagnostics.Select(d => d with { Severity = dialect.Severity })]));

    private static PartialModel PartialOf(INamedTypeSymbol type) => new(
        type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
        new EquatableArray<string>([.. TypeNames.Declarations(type)]),
        AttributeNames.DerivesFromRecord(type));

    private static bool IsPartial(SyntaxNode node)
        => node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().All(type => type.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static void RequirePartial(SyntaxNode node, List<DiagnosticModel> diagnostics)
    {
        foreach (var type in node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword)))
            diagnostics.Add(DiagnosticModel.Create(Diagnostics.NotPartial, type.Identifier.GetLocation(), type.Identifier.Text));
    }

    private static string? WhyNotReachable(INamedTypeSymbol type, Compilation compilation)
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

    private static Location LocationOf(GeneratorAttributeSyntaxContext context) => ((TypeDeclarationSyntax)context.TargetNode).Identifier.GetLocation();
}
