namespace DynamoObjects.Tests.Generator;

/// <summary>Names and keys that DynamoDB rejects are errors of the compiler.</summary>
public sealed class NamingDiagnosticsTests
{
    private const string Key = "    [DynamoHashKey] public string Id { get; set; } = \"\";\n";
    private const string Rules = "3 to 255 characters of a-z A-Z 0-9 _ . -";

    private static readonly string LongName = new('n', 256);

    private static GeneratorRun RunTable(string name) =>
        new(
            $"using DynamoObjects;\n[DynamoTable(\"{name}\")] public partial class Thing {{ [DynamoHashKey] public int Id {{ get; "
                + $"set; }} }}"
        );

    [Theory]
    [InlineData("")]
    [InlineData("my table")]
    [InlineData("tisch-größe")]
    [InlineData("a/b")]
    public void A_table_name_that_DynamoDB_rejects_is_an_error(string name) =>
        DiagnosticAssert.Reported(
            RunTable(name),
            "DYNO018",
            $"DynamoDB rejects the table name '{name}' of 'Thing': a table name with its prefix has {Rules}",
            $"DynamoTable(\"{name}\")"
        );

    [Fact]
    public void A_table_name_of_more_than_255_characters_is_an_error()
    {
        DiagnosticAssert.Mapped(RunTable(LongName[1..]));
        Assert.Equal("DYNO018", Assert.Single(RunTable(LongName).Problems).Id);
    }

    [Theory]
    [InlineData("s")]
    [InlineData("my-Table_1.x")]
    [InlineData("arn:aws:dynamodb:eu-west-1:123456789012:table/store")]
    public void A_short_table_name_and_an_ARN_are_accepted(string name) => DiagnosticAssert.Mapped(RunTable(name));

