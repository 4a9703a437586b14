using DynamoObjects.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoObjects.Tests.Generator;

/// <summary>Runs the generator on source text as the compiler does.</summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp12);

    public static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path =>
                Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path) is "netstandard.dll" or "AWSSDK.Core.dll" or "AWSSDK.DynamoDBv2.dll"
            )
            .Append(typeof(DynamoRecord).Assembly.Location)
            .Distinct()
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private Compilation _compilation;
    private GeneratorDriver _driver;

    public GeneratorRun(string source, string otherSource = "", IEnumerable<MetadataReference>? references = null)
    {
        _compilation = CSharpCompilation.Create(
            "Records",
            [Parse(source, "Records.cs"), Parse(otherSource, "Other.cs")],
            References.Concat(references ?? []),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        );
        _driver = CSharpGeneratorDriver.Create(
            [new DynamoRecordGenerator().AsSourceGenerator()],
            parseOptions: Parsing,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );
        Output = _compilation;
        Run();
    }

    public GeneratorRunResult Result { get; private set; }

    /// <summary>Source and generated code.</summary>
    public Compilation Output { get; private set; }

    /// <summary>The diagnostics of the analyzer.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; private set; } = [];

    /// <summary>The diagnostics of the compiler for source and generated code.</summary>
    public IReadOnlyList<Diagnostic> CompilerErrors { get; private set; } = [];

    public static GeneratorRun RunRecord(
        string members,
        string attributes = "",
        string header = "public partial class Thing : DynamoRecord"
    ) =>
        new(
            $$"""
            using System;
            using System.Collections.Generic;
            using DynamoObjects;

            namespace Sample;

            [DynamoTable("thing")]
            {{attributes}}
            {{header}}
            {
            {{members}}
            }
            """
        );

    /// <summary>Compiles another assembly from source text.</summary>
    /// <param name="source">The source.</param>
    /// <param name="isGenerated">Whether the generator runs for that assembly.</param>
    public static MetadataReference CompileReference(string source, bool isGenerated = false)
    {
        using var stream = new MemoryStream();
        Compilation compilation = CSharpCompilation.Create(
            "Shared",
            [Parse(source, "Shared.cs")],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        );
        if (isGenerated)
        {
            CSharpGeneratorDriver
                .Create([new DynamoRecordGenerator().AsSourceGenerator()], parseOptions: Parsing)
                .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        }

        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    /// <summary>The first file in its current state.</summary>
    public string Source => _compilation.SyntaxTrees.First().ToString();

    /// <summary>Replaces one file, and runs again with the driver's cache.</summary>
    public void ReplaceFile(string path, Func<string, string> edit)
    {
        var tree = _compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        _compilation = _compilation.ReplaceSyntaxTree(tree, Parse(edit(tree.ToString()), path));
        Run();
    }

    private static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, Parsing, path);

    private void Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var output, out _);
        (Output, Result) = (output, _driver.GetRunResult().Results.Single());
        Problems = output.WithAnalyzers([new DynamoRecordAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        CompilerErrors = output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
    }
}
