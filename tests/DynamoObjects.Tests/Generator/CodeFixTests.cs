using DynamoObjects.CodeFixes;
using DynamoObjects.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoObjects.Tests.Generator;

/// <summary>Fixes are offered if they are unique, and the fixed code does not have the diagnostic.</summary>
public sealed class CodeFixTests
{
    private const string Key = "[DynamoHashKey] public string Id { get; set; } = \"\";";

    private static readonly CodeFixProvider[] Fixes = [new MakePartialFix(), new AddAttributeFix(), new RemoveKeyFix(), new AddSetterFix()];

    private static Document CreateDocument(string source) =>
        new AdhocWorkspace()
            .AddProject("Records", LanguageNames.CSharp)
            .WithCompilationOptions(
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
            )
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp12))
            .WithMetadataReferences(GeneratorRun.References)
            .AddDocument("Records.cs", source);

    private static async Task<List<CodeAction>> ActionsAsync(Document document, string id)
    {
        var compilation = await document.Project.GetCompilationAsync();
        var problems = await compilation!.WithAnalyzers([new DynamoRecordAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        var diagnostic = Assert.Single(problems);
        Assert.Equal(id, diagnostic.Id);
        var actions = new List<CodeAction>();
        foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(id)))
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));
        return actions;
    }

    /// <summary>Applies the fix, and asserts that the diagnostic is gone.</summary>
    private static async Task AssertFixedAsync(string source, string id, string title, string expected)
    {
        var document = CreateDocument("using DynamoObjects;\n" + source);
        var action = Assert.Single(await ActionsAsync(document, id));
        Assert.Equal(title, action.Title);
        var changes = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(default)));
        var changed = changes.ChangedSolution.GetDocument(document.Id)!;
        Assert.Equal("using DynamoObjects;\n" + expected, (await changed.GetTextAsync()).ToString().ReplaceLineEndings("\n"));
        var problems = await (await changed.Project.GetCompilationAsync())!
            .WithAnalyzers([new DynamoRecordAnalyzer()])
            .GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(problems, problem => problem.Id == id);
    }

    [Theory]
    [InlineData(
        "/// <summary>A thing.</summary>\n[DynamoTable(\"t\")]\npublic sealed class Thing : DynamoRecord",
        "/// <summary>A thing.</summary>\n[DynamoTable(\"t\")]\npublic sealed partial class Thing : DynamoRecord"
    )]
    [InlineData("[DynamoTable(\"t\")]\nclass Thing : DynamoRecord", "[DynamoTable(\"t\")]\npartial class Thing : DynamoRecord")]
    public Task A_record_gets_the_partial_modifier(string before, string after) =>
        AssertFixedAsync($"{before} {{ {Key} }}\n", "DYNO005", "Make 'Thing' partial", $"{after} {{ {Key} }}\n");

    [Fact]
    public Task The_containing_class_of_a_record_gets_the_partial_modifier() =>
        AssertFixedAsync(
            $"public class Outer\n{{\n    [DynamoTable(\"t\")] public partial class Thing {{ {Key} }}\n}}\n",
            "DYNO005",
            "Make 'Outer' partial",
            $"public partial class Outer\n{{\n    [DynamoTable(\"t\")] public partial class Thing {{ {Key} }}\n}}\n"
        );

    [Theory]
    [InlineData("ThingId", "public string Id { get; set; } = \"\";\n    ", "public string ThingId { get; set; } = \"\";")]
    [InlineData("Id", "public string OtherId { get; set; } = \"\";\n    ", "public string Id { get; set; } = \"\";")]
    [InlineData("Key", "public string Name { get; set; } = \"\";\n    ", "public string Key { get; set; } = \"\";")]
    public Task A_property_whose_name_suggests_a_key_gets_the_attribute(string name, string other, string property) =>
        AssertFixedAsync(
            $"[DynamoTable(\"t\")]\npublic partial class Thing\n{{\n    {other}{property}\n}}\n",
            "DYNO001",
            $"Add [DynamoHashKey] to '{name}'",
            $"[DynamoTable(\"t\")]\npublic partial class Thing\n{{\n    {other}[DynamoHashKey]\n    {property}\n}}\n"
        );

    [Fact]
    public Task A_property_that_cannot_be_stored_gets_DynamoIgnore() =>
        AssertFixedAsync(
            $"[DynamoTable(\"t\")]\npublic partial class Thing\n{{\n    {Key}\n\n    /// <summary>Any.</summary>\n    public "
                + $"object? Any {{ get; set; }}\n}}\n",
            "DYNO003",
            "Add [DynamoIgnore] to 'Any'",
            $"[DynamoTable(\"t\")]\npublic partial class Thing\n{{\n    {Key}\n\n    /// <summary>Any.</summary>\n    [DynamoIgnore]\n    "
                + $"public object? Any {{ get; set; }}\n}}\n"
        );

    [Fact]
    public Task A_record_without_a_table_gets_DynamoTable() =>
        AssertFixedAsync(
            $"public partial class Thing\n{{\n    {Key}\n}}\n",
            "DYNO010",
            "Add [DynamoTable] to 'Thing'",
            $"[DynamoTable(\"thing\")]\npublic partial class Thing\n{{\n    {Key}\n}}\n"
        );

    [Theory]
    [InlineData("[DynamoHashKey]\n    public int Other { get; set; }", "public int Other { get; set; }")]
    [InlineData(
        "[DynamoHashKey, DynamoAttribute(\"o\")]\n    public int Other { get; set; }",
        "[DynamoAttribute(\"o\")]\n    public int Other { get; set; }"
    )]
    public Task A_second_key_loses_its_attribute(string before, string after) =>
        AssertFixedAsync(
            $"[DynamoTable(\"t\")]\npublic partial class Thing\n{{\n    {Key}\n\n    {before}\n}}\n",
            "DYNO002",
            "Remove [DynamoHashKey] from 'Other'",
            $"[DynamoTable(\"t\")]\npublic partial class Thing\n{{\n    {Key}\n\n    {after}\n}}\n"
        );

    [Fact]
    public Task A_stored_property_gets_an_init_accessor() =>
        AssertFixedAsync(
            $"[DynamoTable(\"t\")]\npublic partial class Thing\n{{\n    {Key}\n\n    [DynamoAttribute(\"n\")]\n    public string Name {{ "
                + $"get; }} = \"\";\n}}\n",
            "DYNO009",
            "Add an init accessor to 'Name'",
            $"[DynamoTable(\"t\")]\npublic partial class Thing\n{{\n    {Key}\n\n    [DynamoAttribute(\"n\")]\n    public string Name {{ "
                + $"get; init; }} = \"\";\n}}\n"
        );

    [Theory]
    [InlineData("public partial class Thing { public string Text { get; set; } = \"\"; }", "DYNO001")]
    [InlineData(
        "public partial class Thing { [DynamoHashKey] public string Id { get; set; } = \"\"; [DynamoAttribute(\"n\")] public string "
            + "Name => Id; }",
        "DYNO009"
    )]
    public async Task Without_a_unique_fix_no_fix_is_offered(string source, string id) =>
        Assert.Empty(await ActionsAsync(CreateDocument($"using DynamoObjects;\n[DynamoTable(\"t\")]\n{source}\n"), id));
}
