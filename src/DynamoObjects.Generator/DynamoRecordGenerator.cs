using DynamoObjects.Generator.Models;
using DynamoObjects.Generator.Reading;
using DynamoObjects.Generator.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoObjects.Generator;

/// <summary>Writes schema and mapping of every class with <c>[DynamoTable]</c>, or with the SDK's <c>[DynamoDBTable]</c>, that has no problems; <see cref="DynamoRecordAnalyzer"/> reports those.</summary>
[Generator(LanguageNames.CSharp)]
internal sealed class DynamoRecordGenerator : IIncrementalGenerator
{
    internal const string RecordsStep = "Records";
    internal const string ContextRecordsStep = "ContextRecords";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        Register(
            context,
            context.SyntaxProvider.ForAttributeWithMetadataName(
                AttributeNames.Table,
                IsType,
                static (at, cancellation) => RecordReader.Read(RecordSource.Of(at), new Problems(DiagnosticSeverity.Error), cancellation)),
            RecordsStep);
        Register(
            context,
            context.SyntaxProvider.ForAttributeWithMetadataName(
                ContextNames.Table,
                IsType,
                static (at, cancellation) => RecordReader.ReadContext(RecordSource.Of(at), new Problems(DiagnosticSeverity.Info), cancellation)),
            ContextRecordsStep);
    }

    private static bool IsType(SyntaxNode node, CancellationToken cancellation) => node is ClassDeclarationSyntax or RecordDeclarationSyntax;

    private static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<RecordModel?> records, string step)
        => context.RegisterSourceOutput(records.WithTrackingName(step), static (output, record) =>
        {
            if (record is not null)
                output.AddSource(record.HintName, RecordWriter.Write(record));
        });
}
