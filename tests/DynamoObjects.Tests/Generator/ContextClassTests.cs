using System.Globalization;
using Microsoft.CodeAnalysis;

namespace DynamoObjects.Tests.Generator;

/// <summary>A class that was written for the SDK's context may be meant for that alone: what the mapper cannot do is no error there.</summary>
public sealed class ContextClassTests
{
    private static GeneratorRun Run(string members, string attributes = "", string header = "public class Thing")
        => new($$"""
            using System;
            using Amazon.DynamoDBv2.DataModel;
            using DynamoObjects;

            [DynamoDBTable("thing")]
            {{attributes}}
            {{header}}
            {
                [DynamoDBHashKey] public string Id { get; set; } = "";
                {{members}}
            }
            """);

    private static void AssertUnmapped(GeneratorRun run, string id, string message)
    {
        Assert.Empty(run.Result.GeneratedSources);
        var diagnostic = Assert.Single(run.Problems);
        Assert.Equal((DiagnosticSeverity.Info, id, message), (diagnostic.Severity, diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("public string Field = \"\";", "Field", "is a field: make it a property")]
    [InlineData("[DynamoDBAtomicCounter] public long? Count { get; set; }", "Count", "has [DynamoDBAtomicCounter]")]
    [InlineData("[DynamoDbUpdateBehavior(UpdateBehavior.IfNotExists)] public long? Once { get; set; }", "Once", "has [DynamoDbUpdateBehavior]")]
    public void What_would_be_stored_otherwise_leaves_the_class_unmapped(string member, string name, string why)
        => AssertUnmapped(Run(member), "DYNO016", $"'Thing.{name}' {why}, which the mapper would not store as DynamoDBContext does; the class has no mapping");

    [Fact]
    public void A_type_that_cannot_be_stored_leaves_the_class_unmapped()
        => AssertUnmapped(Run("public object? Any { get; set; }"), "DYNO003", "'Thing.Any' is of type 'object?', which cannot be stored: use a supported type, or [Ignore] the property");

    [Fact]
    public void The_mappers_own_attribute_counts_where_both_are()
    {
        var run = new GeneratorRun("""
            using Amazon.DynamoDBv2.DataModel;
            using DynamoObjects;
            [DynamoDBTable("theirs")] [DynamoTable("ours")] public partial class Thing { [DynamoDBHashKey, HashKey] public string Id { get; set; } = ""; public bool Flag { get; set; } }
            """);

        var code = Assert.Single(run.Result.GeneratedSources).SourceText.ToString();
        Assert.Contains("\"ours\"", code, StringComparison.Ordinal);
        Assert.DoesNotContain("BooleanAsNumber", code, StringComparison.Ordinal);
        Assert.Empty(run.CompilerErrors);
    }

    [Fact]
    public void A_class_that_is_not_partial_is_mapped_beside_it()
    {
        var run = Run("[DynamoDBIgnore] public object? Any { get; set; }\n[DynamoDBProperty(\"n\")] public int? Number { get; private set; }");

        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerErrors);
        Assert.DoesNotContain("partial", Assert.Single(run.Result.GeneratedSources).SourceText.ToString(), StringComparison.Ordinal);
    }
}
