using DynamoObjects.Generator.Models;
using DynamoObjects.Generator.Reading;
using DynamoObjects.Generator.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoObjects.Generator;

/// <summary>Writes schema and mapping of every class with <c>[DynamoTable]</c>.</summary>
[Generator(LanguageNames.CSharp)]
internal sealed class DynamoRecordGenerator : IIncrementalGenerator
{
    internal const string RecordsStep = "Records";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var results = context.SyntaxProvider.ForAttributeWithMetadataName(
            AttributeNames.Table,
            static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax,
            static (attribute, cancellation) => RecordReader.Read(attribute, cancellation));

        // Apart from each other: a diagnostic moves with every line above it, the record does not.
        var records = results.Select(static (result, _) => result.Record).WithTrackingName(RecordsStep);
        context.RegisterSourceOutput(records, static (output, record) =>
        {
            if (record is not null)
                output.AddSource(record.HintName, RecordWriter.Write(record));
        });
        context.RegisterSourceOutput(results.SelectMany(static (result, _) => result.Diagnostics), Report);

        var withoutTable = context.SyntaxProvider.ForAttributeWithMetadataName(
            AttributeNames.HashKey,
            static (node, _) => node is PropertyDeclarationSyntax,
            static (attribute, _) => TableRequirement.Check(attribute.TargetSymbol)).Where(static diagnostic => diagnostic is not null);
        context.RegisterSourceOutput(withoutTable, static (output, diagnostic) => Report(output, diagnostic!));
    }

    private static void Report(SourceProductionContext output, DiagnosticModel diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic());
}
