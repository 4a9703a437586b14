using System.Collections.Immutable;
using DynamoObjects.Generator.Models;
using DynamoObjects.Generator.Reading;
using DynamoObjects.Generator.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoObjects.Generator;

/// <summary>
/// Generates the schema and mapping of every class with <c>[DynamoTable]</c> without errors, and of classes with the SDK's
/// <c>[DynamoDBTable]</c> that the project uses with the mapper or names in <c>[DynamoContextRecords]</c>.
/// <see cref="DynamoRecordAnalyzer"/> reports the errors.
/// </summary>
[Generator(LanguageNames.CSharp)]
internal sealed class DynamoRecordGenerator : IIncrementalGenerator
{
    public const string RecordsStep = "Records";
    public const string ContextRecordsStep = "ContextRecords";
    public const string WantedStep = "Wanted";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var records = context.SyntaxProvider.ForAttributeWithMetadataName(
            AttributeNames.Table,
            IsType,
            static (attributeContext, cancellationToken) =>
                RecordReader.Read(RecordSource.From(attributeContext), new Problems(DiagnosticSeverity.Error), cancellationToken)
        );
        var contextRecords = context
            .SyntaxProvider.ForAttributeWithMetadataName(ContextNames.Table, IsType, static (attributeContext, cancellationToken) =>
                RecordReader.ReadContext(RecordSource.From(attributeContext), new Problems(DiagnosticSeverity.Info), cancellationToken)
            )
            .Combine(GetWantedNames(context))
            .Select(static (pair, _) => IsWanted(pair.Left, pair.Right) ? pair.Left : null);
        Register(context, records, RecordsStep);
        Register(context, contextRecords, ContextRecordsStep);
    }

    private static bool IsType(SyntaxNode node, CancellationToken cancellationToken) =>
        node is ClassDeclarationSyntax or RecordDeclarationSyntax;

    /// <summary>
    /// Finds the names of the SDK's classes that the project uses with the mapper or requests. They change less often than the code.
    /// </summary>
    private static IncrementalValueProvider<EquatableArray<string>> GetWantedNames(IncrementalGeneratorInitializationContext context)
    {
        var used = context
            .SyntaxProvider.CreateSyntaxProvider(
                static (node, _) => RecordUses.IsCandidate(node),
                static (syntaxContext, cancellationToken) =>
                    RecordUses.FindContextClassName(syntaxContext.Node, syntaxContext.SemanticModel, cancellationToken)
            )
            .Where(static name => name is not null);
        var requested = context.SyntaxProvider.ForAttributeWithMetadataName(
            AttributeNames.ContextRecords,
            static (node, _) => node is CompilationUnitSyntax,
            static (syntaxContext, _) => RequestedContextRecords.Read(syntaxContext.Attributes)
        );
        return used.Collect()
            .Combine(requested.Collect())
            .Select(static (both, _) => Distinct(both.Left, both.Right))
            .WithTrackingName(WantedStep);
    }

    private static EquatableArray<string> Distinct(ImmutableArray<string?> used, ImmutableArray<EquatableArray<string>> requested) =>
        new([.. new SortedSet<string>(used.OfType<string>().Concat(requested.SelectMany(names => names)), StringComparer.Ordinal)]);

    private static bool IsWanted(RecordModel? record, EquatableArray<string> wanted) =>
        record is not null && wanted.Any(name => name == record.Record.QualifiedName || name == RequestedContextRecords.AllClasses);

    private static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<RecordModel?> records,
        string step
    ) => context.RegisterSourceOutput(records.WithTrackingName(step), static (output, record) =>
        {
            if (record is not null)
                output.AddSource(record.HintName, RecordWriter.Write(record));
        });
}
