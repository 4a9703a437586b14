namespace DynamoObjects.Tests.Generator;

public sealed class GeneratorDiagnosticsTests
{
    private const string Key = "    [DynamoHashKey] public string Id { get; set; } = \"\";\n";

    [Fact]
    public void A_record_needs_a_hash_key() =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord("public string Id { get; set; } = \"\";"),
            "DYNO001",
            "'Thing' has no property with [DynamoHashKey]: every table has a partition key",
            "Thing"
        );

    [Fact]
    public void A_record_has_one_hash_key() =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key + "[DynamoHashKey] public string Second { get; set; } = \"\";"),
            "DYNO002",
            "'Thing' has [DynamoHashKey] on both 'Id' and 'Second': a table has one",
            "Second"
        );

    [Fact]
    public void A_record_has_one_range_key() =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key + "[DynamoRangeKey] public int A { get; set; }\n[DynamoRangeKey] public int B { get; set; }"),
            "DYNO002",
            "'Thing' has [DynamoRangeKey] on both 'A' and 'B': a table has one",
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
    public void A_type_that_cannot_be_stored_is_named(string type, string? named = null) =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key + $"public {type} Bad {{ get; set; }} = default!;"),
            "DYNO003",
            $"'Thing.Bad' is of type '{named ?? type}', which cannot be stored: use a supported type, or [DynamoIgnore] the property",
            "Bad"
        );

    [Fact]
    public void An_attribute_name_is_used_once() =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key + "[DynamoAttribute(\"Id\")] public string Other { get; set; } = \"\";"),
            "DYNO004",
            "'Thing.Id' and 'Thing.Other' are both stored as attribute 'Id': give one another name with [DynamoAttribute]",
            "Other"
        );

    [Fact]
    public void A_record_is_partial() =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key, header: "public class Thing : DynamoRecord"),
            "DYNO005",
            "'Thing' must be declared partial, so that its mapping can be added to it",
            "Thing"
        );

    [Fact]
    public void The_class_around_a_record_is_partial() =>
        DiagnosticAssert.Reported(
            new GeneratorRun(
                "using DynamoObjects;\npublic class Outer\n{\n[DynamoTable(\"t\")] public partial class Thing : DynamoRecord { "
                    + "[DynamoHashKey] public int Id { get; set; } }\n}"
            ),
            "DYNO005",
            "'Outer' must be declared partial, so that its mapping can be added to it",
            "Outer"
        );

    [Theory]
    [InlineData("DynamoGlobalIndex(\"byKey\", \"Nope\")")]
    [InlineData("DynamoGlobalIndex(\"byKey\", \"Id\", \"Nope\")")]
    [InlineData("DynamoGlobalIndex(\"byKey\", \"Id\", Projection = IndexProjection.Include, Include = [\"Nope\"])")]
    [InlineData("DynamoLocalIndex(\"byKey\", \"Nope\")")]
    public void An_index_names_properties_that_there_are(string index) =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key, $"[{index}]"),
            "DYNO006",
            "Index 'byKey' of 'Thing' names 'Nope', which no stored property is called",
            index
        );

    [Theory]
    [InlineData("bool", "BOOL")]
    [InlineData("List<string>", "L")]
    [InlineData("HashSet<int>", "NS")]
    [InlineData("Dictionary<string, int>", "M")]
    public void A_key_is_a_string_a_number_or_binary(string type, string kind) =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord($"[DynamoHashKey] public {type} Id {{ get; set; }} = default!;"),
            "DYNO007",
            $"'Thing.Id' is a key of its table, but is stored as {kind}: DynamoDB's keys are S, N or B",
            "Id"
        );

    [Fact]
    public void An_index_key_is_a_string_a_number_or_binary() =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key + "public bool Flag { get; set; }", "[DynamoGlobalIndex(\"byKey\", \"Flag\")]"),
            "DYNO007",
            "'Thing.Flag' is a key of index 'byKey', but is stored as BOOL: DynamoDB's keys are S, N or B",
            "DynamoGlobalIndex(\"byKey\", \"Flag\")"
        );

    [Theory]
    [InlineData("public static partial class Outer", "private partial class Thing", "is private or protected, or inside of such a type")]
    [InlineData("public partial class Outer<T>", "public partial class Thing", "is inside the generic type 'Outer'")]
    [InlineData("public static partial class Outer", "public partial class Thing<T>", "is generic")]
    public void A_record_can_be_reached_from_outside(string outer, string header, string reason) =>
        DiagnosticAssert.Reported(
            new GeneratorRun(
                $"using DynamoObjects;\n{outer}\n{{\n[DynamoTable(\"t\")] {header} : DynamoRecord {{ [DynamoHashKey] public int Id {{ "
                    + $"get; set; }} protected override DynamoObjects.Mapping.RecordSchema RecordSchema => null!; }}\n}}"
            ),
            "DYNO008",
            $"'Thing' cannot be mapped, because it {reason}: the mapping is written outside of it",
            "Thing"
        );

    [Theory]
    [InlineData("[DynamoVersion] public string V { get; set; } = \"\";", "DynamoVersion", "string", "an integer, or a nullable one")]
    [InlineData(
        "[DynamoCreatedAt] public long V { get; set; }",
        "DynamoCreatedAt",
        "long",
        "a DateTime or a DateTimeOffset, or a nullable one"
    )]
    [InlineData(
        "[DynamoUpdatedAt] public DateOnly V { get; set; }",
        "DynamoUpdatedAt",
        "System.DateOnly",
        "a DateTime or a DateTimeOffset, or a nullable one"
    )]
    [InlineData(
        "[DynamoTimeToLive] public string V { get; set; } = \"\";",
        "DynamoTimeToLive",
        "string",
        "a DateTime, a DateTimeOffset, or an integer of seconds since 1970"
    )]
    public void A_special_property_is_of_its_type(string property, string attribute, string type, string takes) =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key + property),
            "DYNO013",
            $"'Thing.V' has [{attribute}], but is of type '{type}': it takes {takes}",
            "V"
        );

    [Theory]
    [InlineData("string", "string", "does not derive from AttributeConverter<T>")]
    [InlineData("Wrong", "string", "converts 'int', not 'string'")]
    [InlineData("Closed", "int", "has no accessible constructor without parameters")]
    public void A_converter_fits_its_property(string converter, string type, string reason) =>
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
        "is stored as 'a', as another is"
    )]
    public void A_derived_record_derives(string attributes, string type, string reason) =>
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
    [InlineData("DynamoGlobalIndex(\"byKey\")", "has 0 hash keys and 0 range keys: one to four, and none to four, can be")]
    [InlineData(
        "DynamoGlobalIndex(\"byKey\", HashKeys = [\"Id\"], RangeKeys = [\"Id\", \"Id\", \"Id\", \"Id\", \"Id\"])",
        "has 1 hash keys and 5 range keys: one to four, and none to four, can be"
    )]
    [InlineData("DynamoGlobalIndex(\"byKey\", \"Id\"), DynamoGlobalIndex(\"byKey\", \"Id\")", "is declared twice")]
    [InlineData(
        "DynamoLocalIndex(\"byKey\", \"Id\")",
        "is local, but its table has no range key: add one with [DynamoRangeKey], or declare a [DynamoGlobalIndex]"
    )]
    public void An_index_is_one_that_DynamoDB_has(string attributes, string reason) =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key, $"[{attributes}]"),
            "DYNO015",
            $"Index 'byKey' of 'Thing' {reason}",
            attributes.Split("), ")[^1]
        );

    [Fact]
    public void A_stored_property_can_be_set() =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key + "[DynamoAttribute(\"n\")] public string Name { get; } = \"\";"),
            "DYNO009",
            "'Thing.Name' cannot be loaded, because it has no setter: add one (init or private will do), or take its attributes away",
            "Name"
        );

    [Fact]
    public void A_record_with_a_key_has_a_table() =>
        DiagnosticAssert.Reported(
            new GeneratorRun(
                "using DynamoObjects;\npublic partial class Thing : DynamoRecord { [DynamoHashKey] public int Id { get; set; } }"
            ),
            "DYNO010",
            "'Thing' has a [DynamoHashKey] but no [DynamoTable]: name its table, or make it abstract to derive records from it",
            "Thing"
        );

    [Theory]
    [InlineData("public abstract partial class Thing : DynamoRecord", "", "is abstract")]
    [InlineData(
        "public partial class Thing : DynamoRecord",
        "public Thing(int id) { }",
        "has no constructor without parameters, nor one whose parameters are its properties"
    )]
    public void A_record_can_be_created(string header, string constructor, string reason) =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key + constructor, header: header),
            "DYNO011",
            $"'Thing' cannot be loaded, because it {reason}",
            "Thing"
        );
}
