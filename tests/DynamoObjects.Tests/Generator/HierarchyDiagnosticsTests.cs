namespace DynamoObjects.Tests.Generator;

public sealed class HierarchyDiagnosticsTests
{
    private static GeneratorRun Run(
        string thing,
        string leaf,
        string attributes = "[DynamoDerivedType(typeof(Leaf), \"leaf\")]",
        string ofLeaf = ""
    ) =>
        new(
            $$"""
            using DynamoObjects;
            [DynamoTable("things")] {{attributes}}
            public partial class Thing { [DynamoHashKey] public int Id { get; set; } {{thing}} }
            {{ofLeaf}}
            public partial class Leaf : Thing { {{leaf}} }
            public class Twig : Leaf { }
            """
        );

    [Theory]
    [InlineData("[DynamoAttribute(\"$type\")] public int Kind { get; set; }", "", "Thing")]
    [InlineData("", "[DynamoAttribute(\"$type\")] public int Kind { get; set; }", "Leaf")]
    public void A_property_with_the_name_of_the_discriminator_is_an_error(string thing, string leaf, string type) =>
        DiagnosticAssert.Reported(
            Run(thing, leaf),
            "DYNO017",
            $"'{type}.Kind' is stored as attribute '$type', which stores the names of derived types. Rename one of them with "
                + $"[DynamoAttribute] or [DynamoDiscriminator].",
            "Kind"
        );

    [Fact]
    public void A_property_of_a_derived_class_with_the_name_of_the_discriminator_is_an_error()
    {
        var run = Run(
            "",
            "public int Kind { get; set; }",
            "[DynamoDiscriminator(\"Kind\"), DynamoDerivedType(typeof(Leaf), \"leaf\")]",
            "[DynamoTable(\"leaves\")]"
        );

        Assert.All(run.Problems, problem => Assert.Equal("DYNO017", problem.Id));
        Assert.NotEmpty(run.Problems);
        Assert.Empty(run.Result.GeneratedSources);
    }

    [Theory]
    [InlineData("[DynamoAttribute(\"$type\")] public int Kind { get; set; }", "")]
    [InlineData("public int Kind { get; set; }", "[DynamoDerivedType(typeof(Leaf), \"leaf\")]")]
    [InlineData(
        "[DynamoAttribute(\"$type\")] public int Kind { get; set; }",
        "[DynamoDiscriminator(\"kind\"), DynamoDerivedType(typeof(Leaf), \"leaf\")]"
    )]
    public void Any_other_name_is_accepted(string thing, string attributes) => DiagnosticAssert.Mapped(Run(thing, "", attributes));

    [Theory]
    [InlineData(
        "DynamoDerivedType(typeof(Leaf), \"a\"), DynamoDerivedType(typeof(Leaf), \"b\")",
        "",
        "is also stored as 'a', but a class has only one name"
    )]
    [InlineData(
        "DynamoDerivedType(typeof(Leaf), \"a\")",
        "[DynamoDiscriminator(\"kind\")]",
        "has its own [DynamoDiscriminator], but one attribute stores the names of all classes"
    )]
    public void A_second_name_or_discriminator_of_a_class_is_an_error(string attributes, string ofLeaf, string reason) =>
        DiagnosticAssert.Reported(
            Run("", "", $"[{attributes}]", ofLeaf),
            "DYNO014",
            $"'Thing' has [DynamoDerivedType] for 'Leaf', which {reason}",
            attributes[attributes.LastIndexOf("DynamoDerivedType", StringComparison.Ordinal)..]
        );

    [Fact]
    public void A_type_name_that_is_used_twice_in_a_hierarchy_is_an_error()
    {
        var run = Run("", "", ofLeaf: "[DynamoDerivedType(typeof(Twig), \"leaf\")]");

        Assert.Contains(run.Problems, problem =>
            problem
                .ToString()
                .EndsWith(
                    "'Leaf' has [DynamoDerivedType] for 'Twig', which is stored as 'leaf', like another class",
                    StringComparison.Ordinal
                )
        );
        Assert.All(run.Problems, problem => Assert.Equal("DYNO014", problem.Id));
        Assert.Empty(run.Result.GeneratedSources);
    }

    [Fact]
    public void A_declaration_of_a_derived_class_applies_to_its_base_classes()
    {
        var run = Run("", "", ofLeaf: "[DynamoDerivedType(typeof(Twig), \"twig\")]");

        DiagnosticAssert.Mapped(run);
        Assert.Contains(
            "case \"twig\": return",
            Assert.Single(run.Result.GeneratedSources).SourceText.ToString(),
            StringComparison.Ordinal
        );
    }
}