    [Theory]
    [InlineData("DynamoGlobalIndex(\"ix\", \"Id\")", "ix")]
    [InlineData("DynamoGlobalIndex(\"by city\", \"Id\")", "by city")]
    [InlineData("DynamoLocalIndex(\"\", \"Size\")", "")]
    public void An_index_name_that_DynamoDB_rejects_is_an_error(string index, string name) =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key + "[DynamoRangeKey] public int Number { get; set; } public int Size { get; set; }", $"[{index}]"),
            "DYNO018",
            $"DynamoDB rejects the index name '{name}' of 'Thing': an index name has {Rules}",
            index
        );

    [Fact]
    public void An_empty_attribute_name_is_an_error() =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key + "[DynamoAttribute(\"\")] public int Size { get; set; }"),
            "DYNO018",
            "DynamoDB rejects the attribute name '' of 'Thing.Size': an attribute name has 1 to 65,535 bytes, or 1 to 255 bytes "
                + "for a key",
            "Size"
        );

    [Fact]
    public void A_key_name_of_more_than_255_bytes_is_an_error()
    {
        var umlauts = new string('ä', 128);
        var size = $"[DynamoAttribute(\"{umlauts}\")] public int Size {{ get; set; }}";

        var key = Assert.Single(
            GeneratorRun.RunRecord($"[DynamoHashKey, DynamoAttribute(\"{umlauts}\")] public int Id {{ get; set; }}").Problems
        );
        var ofIndex = Assert.Single(GeneratorRun.RunRecord(Key + size, "[DynamoGlobalIndex(\"BySize\", \"Size\")]").Problems);

        Assert.Contains("rejects the key attribute name", key.ToString(), StringComparison.Ordinal);
        Assert.Equal("DYNO018", ofIndex.Id);
        DiagnosticAssert.Mapped(GeneratorRun.RunRecord(Key + size));
        DiagnosticAssert.Mapped(
            GeneratorRun.RunRecord($"[DynamoHashKey, DynamoAttribute(\"{umlauts[1..]}\")] public int Id {{ get; set; }}")
        );
    }

    [Fact]
    public void Attribute_names_are_case_sensitive() =>
        DiagnosticAssert.Mapped(GeneratorRun.RunRecord(Key + "[DynamoAttribute(\"id\")] public string Other { get; set; } = \"\";"));

    [Theory]
    [InlineData("public List<Part> Parts { get; set; } = [];", "public class Part")]
    [InlineData("public Part? One { get; set; }", "public record struct Part")]
    public void An_attribute_name_that_is_used_twice_in_a_nested_object_is_an_error(string property, string header) =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(
                $$"""
                {{Key}}{{property}}
                {{header}} { [DynamoAttribute("x")] public int A { get; set; }
                [DynamoAttribute("x")] public int B { get; set; } }
                """
            ),
            "DYNO004",
            "'Part.A' and 'Part.B' are both stored as attribute 'x'. Set another name on one of them with [DynamoAttribute].",
            "B"
        );

    [Fact]
    public void A_property_that_is_both_keys_is_an_error() =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord("[DynamoHashKey, DynamoRangeKey] public string Id { get; set; } = \"\";"),
            "DYNO022",
            "'Thing.Id' has both [DynamoHashKey] and [DynamoRangeKey]. Remove one, or use two properties.",
            "Id"
        );

    [Theory]
    [InlineData("DynamoGlobalIndex(\"byName\", \"Name\", \"Name\")", "Name")]
    [InlineData("DynamoLocalIndex(\"byName\", \"Id\")", "Id")]
    public void A_property_that_is_both_keys_of_an_index_is_an_error(string index, string property) =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(
                Key + "[DynamoRangeKey] public int Number { get; set; } public string Name { get; set; } = \"\";",
                $"[{index}]"
            ),
            "DYNO015",
            $"Index 'byName' of 'Thing' has '{property}' twice in its keys",
            index
        );

    [Fact]
    public void A_sixth_local_index_is_an_error()
    {
        var members = Key + "[DynamoRangeKey] public int Number { get; set; } public int Size { get; set; }";
        var indexes = Enumerable.Range(1, 6).Select(number => $"[DynamoLocalIndex(\"index{number}\", \"Size\")]").ToList();

        DiagnosticAssert.Mapped(GeneratorRun.RunRecord(members, string.Concat(indexes.Take(5))));
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(members, string.Concat(indexes)),
            "DYNO015",
            "Index 'index6' of 'Thing' exceeds the maximum of 5 local indexes of a table",
            "Thing"
        );
    }

    [Fact]
    public void A_TimeSpan_as_sort_key_is_an_error() =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key + "[DynamoRangeKey] public TimeSpan Start { get; set; }"),
            "DYNO019",
            "'Thing.Start' is a sort key of its table, but a TimeSpan is stored as text that does not sort by duration. "
                + "Store it as a number with [DynamoConverter(typeof(TimeSpanSecondsConverter))].",
            "Start"
        );

    [Theory]
    [InlineData("DynamoGlobalIndex(\"byLength\", \"Id\", \"Length\")")]
    [InlineData("DynamoLocalIndex(\"byLength\", \"Length\")")]
    public void A_TimeSpan_as_sort_key_of_an_index_is_an_error(string index) =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(
                Key + "[DynamoRangeKey] public int Number { get; set; } public TimeSpan? Length { get; set; }",
                $"[{index}]"
            ),
            "DYNO019",
            "'Thing.Length' is a sort key of index 'byLength', but a TimeSpan is stored as text that does not sort by duration. "
                + "Store it as a number with [DynamoConverter(typeof(TimeSpanSecondsConverter))].",
            index
        );

    [Theory]
    [InlineData("[DynamoHashKey] public TimeSpan Id { get; set; }")]
    [InlineData(
        Key
            + "[DynamoRangeKey, DynamoConverter(typeof(DynamoObjects.Mapping.TimeSpanSecondsConverter))] public TimeSpan Start { "
            + "get; set; }"
    )]
    public void A_TimeSpan_as_partition_key_or_as_a_number_is_accepted(string members) =>
        DiagnosticAssert.Mapped(GeneratorRun.RunRecord(members));

    [Theory]
    [InlineData("public partial record struct Thing", "struct")]
    [InlineData("public partial struct Thing", "struct")]
    [InlineData("public partial interface Thing", "interface")]
    public void A_record_that_is_not_a_class_is_an_error(string header, string kind)
    {
        var run = GeneratorRun.RunRecord(Key.Replace(" = \"\";", "", StringComparison.Ordinal), header: header);

        Assert.Empty(run.Result.GeneratedSources);
        DiagnosticAssert.Reported(
            run,
            "DYNO020",
            $"'Thing' is a {kind}, which cannot keep the item that it was loaded from. Make it a class or a record class.",
            "Thing"
        );
    }

    [Fact]
    public void A_schemaless_record_that_does_not_derive_from_DynamoRecord_is_an_error()
    {
        DiagnosticAssert.Mapped(GeneratorRun.RunRecord(Key, "[DynamoSchemaless]"));
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key, "[DynamoSchemaless]", "public partial class Thing"),
            "DYNO021",
            "'Thing' has [DynamoSchemaless], but does not derive from DynamoRecord, which keeps the undeclared attributes. Derive from "
                + "it, or remove [DynamoSchemaless].",
            "DynamoSchemaless"
        );
    }
}
