namespace DynamoObjects.Tests.Generator;

/// <summary>
/// Declarations in other assemblies apply like those of the record's assembly: base classes with keys, nested types and their converters.
/// </summary>
public sealed class OtherAssemblyTests
{
    private const string OtherSource = """
        using DynamoObjects;
        using DynamoObjects.Mapping;
        using Amazon.DynamoDBv2.Model;
        namespace Shared;
        public abstract class Entity : DynamoRecord
        { [DynamoHashKey, DynamoAttribute("id")] public string Id { get; init; } = ""; [DynamoVersion] public int Version { get; init; } }
        public record Address([property: DynamoAttribute("st")] string Street, Colour Colour);
        [DynamoConverter(typeof(ColourConverter))] public record struct Colour(int Rgb);
        public class ColourConverter() : AttributeConverter<Colour>(AttributeKind.N)
        {
            public override AttributeValue ToAttribute(Colour value) => new() { N = value.Rgb.ToString() };
            public override Colour FromAttribute(AttributeValue value) => new(int.Parse(value.N));
        }
        public class Half { internal string Text { get; set; } = ""; public string Shown { get; init; } = ""; }
        """;

    [Fact]
    public void Base_classes_nested_types_and_converters_of_other_assemblies_are_used()
    {
        var run = new GeneratorRun(
            """
            using DynamoObjects;
            [DynamoTable("t")]
            public partial class Thing : Shared.Entity { public Shared.Address? Home { get; set; } public Shared.Half? Half { get; set; } }
            """,
            references: [GeneratorRun.CompileReference(OtherSource)]
        );

        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerErrors);
        var code = Assert.Single(run.Result.GeneratedSources).SourceText.ToString();
        Assert.Contains("case \"id\":", code, StringComparison.Ordinal);
        Assert.Contains("Version = \"Version\"", code, StringComparison.Ordinal);
        Assert.Contains("case \"st\":", code, StringComparison.Ordinal);
        Assert.Contains("new global::Shared.ColourConverter()", code, StringComparison.Ordinal);
        Assert.Contains("Set_Shown(global::Shared.Half record, string value)", code, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Text\"", code, StringComparison.Ordinal);
    }

    /// <summary>The compiler does not see private and internal members of other assemblies.</summary>
    [Fact]
    public void A_setter_that_the_compiler_cannot_see_is_an_error()
    {
        var run = new GeneratorRun(
            "using DynamoObjects;\n[DynamoTable(\"t\")]\npublic partial class Thing : Shared.Entity { }",
            references:
            [
                GeneratorRun.CompileReference(
                    "using DynamoObjects;\nnamespace Shared;\npublic abstract class Entity : DynamoRecord { [DynamoHashKey] public string "
                        + "Id { get; private set; } = \"\"; }"
                ),
            ]
        );

        Assert.Equal("DYNO009", Assert.Single(run.Problems).Id);
    }
}
