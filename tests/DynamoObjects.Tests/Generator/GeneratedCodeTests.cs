using Microsoft.CodeAnalysis;

namespace DynamoObjects.Tests.Generator;

/// <summary>Records of unusual shapes compile with their generated code, without an error or warning.</summary>
public sealed class GeneratedCodeTests
{
    private static readonly string[] Marked = ["Plain", "Based"];

    private static string AssertCompiles(GeneratorRun run)
    {
        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerErrors);
        return Assert.Single(run.Result.GeneratedSources).SourceText.ToString();
    }

    [Fact]
    public void A_plain_record_gets_its_schema()
    {
        var code = AssertCompiles(
            GeneratorRun.RunRecord("[DynamoHashKey] public string Id { get; set; } = \"\";\npublic int? Size { get; set; }")
        );

        Assert.Contains("RecordSchemaBuilder<global::Sample.Thing>(\"Thing\", \"thing\"", code, StringComparison.Ordinal);
        Assert.Contains("HashKey = \"Id\",", code, StringComparison.Ordinal);
        Assert.Contains(
            "AttributeConverter<int?> C1 = global::DynamoObjects.Mapping.AttributeConverters.Nullable<int>(",
            code,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Init_only_required_and_private_members_are_set_without_reflection()
    {
        var code = AssertCompiles(
            GeneratorRun.RunRecord(
                "[DynamoHashKey] public required string Id { get; init; }\npublic string? Name { get; private set; "
                    + "}\n[DynamoAttribute(\"x\")] "
                    + "private int Hidden { get; set; }"
            )
        );

        Assert.Contains("UnsafeAccessorKind.Method, Name = \"set_Id\"", code, StringComparison.Ordinal);
        Assert.Contains("UnsafeAccessorKind.Constructor", code, StringComparison.Ordinal);
        Assert.Contains("Name = \"set_Name\"", code, StringComparison.Ordinal);
        Assert.Contains("Name = \"get_Hidden\"", code, StringComparison.Ordinal);
        Assert.DoesNotContain("Reflection", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Properties_of_base_classes_come_first_and_their_private_setters_are_used()
    {
        var code = AssertCompiles(
            new GeneratorRun(
                """
                using DynamoObjects;
                namespace Sample;
                public abstract class Entity<T> : DynamoRecord where T : notnull
                { [DynamoHashKey] public T Id { get; set; } = default!; public int Version { get; private set; } }
                [DynamoTable("thing")] public partial class Thing : Entity<string> { public string Name { get; set; } = ""; }
                """
            )
        );

        Assert.True(code.IndexOf("\"Id\"", StringComparison.Ordinal) < code.IndexOf("\"Name\"", StringComparison.Ordinal));
        Assert.Contains("Set_Version(global::Sample.Entity<T> record, int value)", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_may_be_nested_derived_and_named_like_keywords()
    {
        var run = new GeneratorRun(
            """
            using DynamoObjects;
            public partial class Outer
            {
                internal partial struct Middle
                {
                    [DynamoTable("a")] internal partial class @class : DynamoRecord { [DynamoHashKey] public int @event { get; set; } }
                    [DynamoTable("b")] internal partial class Derived : @class { public string Text { get; set; } = ""; }
                }
            }
            """
        );

        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerErrors);
        Assert.Equal(2, run.Result.GeneratedSources.Length);
    }

    [Fact]
    public void Names_with_quotes_and_backslashes_are_unchanged()
    {
        var code = AssertCompiles(
            GeneratorRun.RunRecord("[DynamoHashKey, DynamoAttribute(\"a\\\"b\\\\c\")] public string Id { get; set; } = \"\";")
        );

        Assert.Contains("\"a\\\"b\\\\c\"", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Generated_code_is_marked_and_excluded_from_coverage()
    {
        var run = new GeneratorRun(
            """
            using DynamoObjects;
            [DynamoTable("plain")]
            public partial class Plain { [DynamoHashKey] public string Id { get; init; } = ""; public Box<int>? Box { get; set; } }
            [DynamoTable("based")] public partial class Based : DynamoRecord { [DynamoHashKey] public string Id { get; set; } = ""; }
            public class Box<T> { public T? Value { get; init; } }
            """
        );
        Assert.Empty(run.CompilerErrors);
        var records = run.Output.Assembly;
        var mappings = Marked.Select(name => records.GetTypeByMetadataName("DynamoObjects.Generated." + name)!).ToList();
        var added = Marked
            .SelectMany(name => records.GetTypeByMetadataName(name)!.GetMembers())
            .Where(member =>
                member is IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol && member.Name is not ("Id" or "Box")
            )
            .ToList();

        Assert.Equal(4, added.Count);
        Assert.All(added.Concat(mappings).Concat(mappings.SelectMany(Nested)), member =>
        {
            Assert.Contains(member.GetAttributes(), attribute => attribute.AttributeClass!.Name == "GeneratedCodeAttribute");
            if (member is not IFieldSymbol)
                Assert.Contains(member.GetAttributes(), attribute => attribute.AttributeClass!.Name == "ExcludeFromCodeCoverageAttribute");
        });

        static IEnumerable<ISymbol> Nested(INamedTypeSymbol type) =>
            type.GetTypeMembers().SelectMany(nested => Nested(nested).Append(nested));
    }
}
