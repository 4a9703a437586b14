using DynamoObjects.Generator.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoObjects.Generator.Reading;

/// <summary>Reads a class with <c>[DynamoTable]</c> or the SDK's <c>[DynamoDBTable]</c> into its model, and reports its errors.</summary>
internal static class RecordReader
{
    /// <summary>Returns the model of a class with the mapper's attributes; null if it has errors.</summary>
    public static RecordModel? Read(RecordSource source, Problems problems, CancellationToken cancellationToken)
    {
        if (source.Type.TypeKind != TypeKind.Class)
        {
            problems.Add(Diagnostics.NotAClass, source.Location, source.Type.Name, source.Type.TypeKind.ToString().ToLowerInvariant());
            return null;
        }

        RequirePartial(source.Node, problems);
        var (record, properties) = Read(source, MapperDialect.Instance, problems, cancellationToken);
        if (record is null)
            return null;
        var tableName = AttributeNames.Positional<string>(source.Table, 0) ?? "";
        TableNaming.RequireTable(tableName, source.Type.Name, AttributeNames.GetLocation(source.Table, source.Location), problems);
        var schemaless = AttributeNames.Find(source.Type, AttributeNames.Schemaless);
        if (schemaless is not null && !TypeNames.DerivesFrom(source.Type, AttributeNames.Record))
            problems.Add(Diagnostics.InvalidSchemaless, AttributeNames.GetLocation(schemaless, source.Location), source.Type.Name);
        var indexes = new IndexReader(source.Type, properties, record.Table, source.Location, problems).Read();
        record = record with
        {
            Table = record.Table with
            {
                Name = tableName,
                Read = AttributeNames.Named(source.Table, "ReadCapacity", 0),
                Write = AttributeNames.Named(source.Table, "WriteCapacity", 0),
                Stream = AttributeNames.Named(source.Table, "Stream", 0),
                IsSchemaless = schemaless is not null,
            },
            Indexes = indexes,
        };
        return problems.Any ? null : record.WithEmptyIndexKeysOmitted();
    }

    /// <summary>
    /// Returns the model of a class with the SDK's attributes; null if it has errors, or also has the mapper's attribute, which takes
    /// precedence.
    /// </summary>
    public static RecordModel? ReadContext(RecordSource source, Problems problems, CancellationToken cancellationToken)
    {
        if (source.Type.IsAbstract || AttributeNames.Find(source.Type, AttributeNames.Table) is not null)
            return null;
        var (record, properties) = Read(source, new ContextDialect(source.Table), problems, cancellationToken);
        if (record is null)
            return null;
        var index = new ContextIndexReader(source.Type, source.Location, problems);
        index.RequireSupported();
        record = record with
        {
            Table = record.Table with { Name = AttributeNames.Positional<string>(source.Table, 0) ?? source.Type.Name, FirstVersion = 0 },
            Indexes = index.Read(record.Table, properties),
        };
        return problems.Any ? null : record.WithEmptyIndexKeysOmitted();
    }

    private static (RecordModel? Record, List<PropertyModel> Properties) Read(
        RecordSource source,
        Dialect dialect,
        Problems problems,
        CancellationToken cancellationToken
    )
    {
        var type = source.Type;
        if (FindInaccessibleReason(type, source.Compilation) is { } reason)
            problems.Add(Diagnostics.NotAccessible, source.Location, type.Name, reason);
        if (problems.Any)
            return (null, []);

        cancellationToken.ThrowIfCancellationRequested();
        var types = new TypeReader(source.Compilation, problems);
        var properties = types.Read(type, dialect, source.Location);
        var specialProperties = new SpecialProperties(type, dialect, properties, source.Location, problems);
        types.RequireNames(source.Location);
        var hash = specialProperties.Key(AttributeNames.HashKey, "DynamoHashKey");
        if (hash is null && !problems.Has("DYNO003", "DYNO009", "DYNO012"))
            problems.Add(Diagnostics.NoHashKey, source.Location, type.Name);
        var table = new TableModel(
            "",
            hash?.Name,
            specialProperties.RangeKey(hash)?.Name,
            specialProperties.Version()?.Name,
            specialProperties.Time(AttributeNames.CreatedAt, "DynamoCreatedAt")?.Name,
            specialProperties.Time(AttributeNames.UpdatedAt, "DynamoUpdatedAt")?.Name,
            specialProperties.FindSingle(AttributeNames.TimeToLive, "DynamoTimeToLive")?.Model.Name
        );
        var read = types.Types();
        if (read[0] is { Creation: CreationKind.None, Derived.Count: 0 })
            problems.Add(
                Diagnostics.CannotCreate,
                source.Location,
                type.Name,
                type.IsAbstract
                    ? "is abstract and declares no [DynamoDerivedType]"
                    : "has neither a parameterless constructor nor one whose parameters are its properties"
            );
        var record = new RecordModel(
            type.ToDisplayString().Replace('<', '{').Replace('>', '}').Replace("@", "") + ".g.cs",
            TypeNames.GetMappingClassName(type),
            IsPartial(source.Node) ? ReadPartial(type) : null,
            table,
            read,
            default
        );
        return (record, properties.ConvertAll(p => p.Model));
    }

    private static PartialModel ReadPartial(INamedTypeSymbol type) =>
        new(
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            new EquatableArray<string>([.. TypeNames.Declarations(type)]),
            TypeNames.DerivesFrom(type, AttributeNames.Record)
        );

    private static bool IsPartial(SyntaxNode node) =>
        node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().All(type => type.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static void RequirePartial(SyntaxNode node, Problems problems)
    {
        foreach (
            var type in node.AncestorsAndSelf()
                .OfType<TypeDeclarationSyntax>()
                .Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))
        )
            problems.Add(Diagnostics.NotPartial, type.Identifier.GetLocation(), type.Identifier.Text);
    }

    private static string? FindInaccessibleReason(INamedTypeSymbol type, Compilation compilation)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.Arity > 0)
                return SymbolEqualityComparer.Default.Equals(current, type) ? "is generic" : $"is inside the generic type '{current.Name}'";
            if (current.IsFileLocal)
                return "is a file-local type";
        }

        return compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
            ? null
            : "is private or protected, or nested in such a type";
    }
}
