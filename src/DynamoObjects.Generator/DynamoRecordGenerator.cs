using System.Collections.Immutable;
using DynamoObjects.Generator.Models;
using DynamoObjects.Generator.Reading;
using DynamoObjects.Generator.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoObjects.Generator;

/// <summary>
/// Writes schema and mapping of every class with <c>[DynamoTable]</c> that has no problems, and of those with the SDK's
/// <c>[DynamoDBTable]</c>
/// that the project uses with the mapper or asks for; <see cref="DynamoRecordAnalyzer"/> reports problems.
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
        var records = context.SyntaxProvider.ForAttributeWithMetadataName(AttributeNames.Table, IsType, static (at, cancellation) =>
            RecordReader.Read(RecordSource.Of(at), new Problems(DiagnosticSeverity.Error), cancellation)
        );
        var ofContext = context
            .SyntaxProvider.ForAttributeWithMetadataName(ContextNames.Table, IsType, static (at, cancellation) =>
                RecordReader.ReadContext(RecordSource.Of(at), new Problems(DiagnosticSeverity.Info), cancellation)
            )
            .Combine(Wanted(context))
            .Select(static (pair, _) => IsWanted(pair.Left, pair.Right) ? pair.Left : null);
        Register(context, records, RecordsStep);
        Register(context, ofContext, ContextRecordsStep);
    }

    private static bool IsType(SyntaxNode node, CancellationToken cancellation) =>
        node is ClassDeclarationSyntax or RecordDeclarationSyntax;

    /// <summary>The names of the context's classes that are used with the mapper, or asked for, which change less often
    /// than code does.</summary>
    private static IncrementalValueProvider<EquatableArray<string>> Wanted(IncrementalGeneratorInitializationContext context)
    {
        var used = context
            .SyntaxProvider.CreateSyntaxProvider(
                static (node, _) => RecordUses.IsCandidate(node),
                static (at, cancellation) => RecordUses.NameOfContextClass(at.Node, at.SemanticModel, cancellation)
            )
            .Where(static name => name is not null);
        var asked = context.SyntaxProvider.ForAttributeWithMetadataName(
            AttributeNames.ContextRecords,
            static (node, _) => node is CompilationUnitSyntax,
            static (at, _) => ContextRequests.Of(at.Attributes)
        );
        return used.Collect()
            .Combine(asked.Collect())
            .Select(static (both, _) => Distinct(both.Left, both.Right))
            .WithTrackingName(WantedStep);
    }

    private static EquatableArray<string> Distinct(ImmutableArray<string?> used, ImmutableArray<EquatableArray<string>> asked) =>
        new([.. new SortedSet<string>(used.OfType<string>().Concat(asked.SelectMany(names => names)), StringComparer.Ordinal)]);

    private static bool IsWanted(RecordModel? record, EquatableArray<string> wanted) =>
        record is not null && wanted.Any(name => name == record.Record.QualifiedName || name == ContextRequests.All);

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
