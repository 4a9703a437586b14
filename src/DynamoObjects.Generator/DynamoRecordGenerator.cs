using DynamoObjects.Generator.Models;
using DynamoObjects.Generator.Reading;
using DynamoObjects.Generator.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoObjects.Generator;

/// <summary>Writes schema and mapping of every class with <c>[DynamoTable]</c>, or with the SDK's <c>[DynamoDBTable]</c>.</summary>
[Generator(LanguageNames.CSharp)]
internal sealed class DynamoRecordGenerator : IIncrementalGenerator
{
    internal const string RecordsStep = "Records";
    internal const string ContextRecordsStep = "ContextRecords";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        Register(context, context.SyntaxProvider.ForAttributeWithMetadataName(AttributeNames.Table, IsType, RecordReader.Read), RecordsStep);
        Register(
            context,
            context.SyntaxProvider.ForAttributeWithMetadataName(ContextNames.Table, IsType, RecordReader.ReadContext).Where(static result => result is not null).Select(static (result, _) => result!),
            ContextRecordsStep);

        var withoutTable = context.SyntaxProvider.ForAttributeWithMetadataName(
            AttributeNames.HashKey,
            static (node, _) => node is PropertyDeclarationSyntax,
            static (attribute, _) => TableRequirement.Check(attribute.TargetSymbol)).Where(static diagnostic => diagnostic is not null);
        context.RegisterSourceOutput(withoutTable, static (output, diagnostic) => Report(output, diagnostic!));
    }

    private static bool IsType(SyntaxNode node, CancellationToken cancellation) => node is ClassDeclarationSyntax or RecordDeclarationSyntax;

    /// <summary>Record and diagnostics apart from each other: a diagnostic moves with every line above it, the record does not.</summary>
    private static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<RecordResult> results, string step)
    {
        var records = results.Select(static (result, _) => result.Record).WithTrackingName(step);
        context.RegisterSourceOutput(records, static (output, record) =>
        {
            if (record is not null)
                output.AddSource(record.HintName, RecordWriter.Write(record));
        });
        context.RegisterSourceOutput(results.SelectMany(static (result, _) => result.Diagnostics), Report);
    }

    private static void Report(SourceProductionContext output, DiagnosticModel diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic());
}
