using System.Collections.Immutable;
using Amazon.DynamoDBv2;
using DynamoObjects.Testing.Analyzers;
using DynamoObjects.Testing.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoObjects.Testing.Tests.Analyzers;

/// <summary>Runs the analyzers on a class of tests.</summary>
internal sealed class AnalyzerRun
{
    // Each adapter has its own attributes of these names; the analyzers recognize them by name.
    private const string Attributes = """
        namespace DynamoObjects.Testing
        {
            public class DynamoFactAttribute : Xunit.FactAttribute
            {
                public DynamoFactAttribute() { }
                public DynamoFactAttribute(Backend backends) { }
            }
            public class DynamoTheoryAttribute : DynamoFactAttribute;
            public class DynamoTestAttribute : System.Attribute;
            public class DynamoTestMethodAttribute : System.Attribute;
            public class DynamoDataRowAttribute(params object[] data) : System.Attribute;
            public class DynamoTestCaseAttribute(params object[] data) : System.Attribute { public Backend Backends { get; set; } }
            public class DynamoTestFixtureAttribute(params object[] arguments) : System.Attribute
            {
                public DynamoTestFixtureAttribute(Backend backends) : this() { }
            }
        }
        """;

    // The attributes of the frameworks that the analyzers recognize by name.
    private const string Frameworks = """
        namespace Xunit
        {
            public class FactAttribute : System.Attribute;
            public class TheoryAttribute : FactAttribute;
            public class InlineDataAttribute(params object[] data) : System.Attribute;
            public class MemberDataAttribute(string member) : System.Attribute;
            public class CollectionAttribute : System.Attribute
            {
                public CollectionAttribute(string name) { }
                public CollectionAttribute(System.Type definition) { }
            }
            public class CollectionDefinitionAttribute(string name) : System.Attribute;
            public class AssemblyFixtureAttribute(System.Type type) : System.Attribute;
            public class TestFrameworkAttribute(string type, string assembly) : System.Attribute;
            public interface IClassFixture<T>;
            public interface ICollectionFixture<T>;
            public interface ITestOutputHelper;
        }
        namespace NUnit.Framework
        {
            public class TestAttribute : System.Attribute;
            public class TestCaseAttribute(params object[] data) : System.Attribute;
            public class TestFixtureAttribute(params object[] arguments) : System.Attribute;
        }
        namespace Microsoft.VisualStudio.TestTools.UnitTesting
        {
            public class TestMethodAttribute : System.Attribute;
            public class DataRowAttribute(params object[] data) : System.Attribute;
            public class DynamicDataAttribute(string member) : System.Attribute;
            public class TestContext;
        }
        """;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        new TestMethodAnalyzer(),
        new BackendSetAnalyzer(),
        new TestBodyAnalyzer(),
        new ConstructorAnalyzer(),
        new PlainTestAnalyzer(),
    ];

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path =>
                Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path) is "netstandard.dll" or "DynamoObjects.dll" or "DynamoObjects.Testing.dll"
            )
            .Append(typeof(IAmazonDynamoDB).Assembly.Location)
            .Append(typeof(Amazon.Runtime.AmazonServiceClient).Assembly.Location)
            .Distinct()
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly Document _document;

    /// <param name="members">The members of the class.</param>
    /// <param name="header">The code before the members.</param>
    public AnalyzerRun(string members, string header = "public class Tests")
    {
        var project = new AdhocWorkspace()
            .AddProject("Tests", LanguageNames.CSharp)
            .WithCompilationOptions(
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
            )
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp12))
            .WithMetadataReferences(References)
            .AddDocument("Attributes.cs", Attributes)
            .Project.AddDocument("Frameworks.cs", Frameworks)
            .Project;
        _document = project.AddDocument(
            "Tests.cs",
            $$"""
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            using Amazon.DynamoDBv2;
            using Amazon.DynamoDBv2.DataModel;
            using DynamoObjects;
            using DynamoObjects.Testing;
            {{header}}
            {
                {{members}}
            }
            """
        );
    }

    /// <summary>Returns the diagnostics, as <c>ID at the text</c>; the code itself must compile.</summary>
    public async Task<IEnumerable<string>> GetDiagnosticsAsync() =>
        (await AnalyzeAsync()).Select(of =>
            $"{of.Id} at {of.Location.SourceTree!.ToString().AsSpan(of.Location.SourceSpan.Start, of.Location.SourceSpan.Length)}"
        );

    public async Task<string> MessageAsync() =>
        Assert.Single(await AnalyzeAsync()).GetMessage(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Returns the code fixes for the only diagnostic.</summary>
    public async Task<IReadOnlyList<CodeAction>> FixesAsync()
    {
        var actions = new List<CodeAction>();
        var diagnostic = Assert.Single(await AnalyzeAsync());
        await new ReturnTaskFix().RegisterCodeFixesAsync(
            new CodeFixContext(_document, diagnostic, (action, _) => actions.Add(action), default)
        );
        return actions;
    }

    /// <summary>Returns the class after the only code fix.</summary>
    public async Task<string> FixAsync()
    {
        var changes = Assert.IsType<ApplyChangesOperation>(
            Assert.Single(await Assert.Single(await FixesAsync()).GetOperationsAsync(default))
        );
        return (await changes.ChangedSolution.GetDocument(_document.Id)!.GetTextAsync()).ToString();
    }

    private async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync()
    {
        var compilation = (await _document.Project.GetCompilationAsync())!;
        Assert.DoesNotContain(compilation.GetDiagnostics(), of => of.Severity == DiagnosticSeverity.Error);
        return [.. (await compilation.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync()).OrderBy(of => of.Location.SourceSpan.Start)];
    }
}
