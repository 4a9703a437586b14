namespace DynamoObjects.Tests.Generator;

public sealed class GeneratorDiagnosticsTests
{
    private const string Key = "    [DynamoHashKey] public string Id { get; set; } = \"\";\n";

    [Fact]
    public void A_record_needs_a_hash_key() =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord("public string Id { get; set; } = \"\";"),
            "DYNO001",
            "'Thing' has no property with [DynamoHashKey]. Add it to the property that is the table's partition key.",
            "Thing"
        );

    [Fact]
    public void A_second_hash_key_is_an_error() =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key + "[DynamoHashKey] public string Second { get; set; } = \"\";"),
            "DYNO002",
            "'Thing' has [DynamoHashKey] on both 'Id' and 'Second'. Remove one of them.",
            "Second"
        );

    [Fact]
    public void A_second_range_key_is_an_error() =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key + "[DynamoRangeKey] public int A { get; set; }\n[DynamoRangeKey] public int B { get; set; }"),
            "DYNO002",
            "'Thing' has [DynamoRangeKey] on both 'A' and 'B'. Remove one of them.",
            "B"
        );

    [Theory]
    [InlineData("object")]
    [InlineData("System.Uri")]
    [InlineData("List<object>", "System.Collections.Generic.List<object>")]
    [InlineData("HashSet<bool>", "System.Collections.Generic.HashSet<bool>")]
    [InlineData("HashSet<int?>", "System.Collections.Generic.HashSet<int?>")]
    [InlineData("Dictionary<int, string>", "System.Collections.Generic.Dictionary<int, string>")]
    [InlineData("int[,]", "int[*,*]")]
    public void A_type_that_cannot_be_stored_is_an_error(string type, string? named = null) =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key + $"public {type} Bad {{ get; set; }} = default!;"),
            "DYNO003",
            $"'Thing.Bad' is of type '{named ?? type}', which cannot be stored. Use a supported type, a [DynamoConverter], or "
                + $"[DynamoIgnore].",
            "Bad"
        );

    [Fact]
    public void An_attribute_name_that_is_used_twice_is_an_error() =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key + "[DynamoAttribute(\"Id\")] public string Other { get; set; } = \"\";"),
            "DYNO004",
            "'Thing.Id' and 'Thing.Other' are both stored as attribute 'Id'. Set another name on one of them with [DynamoAttribute].",
            "Other"
        );

    [Fact]
    public void A_record_that_is_not_partial_is_an_error() =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key, header: "public class Thing : DynamoRecord"),
            "DYNO005",
            "'Thing' is not partial. Declare it partial, so that the generator can add its mapping.",
            "Thing"
        );

    [Fact]
    public void A_containing_class_that_is_not_partial_is_an_error() =>
        DiagnosticAssert.Reported(
            new GeneratorRun(
                "using DynamoObjects;\npublic class Outer\n{\n[DynamoTable(\"t\")] public partial class Thing : DynamoRecord { "
                    + "[DynamoHashKey] public int Id { get; set; } }\n}"
            ),
            "DYNO005",
            "'Outer' is not partial. Declare it partial, so that the generator can add its mapping.",
            "Outer"
        );

    [Theory]
    [InlineData("DynamoGlobalIndex(\"byKey\", \"Nope\")")]
    [InlineData("DynamoGlobalIndex(\"byKey\", \"Id\", \"Nope\")")]
    [InlineData("DynamoGlobalIndex(\"byKey\", \"Id\", Projection = IndexProjection.Include, Include = [\"Nope\"])")]
    [InlineData("DynamoLocalIndex(\"byKey\", \"Nope\")")]
    public void An_index_with_an_unknown_property_is_an_error(string index) =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key, $"[{index}]"),
            "DYNO006",
            "Index 'byKey' of 'Thing' names 'Nope', which is not a stored property of the record",
            index
        );

    [Theory]
    [InlineData("bool", "BOOL")]
    [InlineData("List<string>", "L")]
    [InlineData("HashSet<int>", "NS")]
    [InlineData("Dictionary<string, int>", "M")]
    public void A_key_of_another_type_than_string_number_or_binary_is_an_error(string type, string kind) =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord($"[DynamoHashKey] public {type} Id {{ get; set; }} = default!;"),
            "DYNO007",
            $"'Thing.Id' is a key of its table, but is stored as {kind}. DynamoDB accepts only S, N and B as keys.",
            "Id"
        );

    [Fact]
    public void An_index_key_of_another_type_than_string_number_or_binary_is_an_error() =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key + "public bool Flag { get; set; }", "[DynamoGlobalIndex(\"byKey\", \"Flag\")]"),
            "DYNO007",
            "'Thing.Flag' is a key of index 'byKey', but is stored as BOOL. DynamoDB accepts only S, N and B as keys.",
            "DynamoGlobalIndex(\"byKey\", \"Flag\")"
        );

    [Theory]
    [InlineData("public static partial class Outer", "private partial class Thing", "is private or protected, or nested in such a type")]
    [InlineData("public partial class Outer<T>", "public partial class Thing", "is inside the generic type 'Outer'")]
    [InlineData("public static partial class Outer", "public partial class Thing<T>", "is generic")]
    public void An_inaccessible_record_is_an_error(string outer, string header, string reason) =>
        DiagnosticAssert.Reported(
            new GeneratorRun(
                $"using DynamoObjects;\n{outer}\n{{\n[DynamoTable(\"t\")] {header} : DynamoRecord {{ [DynamoHashKey] public int Id {{ "
                    + $"get; set; }} protected override DynamoObjects.Mapping.RecordSchema RecordSchema => null!; }}\n}}"
            ),
            "DYNO008",
            $"'Thing' cannot be mapped because it {reason}. The generated mapping is outside of the class.",
            "Thing"
        );

    [Theory]
    [InlineData("[DynamoVersion] public string V { get; set; } = \"\";", "DynamoVersion", "string", "an integer, nullable or not")]
    [InlineData(
        "[DynamoCreatedAt] public long V { get; set; }",
        "DynamoCreatedAt",
        "long",
        "a DateTime or a DateTimeOffset, nullable or not"
    )]
    [InlineData(
        "[DynamoUpdatedAt] public DateOnly V { get; set; }",
        "DynamoUpdatedAt",
        "System.DateOnly",
        "a DateTime or a DateTimeOffset, nullable or not"
    )]
    [InlineData(
        "[DynamoTimeToLive] public string V { get; set; } = \"\";",
        "DynamoTimeToLive",
        "string",
        "a DateTime, a DateTimeOffset, or an integer with seconds since 1970"
    )]
    public void A_special_property_of_another_type_is_an_error(string property, string attribute, string type, string takes) =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key + property),
            "DYNO013",
            $"'Thing.V' has [{attribute}], but is of type '{type}'. Change the type to {takes}.",
            "V"
        );

    [Theory]
    [InlineData("string", "string", "does not derive from AttributeConverter<T>")]
    [InlineData("Wrong", "string", "converts 'int', not 'string'")]
    [InlineData("Closed", "int", "has no accessible constructor without parameters")]
    public void A_converter_that_does_not_match_its_property_is_an_error(string converter, string type, string reason) =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(
                Key
                    + $"[DynamoConverter(typeof({converter}))] public {type} V {{ get; set; }} = default!;\n"
                    + "public class Wrong() : DynamoObjects.Mapping.AttributeConverter<int>(DynamoObjects.Mapping.AttributeKind.N) "
                    + "{ public override Amazon.DynamoDBv2.Model.AttributeValue? ToAttribute(int v) => null; public "
                    + "override int FromAttribute(Amazon.DynamoDBv2.Model.AttributeValue v) => 0; }\n"
                    + "public class Closed : Wrong { private Closed() { } }"
            ),
            "DYNO012",
            $"'Thing.V' has the converter '{(converter == "string" ? "String" : converter)}', which {reason}",
            "V"
        );

    [Theory]
    [InlineData("DynamoDerivedType(typeof(Other), \"o\")", "Other", "does not derive from 'Thing'")]
    [InlineData("DynamoDerivedType(typeof(Middle), \"m\")", "Middle", "is abstract")]
    [InlineData(
        "DynamoDerivedType(typeof(Thing), \"a\"), DynamoDerivedType(typeof(Leaf), \"a\")",
        "Leaf",
        "is stored as 'a', like another class"
    )]
    public void An_invalid_derived_type_is_an_error(string attributes, string type, string reason) =>
        DiagnosticAssert.Reported(
            new GeneratorRun(
                $"using DynamoObjects;\n[DynamoTable(\"t\")]\n[{attributes}]\npublic partial class Thing : DynamoRecord {{ "
                    + $"[DynamoHashKey] public int Id {{ get; set; }} }}\npublic class Other {{ }}\npublic abstract class Middle : "
                    + $"Thing {{ }}\npublic class Leaf : Thing {{ }}"
            ),
            "DYNO014",
            $"'Thing' has [DynamoDerivedType] for '{type}', which {reason}",
            attributes[attributes.LastIndexOf("DynamoDerivedType", StringComparison.Ordinal)..]
        );

    [Theory]
    [InlineData("DynamoGlobalIndex(\"byKey\")", "needs one to four partition keys and at most four sort keys, but has 0 and 0")]
    [InlineData(
        "DynamoGlobalIndex(\"byKey\", HashKeys = [\"Id\"], RangeKeys = [\"Id\", \"Id\", \"Id\", \"Id\", \"Id\"])",
        "needs one to four partition keys and at most four sort keys, but has 1 and 5"
    )]
    [InlineData("DynamoGlobalIndex(\"byKey\", \"Id\"), DynamoGlobalIndex(\"byKey\", \"Id\")", "is declared twice")]
    [InlineData(
        "DynamoLocalIndex(\"byKey\", \"Id\")",
        "is local, but its table has no sort key; add one with [DynamoRangeKey], or declare a [DynamoGlobalIndex]"
    )]
    public void An_index_that_DynamoDB_does_not_support_is_an_error(string attributes, string reason) =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key, $"[{attributes}]"),
            "DYNO015",
            $"Index 'byKey' of 'Thing' {reason}",
            attributes.Split("), ")[^1]
        );

    [Fact]
    public void A_stored_property_without_a_setter_is_an_error() =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key + "[DynamoAttribute(\"n\")] public string Name { get; } = \"\";"),
            "DYNO009",
            "'Thing.Name' cannot be loaded because it has no setter. Add one (init or private is enough), or remove its attributes.",
            "Name"
        );

    [Fact]
    public void A_record_with_a_key_but_no_table_is_an_error() =>
        DiagnosticAssert.Reported(
            new GeneratorRun(
                "using DynamoObjects;\npublic partial class Thing : DynamoRecord { [DynamoHashKey] public int Id { get; set; } }"
            ),
            "DYNO010",
            "'Thing' has [DynamoHashKey] but no [DynamoTable]. Add [DynamoTable], or make the class abstract to derive records from it.",
            "Thing"
        );

    [Theory]
    [InlineData("public abstract partial class Thing : DynamoRecord", "", "is abstract and declares no [DynamoDerivedType]")]
    [InlineData(
        "public partial class Thing : DynamoRecord",
        "public Thing(int id) { }",
        "has neither a parameterless constructor nor one whose parameters are its properties"
    )]
    public void A_record_that_cannot_be_created_is_an_error(string header, string constructor, string reason) =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key + constructor, header: header),
            "DYNO011",
            $"'Thing' cannot be loaded because it {reason}",
            "Thing"
        );
}
